import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicies } from '../../infra/policy/load-policies';
import { copyOfPolicies, mistakesIn, removeCopies, spoil } from './support/spoilt-policies';

const pack = 'lists/L10-black/2022.yaml';

/** What is wrong, in which file, what stands there, what is written instead, lines further on at which it shows, and the reason. */
type Spoilt = [what: string, file: string, right: string, wrong: string, further: number, reason: RegExp];

const spoilt: Spoilt[] = [
  ['a misspelt field', pack, 'polarity: black', 'polarity: black\nhurry: yes', 1, /hurry: is not a known field/],
  ['a missing part', pack, '    roll: next-working-day\n', '', -4, /clocks\.legal-review\.roll: Invalid option/],
  [
    'a number without a basis',
    pack,
    'term:\n  amount: 3\n  unit: y\n  from: decision\n  basis:',
    'term:\n  amount: 3\n  unit: y\n  from: decision\n  source:',
    0,
    /term\.basis: Invalid input/,
  ],
  [
    'an amount that is no number',
    pack,
    'amount: 20',
    'amount: twenty',
    0,
    /clocks\.decision\.amount: Invalid input: expected number/,
  ],
  ['an unknown unit', pack, 'unit: wd', 'unit: weeks', 0, /clocks\.legal-review\.unit: Invalid option/],
  [
    'an unknown start event',
    pack,
    'from: submission',
    'from: full-moon',
    0,
    /clocks\.legal-review\.from: Invalid option/,
  ],
  ['an unknown clock', pack, '  legal-review:', '  legal-revue:', 0, /clocks\.legal-revue/],
  [
    'a day that does not exist',
    pack,
    'from: 2022-01-01',
    'from: 2022-02-30',
    0,
    /effective\.from: must be a day that exists/,
  ],
  ['an end before the beginning', pack, 'to: null', 'to: 2021-12-31', 0, /effective\.to: 2021-12-31 is before/],
  ['another list than the folder', pack, 'list: L10-black', 'list: L11-black', 0, /list: must be L10-black/],
  ['another version than the file', pack, 'version: "2022"', 'version: "2023"', 0, /version: must be 2022/],
  [
    'a verified number without a source',
    pack,
    'article: none 无\n      note: 起草人、审核人、决定人各不相同，是本系统的规则\n    status: assumed',
    'article: none 无\n    status: verified',
    1,
    /cannot be verified/,
  ],
  [
    'a criterion that is there twice',
    pack,
    'code: mass-or-extreme-incident',
    'code: amount-reaches-crime-standard',
    0,
    /is there twice/,
  ],
  ['a field that is there twice', pack, 'polarity: black', 'polarity: black\npolarity: red', 1, /unique/],
  ['broken YAML', pack, 'polarity: black', 'polarity: "black', 0, /./],
  ['an unknown department', pack, 'department: housing', 'department: castles', 0, /no department is called castles/],
  [
    'an unknown determining authority',
    pack,
    'determining: human-resources',
    'determining: nobody',
    0,
    /no department is called nobody/,
  ],
  [
    'an unknown measure',
    pack,
    'measure: limit-bidding',
    'measure: limit-breathing',
    0,
    /no measure is called limit-breathing/,
  ],
  ['an unknown paper', pack, 'decision: decision', 'decision: edict', 0, /no paper is called edict/],
  [
    'a measure of an unknown department',
    'measures.yaml',
    'department: central-bank',
    'department: village',
    0,
    /no department is called village/,
  ],
  [
    'a department that is there twice',
    'departments.yaml',
    'id: education',
    'id: counties',
    0,
    /counties is there twice/,
  ],
  ['two credit offices', 'departments.yaml', 'lead: false', 'lead: true', -4, /exactly one department leads, not 2/],
  ['an office that closes before it opens', 'ladder.yaml', 'to: "17:30"', 'to: "08:30"', 0, /08:30 is not after 09:00/],
  ['reminders out of order', 'ladder.yaml', '[50, 80, 100]', '[50, 100, 80]', 0, /80 must be more than the one before/],
  ['a reminder at a share nobody knows', 'ladder.yaml', '[50, 80, 100]', '[50, 81, 100]', 0, /Invalid/],
  [
    'a holiday outside its year',
    'calendars/2026.yaml',
    'days: 2026-10-01..2026-10-07',
    'days: 2025-10-01..2025-10-02',
    0,
    /2025-10-01 is outside the year 2026/,
  ],
  [
    'a reversed range',
    'calendars/2026.yaml',
    '2026-02-15..2026-02-23',
    '2026-02-23..2026-02-15',
    0,
    /range is reversed/,
  ],
  [
    'a holiday named twice',
    'calendars/2026.yaml',
    '2026-05-01..2026-05-05',
    '2026-04-06..2026-05-05',
    0,
    /2026-04-06 is named twice/,
  ],
  [
    'a weekday made up for',
    'calendars/2026.yaml',
    '- 2026-01-04',
    '- 2026-01-05',
    0,
    /2026-01-05 is no Saturday or Sunday/,
  ],
  ['a make-up day named twice', 'calendars/2026.yaml', '- 2026-02-28', '- 2026-02-14', 0, /2026-02-14 is named twice/],
  [
    'a day both off and worked',
    'calendars/2026.yaml',
    '- 2026-01-04',
    '- 2026-01-03',
    0,
    /both a day off and a make-up working day/,
  ],
  ['a calendar in the wrong file', 'calendars/2026.yaml', 'year: 2026', 'year: 2027', 0, /must be called 2027\.yaml/],
  [
    'a choice of the rules without a phrase',
    'papers/words.yaml',
    '    expiry: {',
    '    expired: {',
    0,
    /removal\.grounds\.expired: is not a known field/,
  ],
  [
    'a phrase without its gap',
    'papers/words.yaml',
    '共计{{amount}}',
    '若干',
    0,
    /facts\.amount\.zh: must have the gaps/,
  ],
  [
    'a gap that nobody fills',
    'papers/words.yaml',
    'within the period',
    'within {{period}}',
    0,
    /answers\.none\.en: must have no/,
  ],
  ['a helper in a paper', 'papers/decision.en.md', '{{facts}}', '{{#if facts}}x{{/if}}', 0, /only plain fields/],
  ['a built-in helper in a paper', 'papers/decision.en.md', '{{facts}}', '{{lookup facts 1}}', 0, /only plain fields/],
  ['a paper that is no template', 'papers/decision.en.md', '{{answers}}', '{{answers}', 0, /is no template/],
  [
    'a field that the paper has not',
    'papers/decision.zh.md',
    '{{facts}}',
    '{{fatcs}}',
    0,
    /fatcs is no field of this paper/,
  ],
  ['a paper without front matter', 'papers/decision.zh.md', '---\n', '', 0, /must begin with a front matter/],
  [
    'a paper whose number stands elsewhere',
    'papers/decision.zh.md',
    '文号：{{number}}\n',
    '决定：{{basis}}\n',
    0,
    /first line must state \{\{number\}\}/,
  ],
  [
    'two departments with one prefix',
    'departments.yaml',
    'prefix: { text: 中法, status: assumed }',
    'prefix: { text: 县区, status: assumed }',
    0,
    /县区 is there twice/,
  ],
  [
    'two kinds of paper with one word',
    'papers/words.yaml',
    'repair-notice: 信修告',
    'repair-notice: 信告',
    -3,
    /a word of its own for every kind/,
  ],
  [
    'test data for a field that no paper has',
    'papers/examples.yaml',
    'asOf:',
    'asOff:',
    0,
    /asOff: is not a known field/,
  ],
  ['a paper with another id', 'papers/decision.zh.md', 'id: decision', 'id: edict', 0, /id: must be decision/],
];

