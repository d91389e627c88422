import { notReadyBecause, servicesNotReady } from './parts/health';
import { nodePart } from './parts/node-part';
import type { System } from './system';

/** What the project's own programs run on. */
export interface OwnPlace {
  readonly root: string;
  readonly system: System;
  /** The environment of worker and services. */
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  readonly workerHealthPort: number;
}

/** Starts the worker and the services side by side and waits until both are ready. */
export async function startOwnParts({ root, system, env, port, workerHealthPort }: OwnPlace): Promise<void> {
  const worker = nodePart({
    name: 'worker',
    title: 'Worker',
    entry: 'services/worker/main.ts',
    root,
    env,
    notReady: () => notReadyBecause(workerHealthPort),
  });
  const services = nodePart({
    name: 'services',
    title: 'Services',
    entry: 'services/main.ts',
    root,
    env,
    notReady: () => servicesNotReady(port),
  });
  const starts = [system.launch(worker), system.launch(services, { ready: `127.0.0.1:${port}` })];
  await Promise.allSettled(starts);
  await Promise.all(starts);
}
