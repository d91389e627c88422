import { DataSource } from 'typeorm';
import { columnTypes } from './column-types';
import { refuseUnsafeServer } from './durability';
import { entities } from './entities/all-entities';

/** How a process uses the database; times in milliseconds. */
export interface PoolSettings {
  readonly size: number;
  readonly connectWithin: number;
  readonly statementWithin: number;
}

// A command has to fail with 503 within 5 s, so neither waiting for a connection nor a statement may take longer.
const usual: PoolSettings = { size: 10, connectWithin: 3_000, statementWithin: 4_000 };

/** For a rebuild or a verification, which read everything: few connections, and an hour for a statement. */
export const longWork: PoolSettings = { size: 2, connectWithin: 3_000, statementWithin: 3_600_000 };

/**
 * Opens the database as the app's role and gives the connected data source; the caller destroys it. Lost connections are
 * replaced by themselves. Throws when the server cannot be reached or is not durable (fsync and the like are off).
 */
export async function createAppDataSource(url: string, pool: Partial<PoolSettings> = {}): Promise<DataSource> {
  const { size, connectWithin, statementWithin } = { ...usual, ...pool };
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    applicationName: 'credit-casework',
    poolSize: size,
    connectTimeoutMS: connectWithin,
    extra: {
      types: columnTypes,
      keepAlive: true,
      statement_timeout: statementWithin,
      idle_in_transaction_session_timeout: 60_000,
      // Without a limit of its own, a query on a half-open connection would wait for ever.
      query_timeout: statementWithin + 1_000,
    },
  });
  await dataSource.initialize();
  try {
    await refuseUnsafeServer(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
