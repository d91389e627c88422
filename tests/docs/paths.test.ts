import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quoted, root } from './reachable';

const rooms = /^(domain|policies|workflows|activities|services|infra|tools|tests|docs)\//;

const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.md'),
);

/** Finds the files and folders that a page names in code quotes; patterns such as `<kind>` stand for many. */
function pathsNamed(text: string): string[] {
  return quoted(text)
    .filter((name) => rooms.test(name) && !/[<*…\s]/.test(name))
    .map((name) => name.split('#')[0] ?? name);
}

/** Finds what a page links to beside other sites. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !target.includes(':'));
}

describe.each(pages)('docs/%s', (page) => {
  const path = join(root, 'docs', page);
  const text = readFileSync(path, 'utf8');

  test('names only files and folders that are there', () => {
    expect(pathsNamed(text).filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  test('links only to what is there', () => {
    expect(linksOf(text).filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });
});

test('a page that names a lost file would be found out', () => {
  expect(pathsNamed('see `domain/lost.ts` and `domain/<kind>/table.ts`, `domain/errors.ts#DomainError`')).toEqual([
    'domain/lost.ts',
    'domain/errors.ts',
  ]);
  expect(linksOf('[a](b.md), [c](https://example.org/d)')).toEqual(['b.md']);
});
