import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginAnew } from '../../infra/dev/folder/begin-anew';
import { migrateLayout, refuseOtherPostgres } from '../../infra/dev/folder/layout';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const layout = () => JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8')).layout;

describe('an older data folder', () => {
  test('goes through every step that it has not yet seen, once', () => {
    const seen: string[] = [];
    const steps = [() => seen.push('two'), () => seen.push('three')].map((step) => () => void step());
    writeFileSync(join(folder, 'version.json'), '{"layout":2}');

    migrateLayout(folder, steps);
    migrateLayout(folder, steps);

    expect(seen).toEqual(['three']);
    expect(layout()).toBe(3);
  });

  test('of a newer version is refused with the way out', () => {
    writeFileSync(join(folder, 'version.json'), '{"layout":9}');

    expect(() => migrateLayout(folder)).toThrow(/newer version.*layout 9.*DATA_DIR=/s);
  });

  test('that is empty gets the newest layout', () => {
    migrateLayout(folder);

    expect(layout()).toBe(1);
  });

  test('with the database of another major version is refused with the way out', () => {
    writeFileSync(join(folder, 'PG_VERSION'), '17\n');

    expect(() => refuseOtherPostgres(folder, '18')).toThrow(/PostgreSQL 17.*PostgreSQL 18.*backup.*--fresh/s);
    expect(() => refuseOtherPostgres(folder, '17')).not.toThrow();
  });
});

describe('beginning anew', () => {
  beforeEach(() => {
    for (const name of ['postgres', 'keys', 'bin']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'lock'), '');
  });

  test('erases cases and keys, and keeps fetched programs and the lock', async () => {
    await beginAnew(folder, true);

    expect(readdirSync(folder).sort()).toEqual(['bin', 'lock']);
  });

  test('erases nothing where nobody can be asked', async () => {
    const terminal = process.stdin.isTTY;
    process.stdin.isTTY = false;

    const refused = beginAnew(folder, false);

    await expect(refused).rejects.toThrow('--fresh --yes');
    expect(existsSync(join(folder, 'postgres'))).toBe(true);
    process.stdin.isTTY = terminal;
  });
});
