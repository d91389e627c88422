import type { DataSource } from 'typeorm';
import type { Settings } from '../../config/settings';
import { createAppDataSource, type PoolSettings } from '../../db/data-source';
import { exitStatus, Failure } from '../failure';

/** Does some work on the database as the app's role and closes it; throws `Failure` when it cannot be reached. */
export async function withDatabase<Result>(
  { databaseUrl }: Pick<Settings, 'databaseUrl'>,
  work: (dataSource: DataSource) => Promise<Result>,
  pool: Partial<PoolSettings> = {},
): Promise<Result> {
  const dataSource = await open(databaseUrl, pool);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function open(url: string, pool: Partial<PoolSettings>): Promise<DataSource> {
  try {
    return await createAppDataSource(url, pool);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!/^(ECONN|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|57P03)/.test(code)) throw error;
    const { host } = new URL(url);
    const text = `PostgreSQL at ${host} cannot be reached (${code}). Is the system running? \`npm start\` starts it.`;
    throw new Failure('database-unreachable', text, exitStatus.notRunning);
  }
}
