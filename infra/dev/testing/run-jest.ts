import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Errands } from '../errands';
import type { Say } from '../say';
import { type JestPlace, jestCommand } from './jest-place';
import { readTally, type Tally } from './tally';

/** Jest names every path at its end, and the report that nobody asked for. */
const noise = /^(Ran all test suites|Test results written to)/;
const colours = process.stdout.isTTY ? ['--colors'] : [];

/** One run of jest. */
export interface JestRun extends JestPlace {
  readonly errands: Errands;
  readonly say: Say;
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
  const { file, args, ...rest } = jestCommand({ root: run.root, env }, [
    ...run.args,
    '--json',
    '--outputFile',
    report,
    ...colours,
  ]);
  const child = spawn(file, args, { ...rest, stdio: ['ignore', 'ignore', 'pipe'] });
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!noise.test(line)) run.say.line(line);
  });
  await run.errands.follow(child);
  return readTally(report);
}
