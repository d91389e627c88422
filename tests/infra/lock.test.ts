import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livingProgram } from '../../infra/dev/supervise/living';
import { AlreadyRunning, takeLock } from '../../infra/dev/supervise/lock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const startSleeper = () => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });

async function killed(sleeper: ReturnType<typeof startSleeper>): Promise<void> {
  sleeper.kill('SIGKILL');
  await once(sleeper, 'exit');
}

describe('the lock of a data folder', () => {
  test('is refused while its holder lives, naming it', async () => {
    const sleeper = startSleeper();
    const path = join(folder, 'lock');
    takeLock(path, sleeper.pid);

    const second = () => takeLock(path);

    expect(second).toThrow(AlreadyRunning);
    expect(second).toThrow(String(sleeper.pid));
    await killed(sleeper);
  });

  test('is taken over after its holder was killed', async () => {
    const sleeper = startSleeper();
    const path = join(folder, 'lock');
    takeLock(path, sleeper.pid);
    await killed(sleeper);

    takeLock(path);

    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(livingProgram(process.pid));
  });

  test('is stale when a stranger now runs under the same number', () => {
    const path = join(folder, 'lock');
    writeFileSync(path, JSON.stringify({ pid: process.pid, began: 'long ago' }));

    const unlock = takeLock(path);

    expect(existsSync(path)).toBe(true);
    unlock();
    expect(existsSync(path)).toBe(false);
  });

  test('that was written by half is stale', () => {
    const path = join(folder, 'lock');
    writeFileSync(path, '{"pid":');

    expect(() => takeLock(path)).not.toThrow();
  });
});
