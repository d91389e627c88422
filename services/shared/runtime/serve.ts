import { setTimeout as pause } from 'node:timers/promises';
import express, { type Express } from 'express';
import { readSettings } from '../../../infra/config/settings';
import { createLogger } from '../logging';
import { type Part, serverPart, stopOnSignal } from '../shutdown';
import { type Doorway, isThisMachine, openDoorway } from './doorway';
import { databaseHealth, healthz, temporalHealth } from './health';
import { type Ground, layGround, type Machines, openMachines } from './machines';
import { seed } from './seed';

/** What a process serves once its machines run: an app, and parts that end before the machines do. */
export interface Serving {
  app: Express;
  parts: readonly Part[];
}

/** Runs a process of services from its environment to its end; what stops the start is said in plain words. */
export function run(
  env: NodeJS.ProcessEnv,
  build: (machines: Machines, ground: Ground) => Serving | Promise<Serving>,
): void {
  start(env, build).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

/** Runs one service alone on its own port, with its own health. */
export function runAlone(
  env: NodeJS.ProcessEnv,
  name: string,
  create: (machines: Machines) => Express,
  beside: (machines: Machines) => readonly Part[] = () => [],
): void {
  run(env, (machines, { client }) => {
    const app = express().disable('x-powered-by');
    app.get('/healthz', healthz([databaseHealth(machines.sql), temporalHealth(client)]));
    app.use(name === 'portal' ? '/' : `/api/${name}`, create(machines));
    return { app, parts: beside(machines) };
  });
}

async function start(
  env: NodeJS.ProcessEnv,
  build: (machines: Machines, ground: Ground) => Serving | Promise<Serving>,
) {
  const settings = readSettings(env);
  const logger = createLogger();
  const ground = layGround(settings, logger);
  const doorway = await openDoorway(settings.port, !isThisMachine(settings.publicOrigin));
  const waiting = new AbortController();
  process.once('SIGTERM', () => waiting.abort());
  process.once('SIGINT', () => waiting.abort());
  const machines = await reached(ground, doorway, waiting.signal);
  await seed(machines, ground);
  const { app, parts } = await build(machines, ground);
  doorway.open(app);
  logger.info({ listening: settings.port });
  const closing = [
    serverPart('server', doorway.server),
    ...parts,
    { name: 'temporal', stop: () => ground.client.connection.close() },
    { name: 'database', stop: () => machines.dataSource.destroy() },
  ];
  stopOnSignal(closing, logger);
}

async function reached(ground: Ground, doorway: Doorway, stopped: AbortSignal): Promise<Machines> {
  for (;;) {
    try {
      return await openMachines(ground);
    } catch (error) {
      if (stopped.aborted) process.exit(0);
      doorway.waitFor('the database');
      ground.logger.warn({ fault: 'database', kind: error instanceof Error ? error.name : 'unknown' });
      await pause(1000);
    }
  }
}
