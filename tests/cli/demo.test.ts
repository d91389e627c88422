import { writeFileSync } from 'node:fs';
import { civilDateAt } from '../../domain/calendar/civil-date';
import type { StoryOutcome } from '../../infra/cli/demo/play-story';
import { LiveStack } from '../support/live-stack';

let stack: LiveStack;
let caseNumber = '';
beforeAll(async () => {
  stack = await LiveStack.start();
}, 300_000);
afterAll(async () => {
  await stack.stop();
});

/** The fields of every document that these commands print. */
interface Printed {
  seconds: number;
  stories: StoryOutcome[];
  entered: number;
  unchanged: number;
  entries: number;
  procedures: number;
  user: string;
  expiresAt: string;
}

async function json(...words: string[]): Promise<{ code: number | null; document: Printed }> {
  const { code, output } = await stack.cli(...words, '--json');
  const line = output.split('\n').find((text) => /^[[{]/.test(text)) ?? '';
  return { code, document: JSON.parse(line) };
}

test('the whole story of wage arrears goes as the law says, twice on the same system, each time within 90 seconds', async () => {
  for (const time of ['first', 'second']) {
    const { code, document } = await json('demo', 'wage-arrears');

    const stories = document.stories.map(({ story, difference }) => [story, difference]);
    expect([time, stories]).toEqual([
      time,
      ['term', 'bounce', 'cure', 'overdue', 'extension', 'defence'].map((story) => [story, null]),
    ]);
    caseNumber = /files case (\S+)/.exec(document.stories[0]?.steps[0]?.what ?? '')?.[1] ?? '';
    expect(code).toBe(0);
    expect(document.seconds).toBeLessThan(90);
  }
}, 240_000);

test('every list, black, red or taken over, goes once to its exit, shown only where its rules publish', async () => {
  const { code, document } = await json('demo', 'lists');

  const black = 'L01 L02 L05 L07 L10 L14 L19 L24 L25 L26 L27 L28 L29 L31 L37'.split(' ').map((row) => `${row}-black`);
  const red = 'L04 L18 L19 L26 L27 L28 L36'.split(' ').map((row) => `${row}-red`);
  expect(document.stories.map(({ story, difference }) => [story, difference])).toEqual(
    [...black, ...red].sort().map((list) => [list, null]),
  );
  expect(code).toBe(0);
}, 480_000);

test("a court's list comes in from a file: tried first, then imported once, and a bad row is named", async () => {
  const file = `${stack.dataDir}-court.csv`;
  const head = 'court,caseNumber,decidedOn,name,code,kind,criterion,summary';
  const row = `法院,演示1,${civilDateAt(new Date().toISOString())},中卫砂石建筑工程有限公司,91990000MA0TEXT049,company,evades,演示1`;
  writeFileSync(file, [head, row].join('\n'));

  const tried = await json('import-court-list', file, '--dry-run');
  const first = await json('import-court-list', file);
  const again = await json('import-court-list', file);
  writeFileSync(file, [head, row.replace('company,', 'firm,')].join('\n'));
  const bad = await stack.cli('import-court-list', file);

  expect([tried, first, again].map(({ code, document }) => [code, document.entered, document.unchanged])).toEqual([
    [0, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  expect(bad).toMatchObject({ code: 1, output: expect.stringContaining('row 1, kind') });
}, 60_000);

test('every kind of paper comes out of its PDF again: text, fonts, number and code', async () => {
  const { code, document } = await json('demo', 'papers');

  expect(document.stories.map(({ story, difference }) => [story, difference])).toEqual([
    ['templates', null],
    ['papers', null],
    ['issued', null],
    ['files', null],
  ]);
  expect(code).toBe(0);
}, 240_000);

test("an office's clock is paused twice, asked about and resumed, and another one extended", async () => {
  const { code, document } = await json('demo', 'clocks');

  expect(document.stories.map(({ story, difference }) => [story, difference])).toEqual([
    ['pause', null],
    ['extension', null],
  ]);
  expect(code).toBe(0);
}, 120_000);

test('objections to an entry, to a prior notice and to a record of the credit file go as the rights policy says', async () => {
  const { code, document } = await json('demo', 'objection');

  expect(document.stories.map(({ story, difference }) => [story, difference])).toEqual([
    ['upheld', null],
    ['rejected', null],
    ['notice', null],
    ['record', null],
  ]);
  expect(code).toBe(0);
}, 240_000);

test('afterwards the audit holds and every table says what its events say', async () => {
  const audit = await json('verify-audit');
  const rebuilt = await json('rebuild', '--check');

  expect(audit).toMatchObject({ code: 0, document: { ok: true } });
  expect(rebuilt).toMatchObject({ code: 0, document: { found: 0 } });
  expect(audit.document.entries).toBeGreaterThan(rebuilt.document.procedures);
});

test('a case is moved by its number, and one that is not there is named', async () => {
  const moved = await json('advance', caseNumber, '5');
  const unknown = await stack.cli('advance', 'no-such-case', '5');

  expect(moved).toMatchObject({ code: 0, document: { number: caseNumber, days: 5 } });
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('There is no case "no-such-case"') });
});

test('a token of a demo person is good for a while, and an unknown person is told who is there', async () => {
  const { document } = await json('token', 'hr-officer');
  const bare = await stack.cli('token', 'hr-officer');
  const stranger = await stack.cli('token', 'nobody');

  expect(document.user).toBe('hr-officer');
  expect(Date.parse(document.expiresAt)).toBeGreaterThan(Date.now() + 600_000);
  expect(bare.output).toMatch(/^[\w.-]+\n$/);
  expect(stranger).toMatchObject({ code: 1, output: expect.stringContaining('hr-approver') });
});

test('a running system is not backed up', async () => {
  const { code, output } = await stack.cli('backup', `${stack.dataDir}-backup.tgz`);

  expect(code).toBe(1);
  expect(output).toContain('Stop it first');
});
