import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { rebuild } from '../../infra/db/rebuild';
import { department, Matter } from './support/matter';
import { type Answer, Office } from './support/office';

const supervision = '/api/supervision';
const day = 86_400_000;
const today = () => civilDateAt(new Date().toISOString());
const number = (count: number) => `human-resources-supervision-order-2026-000${count}`;
const english = { 'Accept-Language': 'en' };

interface Numbers {
  open: number;
  overdue: number;
  lists: { open: string; overdue: string };
}

/** The decision of a matter is pressed for by a numbered order. */
async function ordered(office: Office, count: number): Promise<Matter> {
  const matter = await Matter.file(office);
  const { clocks } = office.casework.stateOf(matter.determination);
  const clockId = clocks.find(({ name }) => name === 'decision')?.id;
  const order = { number: number(count), replyBy: addDays(today(), 5) };
  const climbed = { type: 'rung-climbed', clockId, rung: 'supervision-order', order };
  await office.casework.say('determination', matter.determination, [climbed]);
  return matter;
}

describe('supervision orders', () => {
  let office: Office;
  let [waiting, late, answered]: Matter[] = [];
  const read = (address: string, as = 'supervisor') => office.get(address, as);
  const total = async (address: string): Promise<number> => (await read(address)).body['total'] as unknown as number;
  const matter = (one: Matter | undefined): Matter => {
    if (!one) throw new Error('No such matter');
    return one;
  };
  const reply = (to: Matter | undefined, count: number, as: string): Promise<Answer> =>
    matter(to).act('answer-order', as, { order: number(count), reply: '=已约谈，周五前决定。' });

  beforeAll(async () => {
    office = await Office.open();
    [waiting, late, answered] = [await ordered(office, 1), await ordered(office, 2), await ordered(office, 3)];
    await matter(waiting).listed();
    const { order } = await matter(late).listed();
    await office.post(`${department}/measure-orders/${order}/acts/accept-order`, {}, 'housing-officer');
    await office.machines.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
      matter(late).caseId,
      60 * day,
    ]);
  });
  afterAll(() => office.close());

  it('are answered by an officer of the department that owes the reply, once', async () => {
    const before = await read(`${department}/tasks?act=answer-order`, 'hr-officer');
    expect((await reply(answered, 3, 'hr-reviewer')).status).toBe(403);
    expect((await reply(answered, 3, 'finance-officer')).status).toBe(404);
    expect((await reply(answered, 1, 'hr-officer')).body).toMatchObject({ type: expect.stringContaining('malformed') });

    const done = await reply(answered, 3, 'hr-officer');
    const again = await reply(answered, 3, 'hr-officer');
    const after = await read(`${department}/tasks?act=answer-order`, 'hr-officer');

    expect([done.status, again.status]).toEqual([200, 409]);
    expect([before.body['total'], after.body['total']]).toEqual([3, 2]);
    expect(after.body['rows']).toContainEqual(
      expect.objectContaining({
        case: matter(waiting).caseId,
        clock: expect.objectContaining({ name: 'supervision-order', due: addDays(today(), 5), overdue: false }),
      }),
    );
  });

  it('stand open, overdue by the business clock of their case, or answered', async () => {
    const states = ['open', 'overdue', 'answered', 'settled'];
    const pages = await Promise.all(states.map((state) => read(`${supervision}/orders?state=${state}`)));
    const own = await read(`${department}/orders?sort=number`, 'hr-officer');
    const foreign = await read(`${department}/orders`, 'finance-officer');

    const numbers = pages.map(({ body }) => (body['rows'] as unknown as { number: string }[]).map((row) => row.number));
    expect(numbers).toEqual([[number(1)], [number(2)], [number(3)], []]);
    expect(pages[2]?.body['rows']).toMatchObject([{ reply: '=已约谈，周五前决定。', answer: null }]);
    expect(own.body).toMatchObject({
      total: 3,
      rows: [{ answer: { address: expect.stringMatching(/answer-order$/) } }, {}, {}],
    });
    expect(foreign.body['total']).toBe(0);
    expect((await read(`${supervision}/orders?state=lost`)).status).toBe(400);
  });

  it('stand in the circular when they stayed unresolved, by department', async () => {
    const [from, to] = [addDays(today(), -30), addDays(today(), 30)];
    const page = await read(`${supervision}/circular?from=${from}&to=${to}`);
    const before = await read(`${supervision}/circular?from=${from}&to=${today()}`);
    const inverted = await read(`${supervision}/circular?from=${to}&to=${from}`);

    expect(page.body).toMatchObject({
      total: 1,
      departments: [{ department: 'human-resources', unresolved: 1 }],
      rows: [{ number: number(2), answer: null }],
    });
    const [{ list, unresolved }] = page.body['departments'] as unknown as [{ list: string; unresolved: number }];
    expect(await total(list)).toBe(unresolved);
    expect(before.body).toMatchObject({ total: 0, departments: [], rows: [] });
    expect([inverted.status, inverted.body['field']]).toEqual([400, 'to']);
  });

  it('are exported with time, filter and author in the file, and no cell is a formula', async () => {
    const csv = await office.get(`${supervision}/orders?format=csv&state=answered`, 'supervisor', english);
    const circular = `${supervision}/circular?from=${today()}&to=${addDays(today(), 9)}&format=csv`;
    const file = await office.get(circular, 'auditor', english);

    const [made = '', filter, author, head, row] = csv.text.slice(1).split('\r\n');
    expect(made).toMatch(/^Exported at,\d{4}-.*Z$/);
    expect(filter).toBe('Filter,"state=answered, sort=reply"');
    expect(author).toBe('Author,徐静 (supervisor)');
    expect(head).toMatch(/^Order,Department,/);
    expect(row).toContain("'=已约谈");
    expect(file.text).toContain('Author,马超 (auditor)');
    expect(file.text).toContain(number(2));
  });

  it('give every number of the counts exactly its list', async () => {
    const { body } = await read(`${supervision}/counts`);
    const { rows, byDepartment, byStage, byAge, orders, ...all } = body as unknown as Numbers &
      Record<'rows' | 'byDepartment' | 'byStage' | 'byAge', Numbers[]> & { orders: { orders: number; list: string }[] };

    const numbers = [all, ...rows, ...byDepartment, ...byStage, ...byAge].flatMap(({ open, overdue, lists }) => [
      [lists.open, open] as const,
      [lists.overdue, overdue] as const,
    ]);
    const claimed = [...numbers, ...orders.map((one) => [one.list, one.orders] as const)];
    const found = await Promise.all(claimed.map(async ([list]) => [list, await total(list)]));
    expect(found).toEqual(claimed);
    expect(all).toMatchObject({ open: 7, overdue: 2, overdueShare: 0.2857 });
    expect(byAge).toMatchObject([
      { age: '0-7', open: 4 },
      { age: '31-90', open: 3, overdue: 2 },
    ]);
    expect(orders.map((one) => one.orders)).toEqual([1, 1, 1, 0, 0, 0]);
  });

  it('count the feedback on measures by department, each number with exactly its list', async () => {
    const { body } = await read(`${supervision}/measures/feedback-rates`);
    const missing = await read(`${supervision}/measures/without-feedback?department=housing&overdue=true`);

    const [rate] = body['rows'] as unknown as { lists: Record<string, string>; [of: string]: unknown }[];
    expect(rate).toMatchObject({ department: 'housing', ordered: 2, given: 0, missing: 2, overdue: 1, rate: 0 });
    for (const [of, list] of Object.entries(rate?.lists ?? {}))
      expect([of, await total(list)]).toEqual([of, rate?.[of]]);
    expect(missing.body).toMatchObject({
      total: 1,
      rows: [{ case: matter(late).caseId, stage: 'accepted', feedback: 'missing' }],
    });
  });

  it('follow from the events alone, with their replies', async () => {
    const { found, differences } = await rebuild(office.machines.dataSource, { check: true });

    expect({ found, differences }).toEqual({ found: 0, differences: [] });
  });

  it('leave the overdue list its filters by kind and stage', async () => {
    const [all, measures, drafts] = await Promise.all(
      ['', '?kind=measure-order', '?kind=determination&stage=drafting'].map((query) =>
        total(`${supervision}/overdue${query}`),
      ),
    );

    expect([all, measures, drafts]).toEqual([2, 1, 1]);
  });
});
