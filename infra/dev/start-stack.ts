import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeys } from '../config/keys';
import { readStackSettings, type StackSettings } from '../config/settings';
import { hasPages, pagesFolder } from '../web/kept-pages';
import { enterFolder } from './folder/enter';
import { keptPorts } from './folder/ports';
import { refuseTakenPorts } from './folder/taken-ports';
import { startMachines } from './machines/all';
import { describeSystem, noteSystem, writeEnvFile } from './note-system';
import { startOwnParts } from './own-parts';
import { nodeCommand } from './parts/node-part';
import { plainReason } from './plain-reason';
import { readyBlock } from './ready-block';
import type { Say } from './say';
import { partEnv } from './stack-env';
import { stopOnSignal } from './stop-on-signal';
import { System } from './system';

/** What `npm start` was asked for. */
export interface StartWish {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly fresh: boolean;
  /** Begin anew without asking. */
  readonly sure: boolean;
  readonly demo: boolean;
  /** With Temporal's production server on the embedded PostgreSQL. */
  readonly durable: boolean;
  /** Build the pages where they do not stand; without them the plain start page answers. */
  readonly pages: boolean;
}

/** Starts the whole system and keeps it running until it is stopped; says plainly why when it cannot, leaving nothing behind. */
export async function startStack(wish: StartWish): Promise<void> {
  const held: { system?: System; leave: () => void } = { leave: () => {} };
  stopOnSignal(held, wish.say);
  try {
    const settings = readStackSettings(wish.env);
    held.leave = await enterFolder({ ...wish, dataDir: settings.dataDir });
    await refuseTakenPorts(settings);
    held.system = new System(settings.dataDir, wish.say);
    await run(settings, held.system, wish);
  } catch (error) {
    if (held.system?.isStopping === true) return; // the signal ends this program when all is stopped
    wish.say.line(`\n${plainReason(error)}`);
    await held.system?.stop();
    held.leave();
    process.exit(1);
  }
}

async function run(settings: StackSettings, system: System, wish: StartWish): Promise<void> {
  const { root, env, say, durable } = wish;
  const { dataDir, port } = settings;
  const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString();
  const ports = await keptPorts(dataDir);
  let description = describeSystem(settings, ports, startedAt, undefined);
  system.onChange = () => noteSystem(system, description);

  const pages = wish.pages ? bringPages(wish, settings, system) : undefined;
  const workflows = bundleWorkflows(wish, settings, system);
  const machines = await startMachines({ root, env, say, system, settings, ports, durable, bin: join(dataDir, 'bin') });
  description = describeSystem(settings, ports, startedAt, machines);
  loadKeys(settings); // before worker and services, so that they do not make them at the same time
  writeEnvFile(settings, machines);

  const own = partEnv(env, settings, machines);
  const once = (title: string, entry: string, extra: NodeJS.ProcessEnv = {}) =>
    system.errand(title, nodeCommand({ entry, root, env: { ...own, ...extra } }));
  await once('Migrations', 'infra/db/migrate.ts', { DATABASE_OWNER_URL: machines.databaseOwnerUrl });
  await workflows;
  await startOwnParts({ root, system, env: own, port, workerHealthPort: machines.workerHealthPort });
  await pages;
  const demo = wish.demo && settings.installation !== 'production';
  if (demo) await bringDemoOnce(dataDir, () => once('Demo people and cases', 'infra/dev/seed/main.ts'));
  noteSystem(system, description);
  say.line(readyBlock({ ...description, programs: {} }, demo, dataDir));
}

/** The pages are built beside the start of the machines; a failed build leaves the plain start page. */
async function bringPages({ root, env, say }: StartWish, { dataDir }: StackSettings, system: System): Promise<void> {
  if (hasPages(pagesFolder(dataDir))) return;
  const build = nodeCommand({
    entry: 'infra/web/build-pages.ts',
    root,
    env: { ...env, DATA_DIR: dataDir, NODE_ENV: 'production' },
  });
  await system.errand('Pages', build).catch((error: unknown) => {
    if (!system.isStopping) say.line(`  The portal stays plain. ${plainReason(error)}`);
  });
}

/** The workflow code is bundled beside the start of the machines; where that fails the worker bundles it and says why. */
async function bundleWorkflows({ root, env }: StartWish, { dataDir }: StackSettings, system: System): Promise<void> {
  const bundle = nodeCommand({ entry: 'infra/temporal/bundle/main.ts', root, env: { ...env, DATA_DIR: dataDir } });
  await system.errand('Workflow code', bundle).catch(() => undefined);
}

/** The demo comes once per data folder; the mark spares every later start a look into the database. */
async function bringDemoOnce(dataDir: string, bring: () => Promise<void>): Promise<void> {
  const mark = join(dataDir, 'demo-is-there');
  if (existsSync(mark)) return;
  await bring();
  writeFileSync(mark, '');
}
