import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { department } from './support/matter';
import { type Answer, Office } from './support/office';

interface Imported {
  entered: number;
  unchanged: number;
  corrected: number;
  removed: number;
  atFault: number;
  rows: { outcome: string; listing: string | null; errors: { column: string; message: string }[] }[];
}

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const today = civilDateAt(new Date().toISOString());

/** A decision in order against the company sandstone. */
function aRow(changes: object = {}): object {
  return {
    court: '中卫市中级人民法院',
    caseNumber: `（2026）执${randomUUID().slice(0, 6)}号`,
    decidedOn: addDays(today, -3),
    name: '中卫砂石建筑工程有限公司',
    code: '91990000MA0TEXT049',
    kind: 'company',
    criterion: 'refuses-settlement',
    summary: '未履行和解协议',
    ...changes,
  };
}

const address = `${department}/court-lists/L01-black/imports`;
const send = (body: object, as = 'court-officer'): Promise<Answer> => office.post(address, body, as);
const imported = async (body: object): Promise<Imported> => {
  const answer = await send(body);
  expect([answer.status, answer.body['detail']]).toEqual([200, undefined]);
  return answer.body as unknown as Imported;
};

describe('the list of a court', () => {
  it('is tried without effect, then entered once, whatever is sent again', async () => {
    const rows = [aRow()];

    const tried = await imported({ dryRun: true, rows });
    const first = await imported({ rows });
    const again = await imported({ rows });

    expect([tried.entered, tried.rows[0]?.listing]).toEqual([1, null]);
    expect([first.entered, again.entered, again.unchanged]).toEqual([1, 0, 1]);
    expect(again.rows[0]?.listing).toBe(first.rows[0]?.listing);
    const entry = await office.get(`/api/public/entries/${first.rows[0]?.listing}`);
    expect(entry.body).toMatchObject({
      polarity: 'black',
      list: 'L01-black',
      summary: '未履行和解协议',
      displayUntil: addDays(`${Number(today.slice(0, 4)) + 2}${today.slice(4)}`, -3),
    });
  });

  it('sets the term that the court sets: longer where it says so, none where the rule has none', async () => {
    const longer = await imported({ rows: [aRow({ criterion: 'obstructs', prolongedYears: 3, decidedOn: today })] });
    const open = await imported({ rows: [aRow({ criterion: 'able-but-refuses' })] });
    const until = async ({ rows }: Imported) =>
      (await office.get(`/api/public/entries/${rows[0]?.listing}`)).body['displayUntil'];

    expect(await until(longer)).toBe(`${Number(today.slice(0, 4)) + 5}${today.slice(4)}`);
    expect(await until(open)).toBe('9999-12-31');
  });

  it('takes corrected words with a reason, and removals with ground, day and reason', async () => {
    const row = aRow();
    const { rows } = await imported({ rows: [row] });
    const summary = '未履行和解协议第二期';

    const unsaid = await imported({ rowByRow: true, rows: [{ ...row, summary }] });
    const said = await imported({ rows: [{ ...row, summary, reason: '法院更正' }] });
    const end = { change: 'remove', ground: 'repair', removedOn: today, reason: '已履行' };
    const removed = await imported({ rows: [{ ...row, ...end }] });
    const twice = await imported({ rows: [{ ...row, ...end }] });

    expect(unsaid.rows[0]?.errors).toEqual([{ column: 'reason', message: expect.stringContaining('Say why') }]);
    expect([said.corrected, removed.removed, twice.unchanged]).toEqual([1, 1, 1]);
    expect(office.casework.stateOf(rows[0]?.listing ?? '')).toMatchObject({
      stage: 'exiting',
      exit: { ground: 'repair' },
    });
    expect((await office.get(`/api/public/entries/${rows[0]?.listing}`)).status).toBe(404);
  });

  it('shows the entry to its subject, with nothing to defend against here', async () => {
    const { rows } = await imported({ rows: [aRow()] });
    const { case: caseId } = rows[0] as unknown as { case: string };

    const page = await office.get(`/api/subject/cases/${caseId}`, 'sandstone');

    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({ list: 'L01-black', determination: null, entry: { summary: '未履行和解协议' } });
  });

  it('reads CSV, and names row and column of everything at fault before anything is done', async () => {
    const head = 'court,caseNumber,decidedOn,name,code,kind,criterion,summary,prolongedYears';
    const good = `法院,${randomUUID()},${today},中卫砂石建筑工程有限公司,91990000MA0TEXT049,company,evades,摘要,`;
    const bad = `法院,${randomUUID()},2026-13-01,某公司,91990000MA0TEXT049,company,evades,摘要,9`;

    const refused = await send({ csv: [head, good, bad].join('\n') });
    const rest = await imported({ rowByRow: true, csv: [head, good, bad].join('\n') });

    expect(refused.status).toBe(400);
    expect(refused.body['errors']).toEqual([expect.objectContaining({ field: 'rows.2.decidedOn' })]);
    expect([rest.entered, rest.atFault]).toEqual([1, 1]);
    expect(rest.rows[1]).toMatchObject({ outcome: 'at-fault', errors: [{ column: 'decidedOn' }] });
  });

  it.each<[string, object, string]>([
    ['a code whose check digit is wrong', { code: '91990000MA0TEXT048' }, 'code'],
    ['a person under age', { kind: 'person', name: '小明', code: '990000201605310045' }, 'code'],
    ['a ground that the court rule does not know', { criterion: 'wages' }, 'criterion'],
    ['a term longer than the rule allows', { prolongedYears: 4 }, 'prolongedYears'],
    ['a longer term where the rule has none', { criterion: 'able-but-refuses', prolongedYears: 1 }, 'prolongedYears'],
    ['a decision of tomorrow', { decidedOn: addDays(today, 1) }, 'decidedOn'],
    ['a decision whose term has ended', { decidedOn: '2020-01-01' }, 'decidedOn'],
    ['a removal of what is not there', { change: 'remove' }, 'caseNumber'],
    ['an unknown column', { score: 3 }, 'score'],
    ['a missing court', { court: undefined }, 'court'],
  ])('refuses %s and names the column', async (_what, changes, column) => {
    const { rows, atFault } = await imported({ dryRun: true, rows: [aRow(changes)] });

    expect([atFault, rows[0]?.errors.map((error) => error.column)]).toEqual([1, [column]]);
  });

  it('refuses the same debtor of the same case twice in one list', async () => {
    const row = aRow();

    const { rows } = await imported({ dryRun: true, rows: [row, row] });

    expect(rows[1]?.errors).toEqual([{ column: 'caseNumber', message: 'repeats row 1' }]);
  });

  it.each<[string, object]>([
    ['neither rows nor csv', {}],
    ['both', { rows: [aRow()], csv: 'a' }],
    ['no row', { rows: [] }],
    ['a CSV text with an open quote', { csv: 'court,caseNumber\n"a,b' }],
    ['a CSV text with a line of other length', { csv: 'court,caseNumber\na' }],
    ['more rows than one import takes', { rows: Array.from({ length: 101 }, () => aRow()) }],
  ])('refuses %s', async (_what, body) => {
    const answer = await send(body);

    expect([answer.status, answer.body['type']]).toEqual([400, 'urn:credit-casework:problem:malformed']);
  });

  it('is imported by officers of the court alone, and only where a court decides', async () => {
    const rows = [aRow()];
    const own = await office.post(`${department}/court-lists/L10-black/imports`, { rows }, 'hr-officer');

    const answers = [await send({ rows }, 'hr-officer'), await send({ rows }, 'court-approver'), own];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 409]);
    expect(own.body['detail']).toContain('not decided elsewhere');
  });
});
