import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backOff } from '../../infra/dev/supervise/back-off';
import { addTallies, readTally, tallyLine } from '../../infra/dev/testing/tally';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file of tests that could not run counts as a failure', () => {
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({ numPassedTests: 7, numFailedTests: 1, numRuntimeErrorTestSuites: 2, success: false }),
  );

  expect(readTally(path)).toEqual({ passed: 7, failed: 3 });
});

test('a run that left no report counts as a failure', () => {
  expect(readTally(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1 });
});

test('the last line adds all runs up', () => {
  const both = addTallies([
    { passed: 7, failed: 0 },
    { passed: 5, failed: 2 },
  ]);

  expect(tallyLine(both)).toBe('12 passed, 2 failed');
});

test('a part that keeps dying is restarted ever more slowly, at most half a minute apart', () => {
  expect([1, 2, 3, 7, 50].map(backOff)).toEqual([500, 1000, 2000, 30_000, 30_000]);
});
