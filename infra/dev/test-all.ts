import { rmSync } from 'node:fs';
import { plainReason } from './plain-reason';
import type { Say } from './say';
import { type Held, stopOnSignal } from './stop-on-signal';
import { System } from './system';
import { chooseTests } from './testing/choose-tests';
import { runJest } from './testing/run-jest';
import { addTallies, type Tally, tallyLine } from './testing/tally';
import { makeTestFolder, notePrograms } from './testing/test-folder';
import { startTestStack } from './testing/test-stack';

/** What `npm test` was asked for. */
export interface TestWish {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: Say;
  /** The words after `--`: paths of tests, or flags of jest. */
  readonly words: readonly string[];
}

/** Runs the tests on machines of their own; ends with the line `N passed, N failed` and the exit code that fits it. */
export async function testAll(wish: TestWish): Promise<void> {
  const folder = await makeTestFolder(wish.root);
  const system = new System(folder, wish.say);
  system.onChange = () => notePrograms(folder, system.programs);
  const held: Held = { system, leave: () => rmSync(folder, { recursive: true, force: true }) };
  stopOnSignal(held, wish.say, 130);
  const tally = await run(wish, system).catch((error: unknown) => {
    if (!system.isStopping) wish.say.line(`\n${plainReason(error)}`);
    return { passed: 0, failed: 1 };
  });
  if (system.isStopping) return; // the signal ends this program when all is stopped
  await system.stop();
  held.leave();
  wish.say.line(tallyLine(tally));
  process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
}

/** Tests of pure code run in parallel while the machines start; those on the machines one file after another, as they share one native core. */
async function run({ root, env, say, words }: TestWish, system: System): Promise<Tally> {
  const { pure, onStack, flags } = await chooseTests({ root, env }, words);
  if (pure.length + onStack.length === 0) say.line(`No test file matches ${words.join(' ')}.`);
  const stack = onStack.length === 0 ? undefined : startTestStack({ root, env, say, system });
  stack?.catch(() => {}); // it is awaited below, after the tests that do not need it
  const jest = { root, env, say, errands: system.errands, folder: system.dataDir };
  const tallies: Tally[] = [];
  if (pure.length > 0)
    tallies.push(await runJest({ ...jest, name: 'pure', args: ['--maxWorkers=2', '--runTestsByPath', ...pure] }));
  const path = await stack;
  if (path === undefined || system.isStopping) return addTallies(tallies);
  const chosen = flags.length > 0 ? flags : ['--runTestsByPath', ...onStack];
  tallies.push(await runJest({ ...jest, name: 'stack', args: ['--runInBand', ...chosen], stack: path }));
  return addTallies(tallies);
}
