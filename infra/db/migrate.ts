import { DataSource } from 'typeorm';
import { readStackSettings } from '../config/settings';
import { grantAppRole } from './app-role';
import { migrations } from './migrations/all-migrations';

/** The two doors of the database: its owner, who migrates, and the app, which owns nothing. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Brings the database to the newest schema and gives the app's role its rights; several may call it at once. Returns the
 * names of the migrations that ran. Throws when the server cannot be reached or the app's role is too mighty.
 */
export function migrate({ ownerUrl, appUrl }: DatabaseUrls): Promise<string[]> {
  return asOwner(ownerUrl, async (owner) => {
    const done = await owner.runMigrations({ transaction: 'each' });
    await grantAppRole(owner, appUrl);
    return done.map(({ name }) => name);
  });
}

/** Takes all migrations back, newest first; everything in the tables is lost. */
export function migrateDown({ ownerUrl }: Pick<DatabaseUrls, 'ownerUrl'>): Promise<void> {
  return asOwner(ownerUrl, async (owner) => {
    for (const _ of migrations) await owner.undoLastMigration({ transaction: 'each' });
  });
}

async function asOwner<Result>(url: string, work: (owner: DataSource) => Promise<Result>): Promise<Result> {
  const table = 'schema_migration';
  const owner = new DataSource({ type: 'postgres', url, migrations, migrationsTableName: table, poolSize: 2 });
  await owner.initialize();
  const turn = owner.createQueryRunner();
  try {
    // Held by one connection until it is released: whoever comes second finds nothing left to do.
    await turn.query("select pg_advisory_lock(hashtext('credit-casework migrations'))");
    return await work(owner);
  } finally {
    await turn.query("select pg_advisory_unlock(hashtext('credit-casework migrations'))").catch(() => undefined);
    await turn.release();
    await owner.destroy();
  }
}

async function migrateByEnvironment(env: NodeJS.ProcessEnv): Promise<void> {
  const { databaseOwnerUrl, databaseUrl } = readStackSettings(env);
  if (databaseOwnerUrl === undefined || databaseUrl === undefined)
    throw new Error('Set DATABASE_OWNER_URL (who migrates) and DATABASE_URL (the app), then migrate again.');
  const done = await migrate({ ownerUrl: databaseOwnerUrl, appUrl: databaseUrl });
  process.stdout.write(`${done.length === 0 ? 'Nothing to migrate' : `Migrated: ${done.join(', ')}`}\n`);
}

if (require.main === module) {
  migrateByEnvironment(process.env).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
