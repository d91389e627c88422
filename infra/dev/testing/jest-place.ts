import { join } from 'node:path';
import type { Command } from '../supervise/part';

/** Where jest runs. */
export interface JestPlace {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The command that runs jest with some words. */
export function jestCommand({ root, env }: JestPlace, args: readonly string[]): Command {
  const quiet = '--disable-warning=ExperimentalWarning';
  const own = { ...env, NODE_OPTIONS: [env['NODE_OPTIONS'], quiet].filter(Boolean).join(' '), NODE_ENV: 'test' };
  return { file: process.execPath, args: [join(root, 'node_modules/jest/bin/jest.js'), ...args], env: own, cwd: root };
}
