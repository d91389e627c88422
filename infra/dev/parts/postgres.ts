import type { Part } from '../supervise/part';
import { postgresBinaries } from './postgres-binaries';
import { type ClusterPlace, openCluster, removeStalePid } from './postgres-cluster';
import { databaseName, ensureDatabase, queryOnce } from './postgres-database';
import { postgresPasswords } from './postgres-passwords';

/** The embedded database of a data folder: its part, and the addresses of its roles. */
export interface EmbeddedPostgres {
  readonly part: Part;
  /** The role of services and worker; migrations make it. */
  readonly appUrl: string;
  readonly appPassword: string;
  /** The role that owns the tables: for migrations. */
  readonly ownerUrl: string;
  /** The role that may do everything: for tests. */
  readonly superuserUrl: string;
  /** Makes the owner's role and the database when missing; the server must be ready. */
  readonly ensureDatabase: () => Promise<void>;
}

/** Prepares a real PostgreSQL on a data folder: durable as it comes, in UTC, reachable on loopback only. */
export async function embeddedPostgres(place: ClusterPlace & { readonly port: number }): Promise<EmbeddedPostgres> {
  const { dataDir, port, env } = place;
  const passwords = postgresPasswords(dataDir);
  const cluster = await openCluster(place, passwords.superuser);
  const url = (role: string, password: string, name: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${name}`;
  const superuserUrl = url('postgres', passwords.superuser, 'postgres');
  const settings = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', 'max_connections=200', 'TimeZone=UTC'];
  // A refused row in the server's log would tell what stands in it.
  settings.push('log_error_verbosity=terse');
  const flags = ['-D', cluster.path, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  return {
    appUrl: url('credit_app', passwords.app, databaseName),
    appPassword: passwords.app,
    ownerUrl: url('credit_owner', passwords.owner, databaseName),
    superuserUrl,
    ensureDatabase: () => ensureDatabase(superuserUrl, passwords.owner),
    part: {
      name: 'postgres',
      title: 'PostgreSQL',
      stopSignal: 'SIGINT', // its "fast" stop: open transactions are rolled back
      grace: 20_000,
      notReady: () => queryOnce(superuserUrl, 'select 1').then(() => undefined),
      command: () => {
        removeStalePid(cluster.path);
        return cluster.account.command(postgresBinaries().postgres, flags, env);
      },
    },
  };
}