afterAll(removeCopies);

describe('A mistake in the rules stops the start and names file, line and reason:', () => {
  it.each(spoilt)('%s', (_what, file, right, wrong, further, reason) => {
    const dir = copyOfPolicies();
    const line = spoil(dir, file, right, wrong);

    const found = mistakesIn(dir).filter((mistake) => reason.test(mistake.reason));

    expect(found[0]).toMatchObject({ file: join(dir, file), line: line + further });
  });

  it('two versions of a list in force at once', () => {
    const dir = copyOfPolicies();
    spoil(dir, 'lists/L10-black/2017.yaml', 'to: 2021-12-31', 'to: null');

    expect(mistakesIn(dir)).toEqual([
      { file: join(dir, pack), line: 10, reason: 'effective.from: version 2017 is still in force on 2022-01-01' },
    ]);
  });

  it('a paper that leaves out what it must state', () => {
    const dir = copyOfPolicies();
    spoil(dir, 'papers/decision.en.md', 'within {{suitPeriod}} of knowing it', 'in time');

    expect(mistakesIn(dir)).toEqual([
      { file: join(dir, 'papers/decision.en.md'), line: 6, reason: 'suitPeriod must be stated and is not' },
    ]);
  });

  it('a file or folder that is missing', () => {
    const dir = copyOfPolicies();
    for (const gone of ['ladder.yaml', 'lists', 'papers/decision.zh.md']) rmSync(join(dir, gone), { recursive: true });

    expect(mistakesIn(dir).map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      `${join(dir, 'lists')} holds no folder of a list`,
      `${join(dir, 'ladder.yaml')} is missing`,
      `${join(dir, 'papers/decision.zh.md')} is missing; every paper needs a template in each language`,
    ]);
  });

  it('all mistakes of all files at once', () => {
    const dir = copyOfPolicies();
    const inPack = spoil(dir, pack, 'unit: wd', 'unit: weeks');
    const inCalendar = spoil(dir, 'calendars/2025.yaml', '- 2025-01-26', '- 2025-01-27');
    const inLadder = spoil(dir, 'ladder.yaml', 'unit: wd', 'unit: hours');

    const load = () => loadPolicies(dir);

    expect(load).toThrow(`${join(dir, pack)}:${inPack}: clocks.legal-review.unit`);
    expect(load).toThrow(`${join(dir, 'calendars/2025.yaml')}:${inCalendar}: makeUpDays.0`);
    expect(load).toThrow(`${join(dir, 'ladder.yaml')}:${inLadder}: warningAfter.unit`);
  });

  it('and rules without a mistake load', () => {
    expect(mistakesIn(copyOfPolicies())).toEqual([]);
  });
});
