import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const sources = [
  'web',
  'infra/web',
  'domain/identifiers',
  'policies/departments.yaml',
  'policies/measures.yaml',
  'policies/lists',
];

/** Names the folder in which the built pages of today's sources are kept, whether they stand there yet or not. */
export function pagesFolder(dataDir: string): string {
  const hash = createHash('sha256');
  for (const source of [...sources, 'package-lock.json'])
    for (const file of filesUnder(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file));
  return join(dataDir, 'cache', `pages-${hash.digest('hex').slice(0, 16)}`);
}

/** Tells whether a folder holds built pages; a build takes its name only when it is whole. */
export function hasPages(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

function filesUnder(path: string): string[] {
  if (/\.(json|yaml)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
