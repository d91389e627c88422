import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Living, stillLives } from '../../infra/dev/supervise/living';
import { stopOrphans } from '../../infra/dev/supervise/orphans';
import type { Part } from '../../infra/dev/supervise/part';
import { WatchedPart } from '../../infra/dev/supervise/watched-part';

let folder = '';
let lines: string[] = [];
let program: Living | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'part-'));
  lines = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const log = () => join(folder, 'part.log');
const written = () => readFileSync(log(), 'utf8');
const quietStep = { progress: () => {}, done: () => {}, failed: () => {} };

function watched(script: string, grace = 3000): WatchedPart {
  const part: Part = {
    name: 'worker',
    title: 'Worker',
    command: () => ({ file: process.execPath, args: ['-e', script], env: process.env, cwd: folder }),
    notReady: () => Promise.resolve(written().split('started').at(-1)?.includes('ready') ? undefined : 'not yet'),
    stopSignal: 'SIGTERM',
    grace,
  };
  const say = { line: (text: string) => void lines.push(text), step: () => quietStep };
  return new WatchedPart(part, { log: log(), say, noteProgram: (noted) => void (program = noted) });
}

async function until(look: () => boolean): Promise<void> {
  for (let left = 100; left > 0 && !look(); left -= 1) await new Promise((resolve) => setTimeout(resolve, 100));
}

const staysReady = `console.log('ready'); setInterval(() => {}, 1000);`;

describe('a watched part', () => {
  test('that is killed is said to be so in one line and comes back', async () => {
    const worker = watched(staysReady);
    await worker.start();
    const before = program?.pid ?? 0;

    process.kill(before, 'SIGKILL');
    await until(() => lines.length === 2);
    const after = program?.pid;
    await worker.stop();

    expect(lines[0]).toContain('Worker: killed (SIGKILL); started again in 0.5 s');
    expect(lines[1]).toMatch(/^✓ Worker: back after \d+\.\d s\.$/);
    expect(after).not.toBe(before);
  });

  test('that ends while starting stops the start with the end of its log', async () => {
    const worker = watched(`console.error('policies/lists/x.yaml:3: no basis'); process.exit(3)`);

    const start = worker.start();

    await expect(start).rejects.toThrow(/Worker did not start: ended by itself \(exit code 3\).*x\.yaml:3: no basis/s);
  });

  test('stops when asked and stays stopped', async () => {
    const worker = watched(staysReady);
    await worker.start();
    const running = program;

    await worker.stop();

    expect(running && stillLives(running)).toBe(false);
    expect(lines).toEqual([]);
  });

  test('that does not stop in its time is stopped by force', async () => {
    const worker = watched(`process.on('SIGTERM', () => {}); ${staysReady}`, 300);
    await worker.start();
    const running = program;

    await worker.stop();

    expect(running && stillLives(running)).toBe(false);
  });
});

test('what a killed start left running is stopped by the next one, and a stranger under an old number is left alone', async () => {
  const worker = watched(staysReady);
  await worker.start();
  const orphan = program;
  if (orphan === undefined) throw new Error('The part did not run.');
  const stranger = { pid: process.pid, began: 'long ago' };

  const firstSweep = stopOrphans({ worker: orphan, postgres: stranger });
  await worker.stop(); // its own watch shall not bring it back
  const found = await firstSweep;

  expect(found).toEqual(['worker']);
  expect(stillLives(orphan)).toBe(false);
});
