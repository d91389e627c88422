import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';
import type { Command } from '../supervise/part';

/** The account under which PostgreSQL runs, since it refuses root. */
export interface Account {
  /** Gives a file or folder to the account. */
  readonly own: (path: string) => void;
  /** Makes the command that runs a program of PostgreSQL under the account. */
  readonly command: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => Command;
}

/**
 * One's own account, or for root the account `postgres` (made when missing). Where that account cannot enter the folders
 * (below /root, say), it gets the one right to pass through them; throws Refusal where that cannot be had either.
 */
export function postgresAccount(programs: string, folder: string): Account {
  if (process.getuid?.() !== 0) return { own: () => {}, command: (file, args, env) => quiet({ file, args, env }) };
  const uid = accountNumber('-u') ?? makeAccount();
  const gid = accountNumber('-g') ?? uid;
  const own = (path: string) => give(path, uid, gid);
  own(folder);
  const test = ['/bin/sh', '-c', 'test -r "$0" && test -w "$1"', programs, folder];
  if (spawnSync(test[0] ?? '', test.slice(1), { uid, gid, cwd: '/' }).status === 0)
    return { own, command: (file, args, env) => quiet({ file, args, env, uid, gid }) };
  const passing = ['dac_read_search', 'dac_override']
    .map((right) => passThrough(uid, gid, right))
    .find((words) => spawnSync('setpriv', [...words, ...test], { cwd: '/' }).status === 0);
  if (passing !== undefined)
    return { own, command: (file, args, env) => quiet({ file: 'setpriv', args: [...passing, file, ...args], env }) };
  throw new Refusal(
    `PostgreSQL does not run as root, and its account "postgres" cannot enter ${folder} or ${programs}.\n` +
      'Move the project to a folder that others may enter (/opt, /srv), run it as an ordinary user, or name a database by ' +
      'DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

/** A restored cluster comes back with its files under another account, so they are given as a whole. */
function give(path: string, uid: number, gid: number): void {
  const marker = join(path, 'PG_VERSION');
  if (existsSync(marker) && statSync(marker).uid !== uid) execFileSync('chown', ['-R', `${uid}:${gid}`, path]);
  chownSync(path, uid, gid);
}

/** PostgreSQL's own variables and the language of this terminal shall not change how it works. */
function quiet(command: Omit<Command, 'cwd'>): Command {
  const env = Object.fromEntries(Object.entries(command.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)));
  return { ...command, env: { ...env, LC_ALL: 'C' }, cwd: '/' };
}

/** Without the securebit, access(2) would ignore the right and PostgreSQL would not find its own programs. */
function passThrough(uid: number, gid: number, right: string): string[] {
  const rights = [`--inh-caps=+${right}`, `--ambient-caps=+${right}`, `--bounding-set=-all,+${right}`];
  return [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights, '--securebits=+no_setuid_fixup', '--'];
}

function accountNumber(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function makeAccount(): number {
  try {
    execFileSync('groupadd', ['--system', '--force', 'postgres']);
    const none = ['--no-create-home', '--shell', '/bin/false'];
    execFileSync('useradd', ['--system', '--gid', 'postgres', ...none, 'postgres']);
    return Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `PostgreSQL does not run as root, and no account "postgres" could be made (${reason}).\n` +
        'Run this as an ordinary user, or make the account first: useradd --system postgres',
    );
  }
}
