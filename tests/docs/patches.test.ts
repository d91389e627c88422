import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, root, tableRows } from './reachable';

const call = /\b(?:patched|deprecatePatch)\(\s*(['"`])([^'"`]*)\1\s*\)/g;

/** Finds the ids of all patches in a text of workflow code. */
function patchesIn(source: string): string[] {
  return [...source.matchAll(call)].map(([, , id = '']) => id);
}

function patchesOfWorkflows(): string[] {
  const files = readdirSync(join(root, 'workflows'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => patchesIn(readFileSync(join(root, 'workflows', file), 'utf8')));
}

/** Lists what keeps workflows and register apart. */
function unregistered(patches: readonly string[], rows: readonly string[][]): string[] {
  const standing = rows
    .map(([id = '']) => id)
    .filter((id) => !id.startsWith('~~'))
    .flatMap(quoted);
  return [
    ...patches.filter((id) => !standing.includes(id)).map((id) => `${id} is patched and not registered`),
    ...standing.filter((id) => !patches.includes(id)).map((id) => `${id} is registered and not patched`),
    ...rows.filter((row) => row.some((cell) => cell === '')).map(([id]) => `${id} lacks a cell`),
    ...rows.filter(([, date = '']) => !/^\d{4}-\d{2}-\d{2}$/.test(date)).map(([id]) => `${id} lacks its date`),
  ];
}

describe('the register of patches', () => {
  test('holds every patch of the workflows and no other', () => {
    expect(unregistered(patchesOfWorkflows(), tableRows('patches.md', 5))).toEqual([]);
  });

  test('would find a patch that nobody registered, and a row that nothing uses', () => {
    const patches = patchesIn("if (patched('notice-before-review')) x(); deprecatePatch(`old-order`);");

    expect(patches).toEqual(['notice-before-review', 'old-order']);
    expect(
      unregistered(patches, [['`old-order`', '2026-12-01', 'notice', 'x before y', 'no run before the date']]),
    ).toEqual(['notice-before-review is patched and not registered']);
    expect(unregistered([], [['`old-order`', 'soon', 'notice', 'x before y', '']])).toHaveLength(3);
    expect(unregistered([], [['~~`old-order`~~', '2026-12-01', 'notice', 'x before y', 'done']])).toEqual([]);
  });
});
