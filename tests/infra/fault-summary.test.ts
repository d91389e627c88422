import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const page = pathToFileURL(join(__dirname, '../../infra/dev/faults/summary.mjs')).href;
const calls = { ok: 9, fail: 0, unknown: 3 };
const kept = {
  promise: 'R1',
  struck: { worker: 3 },
  recoveries: [900, 700, 800],
  calls,
  seen: '9 cases',
  oracle: 'well',
};

/** What a fault run says at its end of the notes that its promises left. */
function summaryOf(...notes: object[]): { text: string; struck: boolean } {
  const script = `const { summary } = await import(${JSON.stringify(page)});
    console.log(JSON.stringify(summary(${JSON.stringify(notes)}, 7)))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as {
    text: string;
    struck: boolean;
  };
}

describe('the summary of a fault run', () => {
  test('names what was struck, how long healing took, and what was said', () => {
    const { text, struck } = summaryOf({ promise: 'R1', begun: true }, kept);

    expect(struck).toBe(true);
    expect(text).toContain(
      'worker × 3; healed in 0.8 s at the middle, 0.9 s at most; calls: 9 ok, 0 refused, 3 unknown',
    );
  });

  test('calls a promise broken that was begun and not kept', () => {
    expect(summaryOf({ promise: 'R3', begun: true }, kept).text).toContain('R3      NOT KEPT');
  });

  test.each([
    ['no fault struck', [{ ...kept, struck: {} }]],
    ['no call was left without an answer', [{ ...kept, calls: { ...calls, unknown: 0 } }]],
    ['no promise was put to the test', []],
  ])('says of a run that it proves nothing when %s', (reason, notes) => {
    const { text, struck } = summaryOf(...notes);

    expect(struck).toBe(false);
    expect(text).toContain(reason);
  });
});
