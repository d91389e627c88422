import { nextRung } from '../../../domain/clock/ladder';
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

const repliesOwed = (file: AnyRehearsal) => tasksOf(file.state).filter(({ act }) => act === 'answer-order');

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
