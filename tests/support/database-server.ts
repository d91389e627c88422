import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

/** A PostgreSQL server for tests: its owner's address and the password of the app's role. */
export interface DatabaseServer {
  ownerUrl: string;
  appPassword: string;
}

let ended = false;
let running: { child: ChildProcessWithoutNullStreams; lines: Interface; server: DatabaseServer } | undefined;

/** Gives the server of the test run (TEST_STACK: JSON or the path of a JSON file), else starts one for this test file. */
export async function databaseServer(): Promise<DatabaseServer> {
  const stack = process.env['TEST_STACK'];
  if (stack) return JSON.parse(existsSync(stack) ? readFileSync(stack, 'utf8') : stack) as DatabaseServer;
  running ??= await start();
  return running.server;
}

/** Stops the server and starts it again on the same data; only for a server of this test file. */
export async function restartServer(): Promise<void> {
  if (!running) throw new Error('The server of the whole run cannot be restarted by one test.');
  const { child, lines } = running;
  child.stdin.write('restart\n');
  await nextLine(lines);
}

/** Tells whether the server of this test file was stopped, with all its databases. */
export function serverEnded(): boolean {
  return ended;
}

/** Tells whether this test file runs a server of its own, which it may restart. */
export function ownsServer(): boolean {
  return running !== undefined;
}

async function start() {
  const child = spawn(process.execPath, [join(__dirname, 'embedded-postgres.mjs')]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout });
  return { child, lines, server: { ownerUrl: await nextLine(lines), appPassword: 'app' } };
}

function nextLine(lines: Interface): Promise<string> {
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('close', () => reject(new Error('The PostgreSQL for tests ended early; see its messages above.')));
  });
}

afterAll(async () => {
  if (!running) return;
  const { child } = running;
  [running, ended] = [undefined, true];
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.stdin.end();
  await exit;
});
