import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIdOf, bundleWorkflows, type WorkflowBundle } from './workflow-bundle';

const root = resolve(__dirname, '../..');
const sources = [
  'domain',
  'workflows',
  'activities/contract.ts',
  'infra/temporal/failure-converter.ts',
  'infra/temporal/workflow-bundle.ts',
  'package-lock.json',
];

/** Gives today's workflow bundle: the one kept in the folder while no source has changed, else a new one, which it keeps. */
export async function keptBundle(folder: string): Promise<WorkflowBundle> {
  const file = join(folder, `workflows-${sourceHash()}.js`);
  if (existsSync(file)) {
    const code = readFileSync(file, 'utf8');
    return { code, buildId: buildIdOf(code) };
  }
  const bundle = await bundleWorkflows();
  mkdirSync(folder, { recursive: true });
  // Two processes may bundle at once: each finishes its own file before it takes the name.
  writeFileSync(`${file}.${process.pid}`, bundle.code);
  renameSync(`${file}.${process.pid}`, file);
  return bundle;
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (!existsSync(path) || path.endsWith('.ts') || path.endsWith('.json')) return existsSync(path) ? [path] : [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
