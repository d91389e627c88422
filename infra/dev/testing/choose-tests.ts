import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type JestPlace, jestCommand } from './jest-place';

/** Which test files run how. */
export interface ChosenTests {
  /** Files that need no machine. */
  readonly pure: readonly string[];
  /** Files that need the stack, or everything that flags select. */
  readonly onStack: readonly string[];
  /** Words for jest beside the files. */
  readonly flags: readonly string[];
}

/**
 * Chooses test files by the words after `npm test --`: paths or parts of paths. Files that lean on a support file which
 * reads TEST_STACK need the stack. With a flag among the words jest itself selects, on the stack.
 */
export async function chooseTests(place: JestPlace, words: readonly string[]): Promise<ChosenTests> {
  const list = (...args: string[]) => listTests(place, args);
  if (words.some((word) => word.startsWith('-'))) return { pure: [], onStack: ['by jest'], flags: words };
  const [all, leaning] = await Promise.all([list(...words), list('--findRelatedTests', ...readersOfStack(place.root))]);
  const onStack = new Set(leaning);
  return {
    pure: all.filter((path) => !onStack.has(path)),
    onStack: all.filter((path) => onStack.has(path)),
    flags: [],
  };
}

function readersOfStack(root: string): string[] {
  const folder = join(root, 'tests/support');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return files.map((name) => join(folder, name)).filter((path) => readFileSync(path, 'utf8').includes('TEST_STACK'));
}

async function listTests(place: JestPlace, args: readonly string[]): Promise<string[]> {
  const { file, args: words, env, cwd } = jestCommand(place, ['--listTests', '--passWithNoTests', ...args]);
  const { stdout } = await promisify(execFile)(file, words, { env, cwd, maxBuffer: 10_000_000 });
  return stdout.split('\n').filter((line) => line.endsWith('.test.ts'));
}
