import { demoSubjects } from '../../infra/identity/demo-subjects';
import { aFiling, department, Matter } from './support/matter';
import { Office } from './support/office';
import { sheetOf } from './support/sheet';

const matrix = '/api/supervision/measures/matrix';
const day = 86_400_000;

interface Cell {
  department: string;
  orders: number;
  late: number;
  stage?: string;
  list: string;
}
interface Page {
  total: number;
  departments: Cell[];
  rows: { subject: string; name: string; code: string; cases: { case: string }[]; cells: Cell[] }[];
}

describe('the matrix of measures', () => {
  let office: Office;
  let [first, second, third]: Matter[] = [];
  const ask = async (query = '', as = 'supervisor') =>
    (await office.get(`${matrix}${query}`, as)).body as unknown as Page;
  const casesOf = async (list: string) => {
    const { body } = await office.get(list, 'supervisor');
    return (body['rows'] as unknown as { case: string }[]).map((row) => row.case).sort();
  };

  // Two entries of one company: one order not yet accepted, one accepted and since late; and one of another company.
  beforeAll(async () => {
    office = await Office.open();
    first = await Matter.file(office);
    second = await Matter.file(office);
    await first.listed();
    const { order } = await second.listed();
    await office.post(`${department}/measure-orders/${order}/acts/accept-order`, {}, 'housing-officer');
    await office.machines.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
      second.caseId,
      60 * day,
    ]);
    third = await Matter.file(office, aFiling({ parties: [{ ...demoSubjects.riverside, role: 'principal' }] }));
    await third.listed();
  });
  afterAll(() => office.close());

  it('shows for each subject and department the worst stage, how many orders and how many late', async () => {
    const { total, departments, rows } = await ask('?sort=late');

    expect(total).toBe(2);
    expect(departments).toMatchObject([{ department: 'housing', orders: 3, late: 1 }]);
    expect(rows).toMatchObject([
      {
        name: demoSubjects.sandstone.name,
        orders: 2,
        late: 1,
        cells: [{ department: 'housing', stage: 'ordered', orders: 2, late: 1 }],
      },
      { name: demoSubjects.riverside.name, cells: [{ stage: 'ordered', orders: 1, late: 0 }] },
    ]);
    expect(new Set(rows[0]?.cases.map((one) => one.case))).toEqual(new Set([first?.caseId, second?.caseId]));
  });

  it('opens behind every cell and every sum exactly its orders, by every filter', async () => {
    const number = (await office.get(`/api/supervision/cases/${third?.caseId}`, 'supervisor')).body['number'];
    const filters = ['', '?overdue=true', '?stage=accepted', '?list=L10-black', '?department=housing', `?q=${number}`];
    const seen: number[] = [];
    for (const filter of filters) {
      const { departments, rows } = await ask(filter);
      for (const cell of [...departments, ...rows.flatMap(({ cells }) => cells)])
        expect([filter, (await casesOf(cell.list)).length]).toEqual([filter, cell.orders]);
      seen.push(departments[0]?.orders ?? 0);
    }
    const [late] = (await ask('?overdue=true')).rows;

    expect(seen).toEqual([3, 1, 1, 3, 3, 1]);
    expect(await casesOf(late?.cells[0]?.list ?? '')).toEqual([second?.caseId]);
    expect(await ask('?department=finance')).toMatchObject({ total: 0, departments: [], rows: [] });
  });

  it('comes by pages of subjects, sums over all of them, and sorts both ways', async () => {
    const [up, down] = [await ask('?pageSize=1&page=2'), await ask('?pageSize=1&sort=-subject')];

    expect([up.total, up.rows.length, up.departments[0]?.orders]).toEqual([2, 1, 3]);
    expect(up.rows[0]?.subject).toBe(down.rows[0]?.subject);
  });

  it('names the field of a filter that is none', async () => {
    const answers = await Promise.all(
      ['stage=asleep', 'overdue=maybe', 'sort=colour', 'pageSize=1000', 'colour=red', 'q='].map((query) =>
        office.get(`${matrix}?${query}`, 'supervisor'),
      ),
    );

    expect(answers.map(({ status, body }) => [status, body['field']])).toEqual(
      ['stage', 'overdue', 'sort', 'pageSize', 'colour', 'q'].map((field) => [400, field]),
    );
  });

  it('can be taken along with a column for each department', async () => {
    const rows = await sheetOf(office, `${matrix}?format=xlsx&sort=late`, 'auditor', 'Subject');

    expect(rows.map(([name, , , orders, late, housing]) => [name, orders, late, housing])).toEqual([
      [demoSubjects.sandstone.name, 2, 1, 'ordered ×2 (Late 1)'],
      [demoSubjects.riverside.name, 1, 0, 'ordered'],
    ]);
  });
});
