import { embeddedPostgres } from '../parts/postgres';
import { type MachinePlace, within } from './place';

/** A database that runs, and the addresses of its two roles. */
export interface RunningDatabase {
  readonly appUrl: string;
  readonly appPassword: string;
  readonly ownerUrl: string;
  /** Only of an embedded database: who may do everything, for tests. */
  readonly superuserUrl?: string;
}

/** Starts the embedded PostgreSQL, unless the settings name a database. */
export async function startDatabase(place: MachinePlace): Promise<RunningDatabase> {
  const { settings, system, env, ports, say } = place;
  const { databaseUrl, databaseOwnerUrl, dataDir } = settings;
  if (databaseUrl !== undefined && databaseOwnerUrl !== undefined)
    return { appUrl: databaseUrl, ownerUrl: databaseOwnerUrl, appPassword: new URL(databaseUrl).password };
  const step = say.step('PostgreSQL');
  const { errands } = system;
  const own = await within(step, () => embeddedPostgres({ dataDir, env, port: ports.postgres, errands }));
  await system.launch(own.part, { step, ready: `127.0.0.1:${ports.postgres}` });
  await own.ensureDatabase();
  return own;
}
