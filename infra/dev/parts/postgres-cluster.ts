import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Errands } from '../errands';
import { refuseOtherPostgres } from '../folder/layout';
import { type Account, postgresAccount } from './postgres-account';
import { postgresBinaries, postgresMajor } from './postgres-binaries';

/** A cluster on disk and the account that runs it. */
export interface Cluster {
  readonly path: string;
  readonly account: Account;
}

/** Where the database files of a data folder are made and by whom. */
export interface ClusterPlace {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly errands: Errands;
}

/** Finds the cluster of a data folder or makes it, whole or not at all; throws Refusal on another major version's cluster. */
export async function openCluster(place: ClusterPlace, superuserPassword: string): Promise<Cluster> {
  const path = join(place.dataDir, 'postgres');
  const { native } = postgresBinaries();
  refuseOtherPostgres(path, postgresMajor);
  if (existsSync(path)) return { path, account: postgresAccount(native, path) };
  const draft = join(place.dataDir, 'postgres-new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const account = postgresAccount(native, draft);
  await makeCluster(place, draft, account, superuserPassword);
  renameSync(draft, path);
  return { path, account };
}

async function makeCluster(place: ClusterPlace, draft: string, account: Account, password: string): Promise<void> {
  const { dataDir, env, errands } = place;
  const passwordFile = join(dataDir, 'postgres-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.own(passwordFile);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    const command = account.command(postgresBinaries().initdb, [`--pgdata=${draft}`, ...access, ...locale], env);
    await errands.run('Making the database cluster', command, join(dataDir, 'logs/postgres.log'));
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * After kill -9 the number in postmaster.pid may meanwhile belong to a stranger, and PostgreSQL would refuse to start. The
 * lock of the data folder says that no other supervisor lives, so only a server of this very cluster counts.
 */
export function removeStalePid(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return;
  const pid = readFileSync(path, 'utf8').split('\n')[0] ?? '';
  const words = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : undefined;
  if (words !== undefined && !words.includes(cluster)) rmSync(path);
}
