import { civilDateAt } from '../../../domain/calendar/civil-date';
import { ladder, nextRung } from '../../../domain/clock/ladder';
import type { MeasureOrderHappening, MeasureOrderState } from '../../../domain/measure-order/measure-order-state';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { ordersOf } from '../../../domain/procedure/supervision-order';
import { tasksOf } from '../../../domain/procedures';
import { aDetermination } from '../../support/a-determination';
import { aListing } from '../../support/a-listing';
import { aMeasureOrder } from '../../support/a-measure-order';
import { aNotice } from '../../support/a-notice';
import { colleague, company, li } from '../../support/people';
import { expectRefusal, type Rehearsal } from '../../support/rehearsal';
import { realCalendar, realLadder } from '../../support/wage-arrears-pack';

type AnyRehearsal = Rehearsal<ProcedureState, { type: string }>;

const housing = colleague('sun', ['officer'], 'housing');
const order = { number: '督〔2026〕1号', replyBy: '2026-06-12' };
const reply = { order: order.number, reply: '已与施工单位约谈，周五前完成。' };

/** The ladder of the first running deadline issues its order on 5 June 2026. */
function ordered<File extends AnyRehearsal>(file: File): File {
  file.on('2026-06-05');
  const clock = file.state.clocks.find(({ state }) => state === 'running');
  file.say({ type: 'rung-climbed', clockId: clock?.id ?? '', rung: 'supervision-order', order } as never);
  return file;
}

/** The next rung of the order by hand. */
function planned(file: Rehearsal<MeasureOrderState, MeasureOrderHappening>) {
  return nextRung(file.clock('order-reply'), realLadder, realCalendar);
}

/** Every rung that is still planned. */
function nextRungs(file: AnyRehearsal): string[] {
  return file.state.clocks.flatMap((clock) => ladder(clock, realLadder, realCalendar).map(({ rung }) => rung));
}

const repliesOwed = (file: AnyRehearsal) => tasksOf(file.state).filter(({ act }) => act === 'answer-order');

const xu = colleague('xu', ['supervisor'], 'development-reform');
const byHand = { ground: 'Nothing has happened for weeks.', replyBy: null };
const first = 'no. 1';
const everyKind = [
  ['determination', () => aDetermination().at('drafting'), li],
  ['notice', () => aNotice({ consent: false }), li],
  ['measure order', () => aMeasureOrder(), housing],
  ['listing', () => aListing(), li],
] as const;

describe('a supervision order by hand', () => {
  test.each(everyKind)(
    'on a %s is numbered, owed a reply within the days of the ladder, and met by it',
    (_, open, officer) => {
      const file = open() as unknown as AnyRehearsal;
      file.on('2026-06-05').act('order-supervision', xu, byHand);
      expect(ordersOf(file.state.clocks)).toEqual([
        expect.objectContaining({ number: first, ground: byHand.ground, replyBy: '2026-06-12', answeredAt: null }),
      ]);
      expect(file.clock('order-reply')).toMatchObject({
        due: '2026-06-12',
        status: 'assumed',
        basis: { document: first },
      });
      expect(repliesOwed(file)).toMatchObject([
        { role: 'officer', department: officer.department, clockId: 'order-reply-1' },
      ]);

      file.on('2026-06-08').act('answer-order', officer, { order: first, reply: 'By Friday.' });
      expect(repliesOwed(file)).toEqual([]);
      expect(file.state.clocks.at(-1)).toMatchObject({ name: 'order-reply', state: 'met' });
    },
  );

  test('names a working day to come for the reply, or none', () => {
    const file = aMeasureOrder().on('2026-06-05');
    const on = (replyBy: string) => () => file.act('order-supervision', xu, { ...byHand, replyBy });

    expectRefusal(on('2026-06-05'), 'malformed', 'replyBy');
    expectRefusal(on('2026-06-01'), 'malformed', 'replyBy');
    expect(on('2026-06-01')).toThrow('2026-06-08');
    expectRefusal(on('2026-06-07'), 'malformed', 'replyBy');
    expect(on('2026-06-07')).toThrow('2026-06-08');
    expectRefusal(on('2026-06-31'), 'malformed', 'replyBy');
    expectRefusal(() => file.act('order-supervision', xu, { ...byHand, ground: ' ' }), 'malformed', 'ground');
    expect(on('2026-06-10')().clock('order-reply').due).toBe('2026-06-10');
  });

  test('is issued by a supervisor, whose the procedure need not be, and by nobody else', () => {
    const file = aMeasureOrder();

    expectRefusal(() => file.act('order-supervision', housing, byHand), 'wrong-role');
    expectRefusal(() => file.act('order-supervision', colleague('ma', ['auditor'], 'audit'), byHand), 'wrong-role');
    expectRefusal(() => file.act('order-supervision', li, byHand), 'not-yours');
    expectRefusal(() => file.act('order-supervision', company, byHand), 'not-yours');
    expectRefusal(() => file.act('order-supervision', 'system', byHand), 'wrong-role');
    expectRefusal(() => file.act('accept-order', xu), 'not-yours');
  });

  test('without a reply is reminded of and goes into the circular, with no warning after the order', () => {
    const file = aMeasureOrder().on('2026-06-05').act('order-supervision', xu, byHand);
    const rungs: string[] = [];
    for (let next = planned(file); next; next = planned(file)) {
      rungs.push(`${next.rung} ${civilDateAt(next.at)}`);
      file.now = next.at;
      file.say({ type: 'rung-climbed', clockId: 'order-reply-1', rung: next.rung, order: null });
    }

    expect(rungs).toEqual(['reminder-50 2026-06-10', 'reminder-100 2026-06-12', 'circular 2026-06-15']);
  });

  test('outlives the work of a stage and ends with the procedure, unmet', () => {
    const file = aMeasureOrder().on('2026-06-05').act('order-supervision', xu, byHand).act('accept-order', housing);
    expect(repliesOwed(file as unknown as AnyRehearsal)).toHaveLength(1);

    file.act('order-lift', 'system', { exitOn: '2026-06-05' });
    expect(file.state.clocks.find(({ name }) => name === 'order-reply')?.state).toBe('stopped');
    expectRefusal(() => file.act('close-order', xu, { order: first, finding: 'resolved', reason: 'Done.' }), 'closed');
  });
});

