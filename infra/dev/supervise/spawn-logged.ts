import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import type { Command } from './part';

const beginning = '--- started';
const fullLog = 20 * 1024 * 1024;

/**
 * Starts a program in a group of its own, so that Ctrl-C reaches only the supervisor, which then stops all in the right
 * order. It writes straight into its log, and so survives nothing but outlives a lost terminal.
 */
export function spawnLogged(command: Command, log: string): ChildProcess {
  if (existsSync(log) && statSync(log).size > fullLog) renameSync(log, `${log}.1`);
  const out = openSync(log, 'a');
  writeSync(out, `${beginning} ${new Date().toISOString()} ---\n`);
  try {
    const { file, args, env, cwd, uid, gid } = command;
    const account = uid === undefined ? {} : { uid, ...(gid === undefined ? {} : { gid }) };
    return spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', out, out], ...account });
  } finally {
    closeSync(out);
  }
}

/** The last lines that the latest run wrote into its log, indented for a terminal. */
export function logTail(log: string, lines = 25): string {
  const text = existsSync(log) ? readFileSync(log, 'utf8').slice(-20_000) : '';
  const latest = text.slice(Math.max(0, text.lastIndexOf(beginning)));
  const last = latest.trimEnd().split('\n').slice(-lines);
  return last.map((line) => `    ${line.slice(0, 300)}`).join('\n');
}
