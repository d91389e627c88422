import type { StackSettings } from '../../config/settings';
import type { InnerPorts } from '../folder/ports';
import type { Say, Step } from '../say';
import type { System } from '../system';

/** What the machines are started with. */
export interface MachinePlace {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly system: System;
  readonly settings: StackSettings;
  readonly ports: InnerPorts;
  /** Folder of programs that are fetched once. */
  readonly bin: string;
  /** With Temporal's production server on the embedded PostgreSQL. */
  readonly durable?: boolean;
}

/** Does some work within a step, which is said to have failed when the work throws. */
export async function within<T>(step: Step, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    step.failed();
    throw error;
  }
}
