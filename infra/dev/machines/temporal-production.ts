import { join } from 'node:path';
import { queryOnce } from '../parts/postgres-database';
import { prepareNamespace } from '../parts/temporal-namespace';
import { productionTemporalPart, temporalDatabases } from '../parts/temporal-production';
import { buildProductionServer, type ProductionServer } from '../parts/temporal-production-build';
import { Refusal } from '../refusal';
import type { RunningDatabase } from './database';
import { type MachinePlace, within } from './place';
import type { RunningTemporal } from './temporal';

/** Starts Temporal's production server on the embedded PostgreSQL, for fault runs and measurements; needs Go. */
export async function startProductionTemporal(
  place: MachinePlace,
  ready: Promise<RunningDatabase>,
): Promise<RunningTemporal> {
  const { settings, system, env, ports, say } = place;
  const step = say.step('Temporal');
  const built = await within(step, () =>
    buildProductionServer({ env, errands: system.errands, log: system.log('build') }, step),
  );
  const { ownerUrl, superuserUrl } = await within(step, () => ready);
  if (superuserUrl === undefined) throw new Refusal('--durable makes databases of its own: unset DATABASE_URL.');
  await within(step, () => makeTables(place, built, ownerUrl));
  const address = `127.0.0.1:${ports.temporal}`;
  const part = await productionTemporalPart({ built, dataDir: settings.dataDir, port: ports.temporal, ownerUrl, env });
  await system.launch(part, { step, ready: `production server ${built.version} on ${address}` });
  await prepareNamespace(address, settings.temporalNamespace, true);
  return { address, uiUrl: undefined, cli: undefined };
}

async function makeTables({ system, env }: MachinePlace, built: ProductionServer, ownerUrl: string): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(ownerUrl);
  for (const [kind, name] of Object.entries(temporalDatabases)) {
    const account = ['--ep', hostname, '-p', port, '-u', username, '--pw', password];
    const tool = (...words: string[]) =>
      system.errands.run(
        'Making the tables of Temporal',
        { file: built.sqlTool, args: ['--plugin', 'postgres12', ...account, '--db', name, ...words], env, cwd: '/' },
        system.log('temporal-tables'),
      );
    const known = await queryOnce(ownerUrl, `select from pg_database where datname = '${name}'`);
    if (known === 0) await queryOnce(ownerUrl, `create database ${name}`);
    const own = ownerUrl.slice(0, -pathname.length) + `/${name}`;
    if ((await queryOnce(own, `select from pg_tables where tablename = 'schema_version'`)) === 0)
      await tool('setup-schema', '-v', '0.0');
    const folder = kind === 'main' ? 'temporal' : 'visibility';
    await tool('update-schema', '-d', join(built.schema, folder, 'versioned'));
  }
}
