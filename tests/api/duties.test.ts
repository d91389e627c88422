import { addDays } from '../../domain/calendar/civil-date';
import { rebuild } from '../../infra/db/rebuild';
import { moveProcedures } from '../../services/supervision/duties/move-procedures';
import { today } from './support/mandate';
import { aFiling, Matter } from './support/matter';
import { type Answer, Office } from './support/office';

const transfers = '/api/supervision/duty-transfers';
const desk = '/api/department';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  await office.machines.dataSource.query('delete from duty_transfer_move');
  await office.machines.dataSource.query('delete from duty_transfer');
});

const outcome = ({ status, body }: Answer) => [status, String(body['type']).split(':').at(-1)];
const proposal = {
  from: 'human-resources',
  to: 'finance',
  lists: ['L10-black'],
  on: today,
  basis: '机构改革方案（演示）',
};

function propose(changes: object = {}, as = 'supervisor'): Promise<Answer> {
  return office.post(transfers, { ...proposal, ...changes }, as);
}

function settle(transfer: Answer, act: 'apply' | 'withdraw', as = 'supervisor-2'): Promise<Answer> {
  return office.post(`${transfers}/${transfer.body['id']}/acts/${act}`, {}, as);
}

describe('A transfer of duties', () => {
  it('shows beforehand what it moves, then moves every open procedure with its tasks, and says how far it is', async () => {
    const matter = await Matter.file(office);
    const { listing, order } = await matter.listed();
    const transfer = await propose();
    const moves = `${transfers}/${transfer.body['id']}/moves`;
    const before = await office.get(moves, 'auditor');

    const applied = await settle(transfer, 'apply');
    await moveProcedures(office.machines);
    const after = await office.get(moves, 'auditor');
    const detail = await office.get(`${transfers}/${transfer.body['id']}`, 'supervisor');

    const concerned = [matter.determination, listing].sort();
    const rowsOf = (answer: Answer) => answer.body['rows'] as unknown as { procedure: string; state: string }[];
    expect(
      rowsOf(before)
        .map(({ procedure }) => procedure)
        .sort(),
    ).toEqual(concerned);
    expect(rowsOf(before).map(({ state }) => state)).toEqual(['to-move', 'to-move']);
    expect(applied.body['state']).toBe('moving');
    expect(rowsOf(after).map(({ state }) => state)).toEqual(['moved', 'moved']);
    expect(detail.body).toMatchObject({ state: 'completed', progress: { moved: 2, ended: 0, waiting: 0, failed: 0 } });
    expect(office.casework.stateOf(order).department).toBe('housing');
    const tasks = await office.get(`${desk}/tasks`, 'finance-officer');
    expect((tasks.body['rows'] as unknown as { case: string }[]).map((row) => row.case)).toContain(matter.caseId);
  });

  it('changes who may see and act at once, and the timeline keeps the former hands', async () => {
    const matter = await Matter.file(office);
    const claimed = await office.get(`${desk}/tasks`, 'hr-officer');
    const waiting = claimed.body['rows'] as unknown as { procedure: string; key: string }[];
    const task = waiting.find(({ procedure }) => procedure === matter.determination);
    await office.post(`${desk}/tasks/${task?.procedure}/${task?.key}/acts/claim`, {}, 'hr-officer');
    await settle(await propose(), 'apply');
    await moveProcedures(office.machines);

    const page = (as: string) => office.get(`${desk}/cases/${matter.caseId}`, as);
    const former = [await page('hr-officer'), await matter.act('submit-for-review', 'hr-officer')];
    const present = await page('finance-officer');
    const act = await matter.act('submit-for-review', 'finance-officer');
    const tasks = await office.get(`${desk}/tasks`, 'finance-reviewer');

    expect(former.map(({ status }) => status)).toEqual([404, 404]);
    expect([present.status, present.body['department'], act.status]).toEqual([200, 'finance', 200]);
    const timeline = present.body['timeline'] as unknown as { type: string; by: { name: string | null } }[];
    expect(timeline.map(({ type, by }) => [type, by.name])).toEqual([
      ['filed', '李娜'],
      ['clock-started', null],
      ['transferred', null],
    ]);
    const reviews = tasks.body['rows'] as unknown as { case: string }[];
    expect(reviews.filter((row) => row.case === matter.caseId)).toEqual([expect.objectContaining({ assignee: null })]);
  });

  it('has new cases of the list open at the department that has the duties now, and at no other', async () => {
    const before = await office.post(`${desk}/determinations`, aFiling(), 'finance-officer');
    await settle(await propose(), 'apply');

    const former = await office.post(`${desk}/determinations`, aFiling(), 'hr-officer');
    const present = await office.post(`${desk}/determinations`, aFiling(), 'finance-officer');
    const lists = await office.get(`${desk}/lists`, 'finance-officer');

    expect([outcome(before), outcome(former)]).toEqual([
      [403, 'wrong-role'],
      [403, 'wrong-role'],
    ]);
    expect(former.body['detail']).toContain('finance');
    expect(present.status).toBe(201);
    const shown = lists.body['rows'] as unknown as { list: string; department: string }[];
    expect(shown.find(({ list }) => list === 'L10-black')?.department).toBe('finance');
  });

  it('goes on where it was interrupted, moves nothing twice, and catches what opens at the former department', async () => {
    const first = await Matter.file(office);
    const second = await Matter.file(office);
    const transfer = await propose();
    await settle(transfer, 'apply');
    let moved = 0;
    await moveProcedures(office.machines, () => moved++ > 2);
    await moveProcedures(office.machines);
    const { seq } = office.casework.stateOf(first.determination);

    await moveProcedures(office.machines);
    const late = await second.listed();
    await moveProcedures(office.machines);

    expect(office.casework.stateOf(first.determination).seq).toBe(seq);
    const departments = [first.determination, second.determination, late.listing].map(
      (id) => office.casework.stateOf(id).department,
    );
    expect(departments).toEqual(['finance', 'finance', 'finance']);
  });

  it('stands in the case file as a rebuild from the events would have it, also back and forth', async () => {
    const matter = await Matter.file(office);
    await matter.listed();
    await settle(await propose(), 'apply');
    await moveProcedures(office.machines);
    await settle(await propose({ from: 'finance', to: 'human-resources' }), 'apply');
    await moveProcedures(office.machines);

    const third = await propose();
    await settle(third, 'apply');
    await moveProcedures(office.machines);
    const moved = await office.get(`${transfers}/${third.body['id']}/moves`, 'supervisor');
    expect(JSON.stringify(moved.body['rows'])).toContain(matter.determination);
    await settle(await propose({ from: 'finance', to: 'human-resources' }), 'apply');
    await moveProcedures(office.machines);

    const report = await rebuild(office.machines.dataSource, { check: true });

    expect(report.differences).toEqual([]);
    expect((await office.get(`${desk}/cases/${matter.caseId}`, 'hr-officer')).status).toBe(200);
  });

  it('is applied by another person than proposed it, on its day, once; what was withdrawn stays so', async () => {
    const transfer = await propose();
    const later = await propose({ on: addDays(today, 3) });
    const dropped = await propose();

    const own = await settle(transfer, 'apply', 'supervisor');
    const early = await settle(later, 'apply');
    await settle(dropped, 'withdraw', 'supervisor');
    const gone = await settle(dropped, 'apply');
    const done = await settle(transfer, 'apply');
    const again = await settle(transfer, 'apply');

    expect([outcome(own), outcome(early), outcome(gone), outcome(again)]).toEqual([
      [403, 'four-eyes'],
      [409, 'wrong-stage'],
      [409, 'wrong-stage'],
      [409, 'wrong-stage'],
    ]);
    expect(done.body).toMatchObject({ proposedBy: '徐静', appliedBy: '谢安' });
    const table = await office.get(`${transfers}?format=csv&state=withdrawn`, 'auditor');
    expect(table.text).toContain('withdrawn');
  });

  it.each<[string, object, string]>([
    ['an unknown department', { to: 'magic' }, 'to'],
    ['a former department that nobody knows', { from: 'magic' }, 'from'],
    ['a department onto itself', { to: 'human-resources' }, 'to'],
    ['an unknown list', { lists: ['L99-black'] }, 'lists'],
    ['a list that is with somebody else', { lists: ['L19-red'] }, 'lists'],
    ['no list', { lists: [] }, 'lists'],
    ['no basis', { basis: ' ' }, 'basis'],
  ])('of %s is refused', async (_, changes, field) => {
    const answer = await propose(changes);
    const faults = (answer.body['errors'] as unknown as { field: string }[] | undefined) ?? [];

    expect([answer.status, answer.body['field'] ?? faults[0]?.field]).toEqual([400, field]);
  });
});