describe('a supervisor closes a supervision order', () => {
  const resolved = { order: order.number, finding: 'resolved', reason: 'The site was inspected.' };
  const refused = { ...resolved, finding: 'not-accepted', reason: 'Nothing was done.' };

  test('as resolved, with or without a reply: then nothing is owed and no circular comes', () => {
    const file = ordered(aMeasureOrder() as unknown as AnyRehearsal).act('close-order', xu, resolved);

    expect(repliesOwed(file)).toEqual([]);
    expect(ordersOf(file.state.clocks)[0]?.closed).toEqual({
      at: file.now,
      finding: 'resolved',
      reason: resolved.reason,
    });
    expect(nextRungs(file)).not.toContain('circular');
    expectRefusal(() => file.act('answer-order', housing, reply), 'wrong-stage', 'order');
    expectRefusal(() => file.act('close-order', xu, resolved), 'wrong-stage', 'order');
  });

  test('with a reply that is not accepted, which is there to refuse', () => {
    const file = ordered(aMeasureOrder() as unknown as AnyRehearsal);
    expectRefusal(() => file.act('close-order', xu, refused), 'contradiction');
    expectRefusal(() => file.act('close-order', xu, { ...refused, order: 'no. 7' }), 'malformed', 'order');

    file.act('answer-order', housing, reply).act('close-order', xu, refused);
    expect(ordersOf(file.state.clocks)[0]?.closed?.finding).toBe('not-accepted');
    expectRefusal(() => file.act('close-order', housing, refused), 'wrong-role');
  });
});

