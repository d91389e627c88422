import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { eicar } from './a-clamd';

/** Where a clamd of this machine is: on the PATH or where Debian puts it; null where there is none. */
export function findClamd(path: string): string | null {
  const folders = [...path.split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];
  return folders.map((folder) => join(folder, 'clamd')).find((program) => existsSync(program)) ?? null;
}

/** Starts a real clamd that knows one signature of our own making, that of EICAR: no database is fetched. */
export async function realClamd(program: string, port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const signatures = join(folder, 'signatures');
  mkdirSync(signatures);
  const md5 = createHash('md5').update(eicar).digest('hex');
  writeFileSync(join(signatures, 'own.hdb'), `${md5}:${eicar.length}:Own-Eicar\n`);
  const settings = [
    `DatabaseDirectory ${signatures}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'Foreground yes',
    'StreamMaxLength 60M',
  ];
  const file = join(folder, 'clamd.conf');
  writeFileSync(file, `${settings.join('\n')}\n`);
  const clamd = spawn(program, [`--config-file=${file}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  await readied(clamd);
  return {
    url: `tcp://127.0.0.1:${port}`,
    stop: async () => {
      const ended = new Promise((settle) => clamd.once('exit', settle));
      clamd.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readied(clamd: ChildProcess): Promise<void> {
  return new Promise((settle, reject) => {
    clamd.once('exit', (code) => reject(new Error(`clamd ended with ${code} before it was ready.`)));
    clamd.stdout?.on('data', (piece: Buffer) => {
      if (piece.toString().includes('Self checking')) settle();
    });
  });
}
