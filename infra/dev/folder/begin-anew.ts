import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Refusal } from '../refusal';

/** What outlives a fresh start: programs that were fetched, the ports, and the lock of this very start. */
const kept = new Set(['bin', 'ports.json', 'lock']);

/** Erases a data folder after a typed yes; throws Refusal without one, and where nobody can be asked. */
export async function beginAnew(dataDir: string, sure: boolean): Promise<void> {
  if (!sure) await ask(dataDir);
  for (const name of readdirSync(dataDir)) {
    if (!kept.has(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

async function ask(dataDir: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Refusal(
      `--fresh erases ${dataDir}, and nobody can be asked here. Say it with: npm start -- --fresh --yes`,
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT')); // readline swallows Ctrl-C
  const answer = await terminal
    .question(`--fresh erases all cases, mails and keys in ${dataDir}. Type yes to go on: `)
    .finally(() => terminal.close());
  if (answer.trim().toLowerCase() !== 'yes')
    throw new Refusal('Nothing was erased. To start with what is there: npm start');
}