describe('a reply that is refused', () => {
  const refused = { order: first, reason: 'It names no day.', replyBy: null };
  const said = (text: string) => ({ order: first, reply: text });

  test('to an order by hand can be given again by a new day, each round kept', () => {
    const file = aMeasureOrder().on('2026-06-05').act('order-supervision', xu, byHand);
    expectRefusal(() => file.act('return-reply', xu, refused), 'contradiction');
    file.on('2026-06-08').act('answer-order', housing, said('Soon.'));
    expectRefusal(() => file.act('return-reply', xu, { ...refused, reason: ' ' }), 'malformed', 'reason');
    expectRefusal(() => file.act('return-reply', xu, { ...refused, replyBy: '2026-06-13' }), 'malformed', 'replyBy');
    expectRefusal(() => file.act('return-reply', housing, refused), 'wrong-role');

    file.on('2026-06-09').act('return-reply', xu, { ...refused, replyBy: '2026-06-11' });
    expect(file.clock('order-reply')).toMatchObject({ id: 'order-reply-1', due: '2026-06-11' });
    expect(repliesOwed(file as unknown as AnyRehearsal)).toMatchObject([{ key: 'answer-order-order-reply-1-2' }]);
    expect(planned(file)?.rung).toBe('reminder-100');
    file.on('2026-06-10').act('answer-order', housing, said('On 12 June.'));

    expect(ordersOf(file.state.clocks)).toMatchObject([
      {
        number: first,
        replyBy: '2026-06-11',
        reply: 'On 12 June.',
        rounds: [{ reply: 'Soon.', replyBy: '2026-06-12', reason: 'It names no day.' }],
      },
    ]);
    expect(repliesOwed(file as unknown as AnyRehearsal)).toEqual([]);
  });

  test('to an order of a ladder is owed again as long as the matter is late, and goes into the circular without one', () => {
    const file = ordered(aMeasureOrder() as unknown as AnyRehearsal).act('answer-order', housing, reply);
    const again = { ...refused, order: order.number, replyBy: '2026-06-16' };
    expect(nextRungs(file)).not.toContain('circular');

    file.on('2026-06-09').act('return-reply', xu, again);
    expect(nextRungs(file)).toContain('circular');
    expect(repliesOwed(file)).toHaveLength(1);
    file.act('answer-order', housing, reply).act('accept-order', housing);
    expectRefusal(() => file.act('return-reply', xu, again), 'contradiction');
  });
});

describe('a numbered supervision order', () => {
  test.each([
    ['determination', () => aDetermination().at('drafting'), li],
    ['notice', () => aNotice({ consent: false }), li],
    ['measure order', () => aMeasureOrder(), housing],
    ['listing', () => aListing().act('request-correction', li, { summary: 'order 2026-71', reason: 'Misread.' }), li],
  ] as const)('on a %s is owed a reply by the office, and answered once', (_, open, officer) => {
    const file = ordered(open() as unknown as AnyRehearsal);
    const clockId = ordersOf(file.state.clocks)[0]?.clock.id;
    expect(repliesOwed(file)).toEqual([
      expect.objectContaining({
        key: `answer-order-${clockId}`,
        role: 'officer',
        department: officer.department,
        clockId,
      }),
    ]);

    file.on('2026-06-08').act('answer-order', officer, reply);
    expect(repliesOwed(file)).toEqual([]);
    expect(ordersOf(file.state.clocks)).toEqual([
      expect.objectContaining({ ...order, reply: reply.reply, answeredAt: file.now }),
    ]);
    expectRefusal(() => file.act('answer-order', officer, reply), 'wrong-stage');
  });

  test('once answered keeps the clock out of the circular', () => {
    const file = ordered(aMeasureOrder() as unknown as AnyRehearsal);
    for (const rung of ['reminder-50', 'reminder-80', 'reminder-100', 'warning'] as const)
      file.say({ type: 'rung-climbed', clockId: 'measure-acceptance', rung, order: null } as never);
    const next = () => nextRung(file.clock('measure-acceptance'), realLadder, realCalendar)?.rung;
    expect(next()).toBe('circular');

    file.act('answer-order', housing, reply);
    expect(next()).toBeUndefined();
  });

  test('needs no reply any more once what was late is done', () => {
    const file = ordered(aMeasureOrder() as unknown as AnyRehearsal).act('accept-order', housing);

    expect(repliesOwed(file)).toEqual([]);
    file.act('answer-order', housing, reply);
    expect(ordersOf(file.state.clocks)[0]?.reply).toBe(reply.reply);
  });

  test('is answered by its number, with words, and by nobody else', () => {
    const file = ordered(aMeasureOrder() as unknown as AnyRehearsal);

    expectRefusal(() => file.act('answer-order', housing, { ...reply, order: 'no. 7' }), 'malformed', 'order');
    expectRefusal(() => file.act('answer-order', housing, { ...reply, reply: ' ' }), 'malformed', 'reply');
    expectRefusal(() => file.act('answer-order', li, reply), 'not-yours');
    expectRefusal(() => file.act('answer-order', company, reply), 'not-yours');
    expectRefusal(() => file.act('answer-order', 'system', reply), 'wrong-role');
    expect(() => file.act('answer-order', housing, { ...reply, order: 'no. 7' })).toThrow(order.number);
    expect(repliesOwed(file)).toHaveLength(1);
  });
});
