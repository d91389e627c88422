import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createAppDataSource } from '../../infra/db/data-source';
import { migrate } from '../../infra/db/migrate';
import { databaseServer, serverEnded } from './database-server';

/** A database of one test: addresses of owner and app, a connection as the app, and the way to be rid of it. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  dataSource: DataSource;
  drop: () => Promise<void>;
}

/** Creates a database from a migrated template, so that it costs a copy of files and no migration. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { ownerUrl, appPassword } = await databaseServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(ownerUrl, async (owner) => {
    const template = await migratedTemplate(owner, ownerUrl, appPassword);
    await owner.query(`create database ${name} template ${template}`);
  });
  const urls = urlsOf(ownerUrl, appPassword, name);
  const dataSource = await createAppDataSource(urls.appUrl);
  const drop = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    await dropDatabase(ownerUrl, name);
  };
  return { ...urls, dataSource, drop };
}

/** Creates a database without any table, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<Omit<TestDatabase, 'dataSource'>> {
  const { ownerUrl, appPassword } = await databaseServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(ownerUrl, (owner) => owner.query(`create database ${name}`));
  return { ...urlsOf(ownerUrl, appPassword, name), drop: () => dropDatabase(ownerUrl, name) };
}

// The hooks of this file's server run before those of the tests: what stood on it is gone by then.
async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  if (serverEnded()) return;
  await asOwner(ownerUrl, (owner) => owner.query(`drop database if exists ${name} with (force)`));
}

/** Runs work on a connection as the owner, who is a superuser of the test server. */
export async function asOwner<Result>(url: string, work: (owner: Client) => Promise<Result>): Promise<Result> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function migratedTemplate(owner: Client, ownerUrl: string, appPassword: string): Promise<string> {
  const folder = join(__dirname, '../../infra/db/migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  const template = `template_${hash.digest('hex').slice(0, 16)}`;
  await owner.query("select pg_advisory_lock(hashtext('template of the tests'))");
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [template]);
  if (rowCount === 0) {
    const draft = `${template}_draft`;
    await owner.query(`drop database if exists ${draft} with (force)`);
    await owner.query(`create database ${draft}`);
    await migrate(urlsOf(ownerUrl, appPassword, draft));
    await owner.query(`alter database ${draft} rename to ${template}`);
  }
  await owner.query("select pg_advisory_unlock(hashtext('template of the tests'))");
  return template;
}

function urlsOf(server: string, appPassword: string, name: string): { ownerUrl: string; appUrl: string } {
  const owner = new URL(server);
  owner.pathname = `/${name}`;
  const app = new URL(owner);
  app.username = 'casework_app';
  app.password = appPassword;
  return { ownerUrl: owner.href, appUrl: app.href };
}
