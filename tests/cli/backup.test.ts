import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup } from '../../infra/cli/backup/make-backup';
import { restoreBackup } from '../../infra/cli/backup/restore-backup';
import { livingProgram } from '../../infra/dev/supervise/living';
import { takeLock } from '../../infra/dev/supervise/lock';
import { commandLine } from '../support/command-line';

const madeAt = '2026-11-23T01:00:00.000Z';
let place: string;
let dataDir: string;
let file: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'backup-'));
  dataDir = join(place, 'data');
  file = join(place, 'backup.tgz');
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  mkdirSync(join(dataDir, 'postgres/pg_notify'), { recursive: true });
  mkdirSync(join(dataDir, 'bin'));
  writeFileSync(join(dataDir, 'version.json'), '{"layout":1}');
  writeFileSync(join(dataDir, 'keys/codec.json'), 'secret', { mode: 0o600 });
  writeFileSync(join(dataDir, 'postgres/名单 file'), 'rows');
  writeFileSync(join(dataDir, 'bin/temporal'), 'program');
  writeFileSync(join(dataDir, 'run.json'), '{}');
});
afterEach(() => rmSync(place, { recursive: true }));

const mode = (path: string) => statSync(path).mode & 0o777;

/** Unpacks the backup, lets something happen to it and packs it again. */
function tampered(change: (unpacked: string) => void): string {
  const unpacked = join(place, 'unpacked');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xpzf', file, '-C', unpacked]);
  change(unpacked);
  const changed = join(place, 'changed.tgz');
  execFileSync('tar', ['-czf', changed, '-C', unpacked, '.']);
  return changed;
}

describe('a backup', () => {
  test('comes back as it was: contents, empty folders and modes, without fetched programs and notes of the past', async () => {
    await makeBackup(dataDir, file, madeAt);
    const restored = join(place, 'restored');

    const report = await restoreBackup(file, restored, false);

    expect(report).toEqual({ dataDir: restored, files: 3, madeAt });
    expect(readFileSync(join(restored, 'postgres/名单 file'), 'utf8')).toBe('rows');
    expect(existsSync(join(restored, 'postgres/pg_notify'))).toBe(true);
    expect([mode(join(restored, 'keys')), mode(join(restored, 'keys/codec.json'))]).toEqual([0o700, 0o600]);
    expect(
      ['bin', 'run.json', 'lock', 'backup-manifest.json'].filter((name) => existsSync(join(restored, name))),
    ).toEqual([]);
  });

  test('can be read by its owner only, since it holds the keys', async () => {
    const made = await makeBackup(dataDir, file, madeAt);

    expect(made).toMatchObject({ file, files: 3, bytes: 22 });
    expect(mode(file)).toBe(0o600);
  });

  test.each([
    ['while a system runs', 'running', () => void takeLock(join(dataDir, 'lock'))],
    [
      'while parts of a killed system still run',
      'still-running',
      () =>
        writeFileSync(
          join(dataDir, 'run.json'),
          JSON.stringify({ programs: { postgres: livingProgram(process.pid) } }),
        ),
    ],
    ['over a file that exists', 'file-exists', () => writeFileSync(file, 'precious')],
    ['of a folder where nothing was started', 'no-data', () => rmSync(join(dataDir, 'version.json'))],
  ])('is refused %s', async (_, code, given) => {
    given();

    await expect(makeBackup(dataDir, file, madeAt)).rejects.toMatchObject({ code });
    expect(existsSync(file) && readFileSync(file, 'utf8') !== 'precious').toBe(false);
  });
});

describe('a restore', () => {
  beforeEach(() => makeBackup(dataDir, file, madeAt));

  test('keeps away from a folder that holds data unless it is said, and then replaces all of it but fetched programs', async () => {
    writeFileSync(join(dataDir, 'later'), 'newer than the backup');

    await expect(restoreBackup(file, dataDir, false)).rejects.toMatchObject({ code: 'not-empty' });
    expect(existsSync(join(dataDir, 'later'))).toBe(true);
    await restoreBackup(file, dataDir, true);

    expect(existsSync(join(dataDir, 'later'))).toBe(false);
    expect(existsSync(join(dataDir, 'bin/temporal'))).toBe(true);
    expect(readFileSync(join(dataDir, 'keys/codec.json'), 'utf8')).toBe('secret');
  });

  test('is refused while a system runs, also with --yes', async () => {
    takeLock(join(dataDir, 'lock'));

    await expect(restoreBackup(file, dataDir, true)).rejects.toMatchObject({ code: 'running' });
  });

  test.each([
    [
      'changed',
      'keys/codec.json was changed',
      (folder: string) => writeFileSync(join(folder, 'keys/codec.json'), 'SECRET'),
    ],
    ['missing', 'version.json is missing', (folder: string) => rmSync(join(folder, 'version.json'))],
    ['added', 'lock was added', (folder: string) => writeFileSync(join(folder, 'lock'), '')],
  ])('of a backup with a %s file is refused and changes nothing', async (_, reason, change) => {
    const changed = tampered(change);
    chmodSync(join(dataDir, 'keys/codec.json'), 0o640);

    await expect(restoreBackup(changed, dataDir, true)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(reason),
    });

    expect(mode(join(dataDir, 'keys/codec.json'))).toBe(0o640);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  test('of something that is no backup says so', async () => {
    const other = join(place, 'other.tgz');
    execFileSync('tar', ['-czf', other, '-C', dataDir, 'version.json']);

    await expect(restoreBackup(other, join(place, 'new'), false)).rejects.toMatchObject({ code: 'no-backup' });
    await expect(restoreBackup(join(dataDir, 'version.json'), join(place, 'new'), false)).rejects.toMatchObject({
      code: 'tar-failed',
    });
  });
});

test('the commands backup and restore report in JSON', async () => {
  const restored = join(place, 'restored');

  const made = await commandLine(['backup', file, '--json'], '', { DATA_DIR: dataDir });
  const back = await commandLine(['restore', file, '--json'], '', { DATA_DIR: restored });

  expect(JSON.parse(made.out)).toMatchObject({ file, files: 3 });
  expect(JSON.parse(back.out)).toMatchObject({ dataDir: restored, files: 3 });
  expect([made.status, back.status]).toEqual([0, 0]);
});
