import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { procedureKinds } from '../../domain/procedure/procedure-state';
import { procedureStages, procedureTables } from '../../domain/procedures';

const root = resolve(__dirname, '../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const draw = (...options: string[]) =>
  spawnSync(process.execPath, [tsx, 'tools/draw-procedures.ts', ...options], { cwd: root, encoding: 'utf8' });

describe('the drawn procedures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'procedures-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('in docs/procedures are what the tables say today', () => {
    const { status, stderr } = draw('--check');

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('are found stale as soon as one of them differs, and drawn anew', () => {
    draw(folder);
    expect(draw('--check', folder).status).toBe(0);

    appendFileSync(join(folder, 'notice.md'), 'edited by hand\n');
    const stale = draw('--check', folder);
    expect(stale.status).toBe(1);
    expect(stale.stderr).toMatch(/notice\.md is stale; run/);

    expect(draw(folder).stdout).toContain('1 drawn anew');
    expect(draw('--check', folder).status).toBe(0);
  });

  test.each(procedureKinds)('show every act and every stage of a %s in both languages', (kind) => {
    const page = readFileSync(join(root, `docs/procedures/${kind}.md`), 'utf8');

    for (const { act, zh, en } of procedureTables[kind]) expect(page).toContain(`| ${zh}<br/>${en} | \`${act}\` |`);
    for (const stage of procedureStages[kind])
      expect(page).toMatch(new RegExp(`: \\p{Script=Han}+<br/>${stage}\n`, 'u'));
  });

  test('are drawn by a tool that says how it is used', () => {
    expect(draw('--wrong')).toMatchObject({ status: 2, stderr: 'Usage: draw-procedures [--check] [folder]\n' });
  });
});
