import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { nextWorkingDay } from '../../domain/calendar/working-calendar';
import { rebuild } from '../../infra/db/rebuild';
import { realCalendar } from '../support/wage-arrears-pack';
import { department, Matter } from './support/matter';
import { type Answer, Office } from './support/office';
import { sheetOf } from './support/sheet';

const supervision = '/api/supervision';
const day = 86_400_000;
const today = civilDateAt(new Date().toISOString());
const byHand = { ground: '群众反映久拖不决。', replyBy: null };

interface Order {
  number: string;
  case: string;
  state: string;
  close: { address: string } | null;
}
interface Counted {
  open: number;
  overdue: number;
  lists: { open: string; overdue: string };
}

describe('a supervisor', () => {
  let office: Office;
  let matters: Matter[] = [];
  const read = (address: string, as = 'supervisor') => office.get(address, as);
  const total = async (address: string): Promise<number> => (await read(address)).body['total'] as unknown as number;
  const matter = (index: number): Matter => {
    const one = matters[index];
    if (!one) throw new Error('No such matter');
    return one;
  };
  const oversee = (to: Matter, act: string, body: object, as = 'supervisor'): Promise<Answer> =>
    office.post(`${supervision}/determinations/${to.determination}/acts/${act}`, body, as);
  const orders = async (query = ''): Promise<Order[]> =>
    (await read(`${supervision}/orders?pageSize=100${query}`)).body['rows'] as unknown as Order[];
  const orderOn = async ({ caseId }: Matter): Promise<Order> => {
    const order = (await orders('&issued=by-hand')).find((one) => one.case === caseId);
    if (!order) throw new Error('No such order');
    return order;
  };

  // Matters at several stages and ages, in cases whose clocks are ahead by up to two hundred days.
  beforeAll(async () => {
    office = await Office.open();
    for (let index = 0; index < 8; index += 1) {
      const one = await Matter.file(office);
      matters = [...matters, one];
      if (index % 4 === 1) await one.act('submit-for-review', 'hr-officer');
      if (index % 4 === 2) await (await one.reviewed()).noticed();
      if (index % 4 === 3) await one.listed();
      if (index > 3)
        await office.machines.dataSource.query('insert into case_clock (case_id, offset_ms) values ($1, $2)', [
          one.caseId,
          (index - 4) * 65 * day + 10 * day,
        ]);
    }
  });
  afterAll(() => office.close());

  it('orders a reply on a procedure of any department, by a numbered order that the office answers', async () => {
    const refused = await Promise.all(
      ['auditor', 'hr-officer'].map((user) => oversee(matter(0), 'order-supervision', byHand, user)),
    );
    const [done, unfit] = [
      await oversee(matter(0), 'order-supervision', byHand),
      await oversee(matter(1), 'order-supervision', { ...byHand, replyBy: today }),
    ];
    const unknown = await office.post(
      `${supervision}/notices/${matter(0).determination}/acts/order-supervision`,
      byHand,
      'supervisor',
    );
    const order = await orderOn(matter(0));
    const owed = await read(`${department}/tasks?act=answer-order`, 'hr-officer');
    const answered = await matter(0).act('answer-order', 'hr-officer', { order: order.number, reply: '周五前决定。' });

    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect([done.status, unfit.status, unfit.body['field'], unknown.status]).toEqual([200, 400, 'replyBy', 404]);
    expect(order).toMatchObject({ state: 'open', ground: byHand.ground, department: 'human-resources' });
    expect(owed.body['total']).toBe(1);
    expect(answered.status).toBe(200);
    expect(await orderOn(matter(0))).toMatchObject({ state: 'answered', reply: '周五前决定。' });
  });

  it('refuses a reply, which the office gives again under the same order by a new day; each round is kept', async () => {
    const { number } = await orderOn(matter(0));
    const refusal = { order: number, reason: '没有写明哪一天。', replyBy: null };
    const stranger = await oversee(matter(0), 'return-reply', refusal, 'auditor');
    const unknown = await oversee(matter(0), 'return-reply', { ...refusal, order: 'nowhere' });
    const returned = await oversee(matter(0), 'return-reply', refusal);
    const twice = await oversee(matter(0), 'return-reply', refusal);
    const owed = await read(`${department}/tasks?act=answer-order`, 'hr-officer');
    const waiting = await orderOn(matter(0));
    await matter(0).act('answer-order', 'hr-officer', { order: number, reply: '11月27日前决定。' });

    expect([stranger, unknown, returned, twice].map(({ status }) => status)).toEqual([403, 400, 200, 422]);
    expect(owed.body['total']).toBe(1);
    expect(waiting).toMatchObject({ state: 'open', reply: null, giveBack: null });
    expect(await orderOn(matter(0))).toMatchObject({
      state: 'answered',
      reply: '11月27日前决定。',
      rounds: [{ reply: '周五前决定。', reason: refusal.reason }],
    });
  });

  it('closes an order as resolved, or does not accept its reply, once', async () => {
    const replyBy = nextWorkingDay(realCalendar, addDays(today, 9));
    await oversee(matter(1), 'order-supervision', { ...byHand, replyBy });
    const [first, second] = [await orderOn(matter(0)), await orderOn(matter(1))];
    const closing = { order: second.number, finding: 'not-accepted', reason: '没有说明日期。' };

    const early = await oversee(matter(1), 'close-order', closing);
    const resolved = await oversee(matter(1), 'close-order', { ...closing, finding: 'resolved' });
    const refused = await oversee(matter(0), 'close-order', { ...closing, order: first.number });
    const again = await oversee(matter(0), 'close-order', { ...closing, order: first.number });

    expect([early, resolved, refused, again].map(({ status }) => status)).toEqual([422, 200, 200, 409]);
    expect((await orders('&state=resolved')).map(({ number }) => number)).toEqual([second.number]);
    expect(await orders('&state=not-accepted')).toMatchObject([
      { number: first.number, close: null, closing: { finding: 'not-accepted', reason: closing.reason } },
    ]);
    expect((await orders(`&q=${first.number.slice(-4)}`)).map(({ number }) => number)).toEqual([first.number]);
  });

  it('issues a numbered circular of what stayed unresolved, which does not change any more', async () => {
    const days = { from: addDays(today, -30), to: addDays(today, 30) };
    const draft = await read(`${supervision}/circular?from=${days.from}&to=${days.to}`);
    const issue = (body: object, as = 'supervisor') => office.post(`${supervision}/circulars`, body, as);
    const body = { ...days, remark: '请整改。', copies: ['finance'] };

    const nothing = await issue({ ...body, from: '2020-01-01', to: '2020-02-01' });
    const stranger = await issue({ ...body, copies: ['nowhere'] });
    const foreign = await issue(body, 'auditor');
    const done = await issue(body);
    const { id } = done.body as unknown as { id: string };
    await oversee(matter(2), 'order-supervision', byHand);
    const later = await read(`${supervision}/circulars/${id}`, 'auditor');

    expect([nothing.status, stranger.status, foreign.status, done.status]).toEqual([422, 400, 403, 201]);
    expect(done.body).toMatchObject({
      number: expect.stringMatching(/^发改信通〔\d{4}〕1号$/),
      recipients: ['finance', 'human-resources'],
      departments: [{ department: 'human-resources', unresolved: draft.body['total'] }],
      lines: [{ number: (await orderOn(matter(0))).number, state: 'not-accepted' }],
    });
    expect(later.body).toEqual(done.body);
    expect(JSON.stringify(later.body)).not.toContain('subject');
    expect(await total(`${supervision}/circulars?department=finance`)).toBe(1);
    expect(await total(`${supervision}/circulars?department=housing`)).toBe(0);
    await expect(office.machines.dataSource.query("update circular set remark = ''")).rejects.toThrow(
      /permission denied/,
    );
  });

  it('finds behind every number of the counts exactly its list', async () => {
    const { body } = await read(`${supervision}/counts`);
    const {
      rows,
      byDepartment,
      byStage,
      byAge,
      orders: states,
      ...all
    } = body as unknown as Counted &
      Record<'rows' | 'byDepartment' | 'byStage' | 'byAge', Counted[]> & { orders: { orders: number; list: string }[] };
    const claimed = [
      ...[all, ...rows, ...byDepartment, ...byStage, ...byAge].flatMap(({ open, overdue, lists }) => [
        [lists.open, open] as const,
        [lists.overdue, overdue] as const,
      ]),
      ...states.map((one) => [one.list, one.orders] as const),
    ];

    const found: [string, number][] = [];
    for (const [list] of claimed) found.push([list, await total(list)]);

    expect(found).toEqual(claimed);
    expect(byStage.length).toBeGreaterThan(4);
    expect(byAge.length).toBeGreaterThan(3);
    expect(all.overdue).toBeGreaterThan(0);
  });

  it('takes every list along as an Excel file with the same rows', async () => {
    const circulars = await read(`${supervision}/circulars`);
    const [{ id }] = circulars.body['rows'] as unknown as [{ id: string }];
    const lists = [
      ['overdue', 'Case', 'caseNumber'],
      ['procedures', 'Case', 'caseNumber'],
      ['procedures?overdue=true&age=31-90', 'Case', 'caseNumber'],
      ['orders', 'Order', 'number'],
      [`circular?from=${addDays(today, -30)}&to=${addDays(today, 30)}`, 'Order', 'number'],
      ['circulars', 'Circular', 'number'],
      ['measures', 'Case', 'caseNumber'],
      ['measures/without-feedback', 'Case', 'caseNumber'],
      ['measures/feedback-rates', 'Department', 'department'],
    ] as const;
    for (const [list, head, key] of lists) {
      const address = `${supervision}/${list}`;
      const shown = (await read(address)).body['rows'] as unknown as Record<string, string>[];
      const file = await sheetOf(office, `${address}${list.includes('?') ? '&' : '?'}format=xlsx`, 'supervisor', head);

      expect([list, file.map(([first]) => first)]).toEqual([list, shown.map((row) => row[key])]);
      expect([list, shown.length]).not.toEqual([list, 0]);
    }
    const [rate] = await sheetOf(office, `${supervision}/measures/feedback-rates?format=xlsx`, 'auditor', 'Department');
    expect(rate?.slice(0, 4)).toEqual(['housing', 2, 0, 2]);
    const lines = await sheetOf(office, `${supervision}/circulars/${id}?format=xlsx`, 'auditor', 'Order');
    expect(lines.map(([number]) => number)).toEqual([(await orderOn(matter(0))).number]);
  });

  it('leaves nothing that does not follow from the events', async () => {
    expect(await rebuild(office.machines.dataSource, { check: true })).toMatchObject({ found: 0, differences: [] });
  });
});
