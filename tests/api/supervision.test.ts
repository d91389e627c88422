import { Matter } from './support/matter';
import { Office } from './support/office';

const supervision = '/api/supervision';

describe('the supervision service', () => {
  let office: Office;
  let late: Matter;

  beforeAll(async () => {
    office = await Office.open();
    await Matter.file(office);
    late = await Matter.file(office);
    await office.machines.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
      late.caseId,
      60 * 86_400_000,
    ]);
  });
  afterAll(() => office.close());

  it('lists what is late by the business clock of each case', async () => {
    const page = await office.get(`${supervision}/overdue`, 'supervisor');
    const elsewhere = await office.get(`${supervision}/overdue?department=finance`, 'supervisor');

    expect(page.body).toMatchObject({
      total: 1,
      rows: [{ case: late.caseId, department: 'human-resources', clock: 'decision' }],
    });
    const [row] = page.body['rows'] as unknown as { remainingWorkingDays: number }[];
    expect(row?.remainingWorkingDays).toBeLessThan(0);
    expect(elsewhere.body).toMatchObject({ total: 0, rows: [] });
  });

  it('shows every case, to an auditor to read and to a supervisor to order a reply', async () => {
    const list = await office.get(`${supervision}/cases`, 'auditor');
    const [read, page] = await Promise.all(
      ['auditor', 'supervisor'].map((user) => office.get(`${supervision}/cases/${late.caseId}`, user)),
    );

    expect(list.body['total']).toBe(2);
    const [reading, ordering] = [read, page].map((answer) =>
      (answer?.body['procedures'] as unknown as { acts: { act: string }[] }[] | undefined)?.flatMap((one) => one.acts),
    );
    expect(reading).toEqual([]);
    expect(ordering).toMatchObject([{ act: 'order-supervision' }]);
  });

  it('counts open and late procedures by department and stage', async () => {
    const page = await office.get(`${supervision}/counts`, 'supervisor');

    expect(page.body).toMatchObject({
      open: 2,
      overdue: 1,
      overdueShare: 0.5,
      rows: [{ department: 'human-resources', kind: 'determination', stage: 'drafting', open: 2, overdue: 1 }],
    });
  });

  it('tells what waits on its way out', async () => {
    const page = await office.get(`${supervision}/outbox`, 'supervisor');

    expect([page.status, page.body]).toEqual([200, { rows: [] }]);
  });

  it('exports the late deadlines', async () => {
    const page = await office.get(`${supervision}/overdue?format=csv`, 'supervisor', { 'Accept-Language': 'en' });

    expect(page.text).toContain('Working days left');
    expect(page.headers['content-disposition']).toBe('attachment; filename="overdue.csv"');
  });
});
