import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import request from 'supertest';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { DomainError } from '../../domain/errors';
import type { ImportKindName } from '../../services/department/imports/kinds/all-kinds';
import { importKinds } from '../../services/department/imports/kinds/all-kinds';
import { workOff } from '../../services/department/imports/work-off';
import { aZip, parts } from '../support/a-zip';
import { wageArrears } from '../support/wage-arrears-pack';
import { department } from './support/matter';
import { Office } from './support/office';

const folder = mkdtempSync(join(tmpdir(), 'imports-'));
let office: Office;

beforeAll(async () => {
  office = await Office.open({ dataDir: folder });
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

interface Import {
  id: string;
  state: string;
  rows: number;
  faulty: number;
  done: number;
  refused: number;
  reason: string | null;
  address: string;
}
interface Row {
  line: number;
  faults: { column: string | null; message: string }[];
  outcome: { caseNumber?: string; procedure?: string; refused?: string; withdrawn?: boolean } | null;
}

const overdue = addDays(civilDateAt(new Date().toISOString()), -2);
const finding = (changes: Record<string, string> = {}): Record<string, string> => ({
  list: 'L10-black',
  name: '砂岩建设有限公司',
  code: '91990000MA0TEXT049',
  kind: '企业',
  criterion: wageArrears.criteria[0] ?? '',
  facts: '拖欠三十一名工人五个月工资。',
  orderNumber: '人社监令〔2026〕17号',
  orderedPayBy: overdue,
  amountYuan: '812500.00',
  evidence: '工资表；责令支付决定',
  representativeName: '',
  representativeCode: '',
  ...changes,
});
const penalty = (changes: Record<string, string> = {}): Record<string, string> => ({
  name: '砂岩建设有限公司',
  code: '91990000MA0TEXT049',
  number: '人社罚〔2026〕3号',
  violation: '拖欠工资',
  facts: '拖欠工资',
  basis: '保障农民工工资支付条例',
  content: '罚款',
  amountYuan: '20000',
  decidedOn: '2026-03-01',
  publishedUntil: '2199-03-01',
  ...changes,
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
function csv(kind: ImportKindName, rows: readonly Record<string, string>[]): Buffer {
  const { columns } = importKinds[kind];
  const lines = [columns.map(({ head }) => head.zh), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))];
  return Buffer.from(`\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`);
}
async function xlsx(kind: ImportKindName, rows: readonly Record<string, unknown>[]): Promise<Buffer> {
  const { columns } = importKinds[kind];
  const book = new Workbook();
  const sheet = book.addWorksheet('数据');
  sheet.addRow(columns.map(({ head, required }) => `${required ? '*' : ''}${head.zh}`));
  for (const row of rows) sheet.addRow(columns.map(({ key }) => row[key] ?? null));
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function sent(kind: ImportKindName, name: string, bytes: Buffer): Promise<Import> {
  const answer = await office.upload(`${department}/imports?kind=${kind}`, name, bytes, 'hr-officer');
  expect(answer.status).toBe(202);
  await workOff(office.machines);
  return now(answer.body as unknown as Import);
}
async function now({ address }: Import): Promise<Import> {
  return (await office.get(address, 'hr-officer')).body as unknown as Import;
}
async function rowsOf({ address }: Import): Promise<Row[]> {
  return ((await office.get(`${address}/rows?pageSize=100`, 'hr-officer')).body as unknown as { rows: Row[] }).rows;
}
async function confirmed(batch: Import, mode: 'all' | 'row-by-row') {
  const answer = await office.post(`${batch.address}/acts/confirm`, { mode }, 'hr-officer');
  await workOff(office.machines);
  return answer;
}
const count = async (what: string) =>
  (await office.machines.dataSource.query<[{ count: number }]>(`select count(*)::integer as count from ${what}`))[0]
    .count;

describe('The dry run of an import', () => {
  it('names every fault by row and column and takes nothing', async () => {
    const before = await count('procedure');
    const rows = [
      finding(),
      finding({ code: '91990000MA0TEXT048', orderNumber: '2' }),
      finding({ orderedPayBy: '2199-01-01', orderNumber: '3' }),
      finding({ kind: '公司', amountYuan: '1,000', orderNumber: '' }),
      finding({ list: 'L99-black', orderNumber: '5' }),
      finding(),
    ];

    const batch = await sent('findings', '线索.csv', csv('findings', rows));

    expect(batch).toMatchObject({ state: 'checked', rows: 6, faulty: 5, done: 0 });
    const faults = (await rowsOf(batch)).map(({ line, faults }) => [line, faults.map(({ column }) => column)]);
    expect(faults).toEqual([
      [2, []],
      [3, ['code']],
      [4, ['orderedPayBy']],
      [5, expect.arrayContaining(['kind', 'amountYuan', 'orderNumber'])],
      [6, ['list']],
      [7, [null]],
    ]);
    expect(await count('procedure')).toBe(before);
  });

  it('reads workbooks with dates and numbers, and texts in GB18030', async () => {
    const book = await xlsx('findings', [
      { ...finding({ orderNumber: 'x1' }), orderedPayBy: new Date(`${overdue}T00:00:00Z`), amountYuan: 812.5 },
    ]);
    const gb = Buffer.from('xMnLsMjLw/uzxizEycuwyMvKtrHwusUsxsC828TqtsgK', 'base64');

    expect(await sent('findings', '线索.xlsx', book)).toMatchObject({ state: 'checked', rows: 1, faulty: 0 });
    expect(await sent('a-level-taxpayers', 'a.csv', gb)).toMatchObject({
      state: 'refused',
      reason: 'The table has no rows below its head.',
    });
  });

  it('keeps what a row says sealed, so that no number of a person stands readable in the database', async () => {
    const number = '990000199001010017';
    await sent('penalties', 'a.csv', csv('penalties', [penalty({ name: '张三丰', code: number })]));

    const staged: { sealed: Buffer }[] = await office.machines.dataSource.query(
      'select sealed from import_row where sealed is not null',
    );
    expect(staged.length).toBeGreaterThan(0);
    expect(staged.some(({ sealed }) => sealed.includes(number))).toBe(false);
  });
});

describe('A confirmed import of findings', () => {
  it('opens a draft for every row that is in order, once, and says which case each became', async () => {
    const rows = [
      finding({ orderNumber: 'r1' }),
      finding({ orderNumber: 'r2', code: 'x' }),
      finding({ orderNumber: 'r3' }),
    ];
    const batch = await sent('findings', 'a.csv', csv('findings', rows));
    const before = await count('case_file');

    expect((await confirmed(batch, 'row-by-row')).status).toBe(202);

    expect(await now(batch)).toMatchObject({ state: 'done', done: 2, refused: 0 });
    const outcomes = (await rowsOf(batch)).map(({ outcome }) => outcome?.caseNumber ?? null);
    expect(outcomes).toEqual([expect.any(String), null, expect.any(String)]);
    expect(await count('case_file')).toBe(before + 2);
    expect(await count(`import_row where import_id = '${batch.id}' and sealed is not null`)).toBe(0);
    expect((await confirmed(batch, 'row-by-row')).status).toBe(409);
  });

  it('is refused as a whole while one row has a fault', async () => {
    const rows = [finding({ orderNumber: 'w1' }), finding({ code: 'x' })];
    const batch = await sent('findings', 'a.csv', csv('findings', rows));

    expect((await confirmed(batch, 'all')).status).toBe(409);
    expect(await now(batch)).toMatchObject({ state: 'checked', done: 0 });
    expect((await office.post(`${batch.address}/acts/discard`, {}, 'hr-officer')).status).toBe(202);
    expect(await now(batch)).toMatchObject({ state: 'discarded' });
  });

  it('that was to be taken whole and fails half way leaves nothing half done', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => finding({ orderNumber: `h${index}` }));
    const batch = await sent('findings', 'a.csv', csv('findings', rows));
    const { casework } = office;
    const file = casework.file.bind(casework);
    let filed = 0;
    casework.file = (kind, opening, actId) => {
      filed += 1;
      if (filed > 30) throw new DomainError('malformed', 'The rules changed.');
      return file(kind, opening, actId);
    };
    try {
      await confirmed(batch, 'all');
    } finally {
      casework.file = file;
    }

    expect(filed).toBeGreaterThan(30);
    expect(await now(batch)).toMatchObject({ state: 'undone', reason: expect.stringContaining('The rules changed.') });
    const opened = (await rowsOf(batch)).flatMap(({ outcome }) => outcome?.procedure ?? []);
    expect(opened.length).toBeGreaterThan(20);
    expect(opened.map((id) => casework.stateOf(id).outcome)).toEqual(opened.map(() => 'withdrawn'));
  });

  it('waits while the casework is away and goes on where it stood, each row once', async () => {
    const rows = Array.from({ length: 5 }, (_, index) => finding({ orderNumber: `k${index}` }));
    const batch = await sent('findings', 'a.csv', csv('findings', rows));
    const before = await count('case_file');
    office.casework.down = 'not-accepted';
    await confirmed(batch, 'row-by-row');
    const meanwhile = await now(batch);
    office.casework.down = null;
    await office.machines.dataSource.query('update import_batch set held_until = null');

    await workOff(office.machines);

    expect(meanwhile.state).toBe('running');
    expect(await now(batch)).toMatchObject({ state: 'done' });
    expect(await count('case_file')).toBe(before + 5);
  });
});

describe('Licences, penalties and honours', () => {
  it('stand in the credit file for everybody to see, a penalty until the last day of its publicity', async () => {
    const batch = await sent(
      'penalties',
      'a.csv',
      csv('penalties', [penalty({ number: 'p1' }), penalty({ number: 'p2', publishedUntil: '2020-01-01' })]),
    );
    await confirmed(batch, 'all');
    const honours = await sent(
      'a-level-taxpayers',
      'b.csv',
      csv('a-level-taxpayers', [{ name: '砂岩建设有限公司', code: '91990000MA0TEXT049', year: '2025' }]),
    );
    await confirmed(honours, 'all');
    const licences = await sent(
      'licences',
      'c.csv',
      csv('licences', [{ ...penalty(), title: '施工许可证', content: '施工', validFrom: '2026-01-01' }]),
    );
    await confirmed(licences, 'all');

    const { body } = await office.get('/api/public/credit-records?code=91990000MA0TEXT049');

    expect(body).toMatchObject({
      licences: [{ name: '施工许可证', validUntil: null }],
      penalties: [{ number: 'p1' }],
      honours: [{ kind: 'a-level-taxpayer', year: 2025 }],
    });
  });

  it('are all written or none: a row that the database refuses takes the others back', async () => {
    const batch = await sent(
      'penalties',
      'a.csv',
      csv('penalties', [penalty({ number: 'n1' }), penalty({ number: 'n2' })]),
    );
    const { dataSource } = office.machines;
    await dataSource.query("update import_row set sealed = '\\x00' where import_id = $1 and line = 3", [batch.id]);

    await confirmed(batch, 'all');

    expect(await now(batch)).toMatchObject({ state: 'running', done: 0 });
    expect(await count("penalty where number in ('n1', 'n2')")).toBe(0);
    await dataSource.query('delete from import_batch where id = $1', [batch.id]);
  });
});

describe('A table that is no honest table', () => {
  const head = csv('findings', []).toString();
  const sheet = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(80 * 1024 * 1024, '<row/>') };

  it.each<[string, string, () => Buffer | Promise<Buffer>, number | string]>([
    ['a bomb', 'a.xlsx', () => aZip([parts.workbook, sheet]), 422],
    ['a macro', 'a.xlsm', () => aZip([parts.workbook, { name: 'xl/vbaProject.bin', content: 'x' }]), 422],
    ['a paper', 'a.xlsx', () => Buffer.from('%PDF-1.7'), 422],
    ['another head', 'a.csv', () => Buffer.from('姓名,电话\n张三,1\n'), 'is no column of this table'],
    ['a column missing', 'a.csv', () => Buffer.from('名单\nL10-black\n'), 'these columns are missing'],
    [
      'a formula',
      'a.xlsx',
      () => xlsx('findings', [{ ...finding(), name: { formula: 'HYPERLINK("http://x")', result: 'x' } }]),
      'is a formula',
    ],
    [
      'a workbook in pieces',
      'a.xlsx',
      () =>
        aZip([parts.workbook, { name: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData><row r="1"><c' }]),
      'no rows',
    ],
    [
      'entities that unfold',
      'a.xlsx',
      () =>
        aZip([
          parts.workbook,
          {
            name: 'xl/worksheets/sheet1.xml',
            content:
              '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&a;&b;</v></c></row></sheetData></worksheet>',
          },
        ]),
      '',
    ],
    ['a quote without end', 'a.csv', () => Buffer.from(`${head}"abc`), 'cannot be read as CSV'],
    [
      'a million rows',
      'a.csv',
      () => Buffer.concat([Buffer.from(head), Buffer.alloc(8_000_000, 'L10-bl,\n')]),
      'more than 20000 rows',
    ],
  ])('such as %s is refused with a reason, and nothing of it stays', async (_, name, bytes, refused) => {
    const answer = await office.upload(`${department}/imports?kind=findings`, name, await bytes(), 'hr-officer');
    await workOff(office.machines);

    if (typeof refused === 'number') return expect(answer.status).toBe(refused);
    const batch = await now(answer.body as unknown as Import);
    expect(batch.state).toBe('refused');
    expect(batch.reason).toContain(refused);
    expect(await count(`import_row where import_id = '${batch.id}'`)).toBe(0);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('brings no formula out again: what begins like one is text in every file', async () => {
    const rows = [finding({ name: '=cmd|calc', orderNumber: 'f1' }), finding({ orderNumber: 'f2', facts: '' })];
    const batch = await sent('findings', '=HYPERLINK(1).csv', csv('findings', rows));

    const text = await request(office.app)
      .get(`${department}/imports?format=csv`)
      .set('Authorization', `Bearer ${await office.token('hr-officer')}`);

    expect(batch.state).toBe('checked');
    expect(text.text).toContain("'=HYPERLINK(1).csv");
  });
});

describe('An import belongs to its department', () => {
  it('so another one finds neither it nor its rows', async () => {
    const batch = await sent('findings', 'a.csv', csv('findings', [finding({ orderNumber: 'd1' })]));

    expect((await office.get(batch.address, 'housing-officer')).status).toBe(404);
    expect((await office.get(`${batch.address}/rows`, 'housing-officer')).status).toBe(404);
    expect((await office.post(`${batch.address}/acts/confirm`, { mode: 'all' }, 'housing-officer')).status).toBe(404);
  });

  it('and the template of a table whose standard nobody verified says so', async () => {
    const answer = await request(office.app)
      .get(`${department}/import-templates/penalties`)
      .set('Authorization', `Bearer ${await office.token('hr-officer')}`)
      .responseType('blob');
    const book = new Workbook();
    await book.xlsx.load(answer.body);

    expect(book.worksheets[1]?.getRow(1).getCell(1).text).toContain('待核实');
  });

  it('and its template has every column, with a second sheet that explains them', async () => {
    const answer = await request(office.app)
      .get(`${department}/import-templates/findings`)
      .set('Authorization', `Bearer ${await office.token('hr-officer')}`)
      .responseType('blob');
    const book = new Workbook();
    await book.xlsx.load(answer.body);

    expect(book.worksheets[0]?.getRow(1).cellCount).toBe(importKinds.findings.columns.length);
    expect(book.worksheets[1]?.rowCount).toBe(importKinds.findings.columns.length);
  });
});
