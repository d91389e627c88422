import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase } from '../support/database';

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Asks until somebody answers with this status; gives up after half a minute. */
async function answered(address: string, status: number): Promise<Response> {
  const patience = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.status === status) return answer;
    if (Date.now() > patience)
      throw new Error(`${address} never answered ${status}, but ${answer?.status ?? 'nobody'}`);
    await pause(100);
  }
}

describe('a service alone', () => {
  it('serves its routes on its own port, says which machine is away, and ends when asked', async () => {
    const database = await freshDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'service-alone-'));
    const port = await freePort();
    const env = { PATH: process.env['PATH'], DATA_DIR: folder, PORT: String(port), DATABASE_URL: database.appUrl };
    const machines = { TEMPORAL_ADDRESS: '127.0.0.1:1', SMTP_URL: 'smtp://127.0.0.1:1' };

    const child = spawn(process.execPath, ['--import', 'tsx', 'services/public/main.ts'], {
      cwd: join(__dirname, '../..'),
      env: { ...env, ...machines },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const lists = await answered(`http://127.0.0.1:${port}/api/public/lists`, 200);
    const health = await answered(`http://127.0.0.1:${port}/healthz`, 503);
    child.kill('SIGTERM');

    expect(await lists.json()).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ list: 'L10-black' })]),
    });
    expect(await health.json()).toMatchObject({
      parts: [
        { name: 'database', ready: true },
        { name: 'temporal', ready: false },
      ],
    });
    expect(await ended).toBe(0);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('names a setting that is missing and starts nothing', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'services/public/main.ts'], {
      cwd: join(__dirname, '../..'),
      env: { PATH: process.env['PATH'] },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });

    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));

    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL is not set');
  });
});
