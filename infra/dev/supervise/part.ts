import type { Living } from './living';

/** How one part of the system is started as a program of its own. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** One part of the running system: a program that is watched, restarted when it dies and stopped in its turn. */
export interface Part {
  /** Short name: of its log and in run.json. */
  readonly name: string;
  /** The name that people read. */
  readonly title: string;
  readonly command: () => Promise<Command> | Command;
  /** Undefined when it is ready, else the reason why not yet. */
  readonly notReady: () => Promise<string | undefined>;
  readonly stopSignal: NodeJS.Signals;
  /** Milliseconds that it may take to stop before it is killed. */
  readonly grace: number;
}

/** The parts' turn when everything stops: who depends on others goes first. */
export const stopOrder = ['services', 'worker', 'temporal', 'mail', 'postgres'] as const;

/** Which program runs for which part. */
export type LivingParts = Readonly<Record<string, Living>>;
