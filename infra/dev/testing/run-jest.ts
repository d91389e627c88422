import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Errands } from '../errands';
import { type JestPlace, jestCommand } from './jest-place';
import { readTally, type Tally } from './tally';

/** One run of jest. */
export interface JestRun extends JestPlace {
  readonly errands: Errands;
  /** Where its report goes. */
  readonly folder: string;
  readonly name: string;
  /** What it runs: paths, or words of its own. */
  readonly args: readonly string[];
  /** The file with the addresses of the stack. */
  readonly stack?: string;
}

/** Runs jest to its end, its output on this terminal, and counts what it reports. */
export async function runJest(run: JestRun): Promise<Tally> {
  const report = join(run.folder, `report-${run.name}.json`);
  const env = { ...run.env, ...(run.stack === undefined ? {} : { TEST_STACK: run.stack }) };
  const { file, args, ...rest } = jestCommand({ root: run.root, env }, [...run.args, '--json', '--outputFile', report]);
  const child = spawn(file, args, { ...rest, stdio: ['ignore', 'ignore', 'inherit'] });
  await run.errands.follow(child);
  return readTally(report);
}
