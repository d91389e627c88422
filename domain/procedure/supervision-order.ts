import { civilDateAt } from '../calendar/civil-date';
import { answerOrder, type Clock } from '../clock/clock';
import type { LadderOrder } from '../clock/rung';
import { DomainError } from '../errors';
import type { ClockEvent } from './clock-event';
import { endById, orderReply } from './clocks-of-procedure';
import { filesOf } from './file-ref';
import { orderByHand, replyClock, replyDay } from './order-by-hand';
import type { ProcedureState, TaskSpec } from './procedure-state';
import type { PermittedAct, RuleContext } from './rule-context';
import type { SupervisionOrderActDetails, SupervisionOrderActName } from './supervision-order-table';
import { requireText } from './text';

/** A supervision order, of a clock's ladder or by hand, with the clock it stands on and the instant of its issue. */
export interface IssuedOrder extends LadderOrder {
  clock: Clock;
  issuedAt: string;
}

type Concerned = Pick<ProcedureState, 'clocks' | 'department'>;
type Act<Name extends SupervisionOrderActName> = PermittedAct<Name, SupervisionOrderActDetails>;
type Rules = {
  [Name in SupervisionOrderActName]: (state: Concerned, act: Act<Name>, context: RuleContext) => ClockEvent[];
};

/** Lists the supervision orders of all clocks, in the order of the clocks. */
export function ordersOf(clocks: readonly Clock[]): IssuedOrder[] {
  return clocks.flatMap((clock) =>
    clock.rungs.flatMap(({ order, at }) => (order ? [{ ...order, clock, issuedAt: at }] : [])),
  );
}

/** Tells whether an act on supervision orders has an order to act on; every other act needs none. */
export function hasOrderFor(act: string, clocks: readonly Clock[]): boolean {
  const waits = { 'answer-order': awaitsReply, 'return-reply': canBeReturned, 'close-order': isOpen }[act];
  return waits === undefined || ordersOf(clocks).some(waits);
}

/** Lists the replies that are owed: one for each order without a reply while its clock still runs. */
export function orderTasks({ clocks, department }: Concerned): TaskSpec[] {
  return ordersOf(clocks)
    .filter((order) => awaitsReply(order) && order.clock.endedAt === null)
    .map(({ clock, rounds = [] }) => ({
      key: rounds.length === 0 ? `answer-order-${clock.id}` : `answer-order-${clock.id}-${rounds.length + 1}`,
      act: 'answer-order',
      role: 'officer',
      department: clock.owner.department ?? department,
      clockId: clock.id,
    }));
}

function isOpen({ closed }: IssuedOrder): boolean {
  return closed === undefined;
}

function awaitsReply(order: IssuedOrder): boolean {
  return order.answeredAt === null && isOpen(order);
}

/** Another reply is owed only as long as what is pressed for is; by hand, nothing but the reply is. */
function canBeReturned(order: IssuedOrder): boolean {
  const presses = order.clock.endedAt === null || order.clock.name === orderReply;
  return order.answeredAt !== null && isOpen(order) && presses;
}

function openOrder(clocks: readonly Clock[], number: string, waits: (order: IssuedOrder) => boolean): IssuedOrder {
  const orders = ordersOf(clocks);
  const order = orders.find((one) => one.number === number);
  if (!order) {
    const known = orders.filter(waits).map((one) => one.number);
    const wayOut = known.length > 0 ? `these wait: ${known.join(', ')}` : 'none waits here';
    throw new DomainError('malformed', `This procedure has no supervision order ${number}; ${wayOut}.`, 'order');
  }
  const { closed } = order;
  if (closed) {
    const when = `was closed as ${closed.finding} at ${closed.at}`;
    throw new DomainError('wrong-stage', `The order ${number} ${when}; what is still late needs a new order.`, 'order');
  }
  return order;
}

/** What was owed on the clock of an order by hand is its reply alone. */
function endOrderReply({ name, id }: Clock, clocks: readonly Clock[], how: 'met' | 'stopped'): ClockEvent[] {
  return name === orderReply ? endById(clocks, id, how) : [];
}

function answer({ clocks }: Concerned, { detail, at }: Act<'answer-order'>): ClockEvent[] {
  const { order: number, reply } = detail;
  requireText(reply, 'reply');
  const { clock } = openOrder(clocks, number, awaitsReply);
  answerOrder(clock, at, reply);
  const answered = { type: 'order-answered', clockId: clock.id, order: number, reply, ...filesOf(detail) } as const;
  return [answered, ...endOrderReply(clock, clocks, 'met')];
}

function giveBack(
  { clocks }: Concerned,
  { detail, at }: Act<'return-reply'>,
  { calendar, ladder }: RuleContext,
): ClockEvent[] {
  const { order: number, reason } = detail;
  requireText(reason, 'reason', 2000);
  const order = openOrder(clocks, number, canBeReturned);
  const { clock, answeredAt, replyBy: due } = order;
  if (answeredAt === null)
    throw new DomainError('contradiction', `The order ${number} has no reply that could be refused; it is due ${due}.`);
  if (!canBeReturned(order))
    throw new DomainError('contradiction', `What the order ${number} pressed for is done; close the order.`);
  const wanted = { replyBy: detail.replyBy, today: civilDateAt(at) };
  const replyBy = replyDay(wanted, { calendar, ladder });
  const department = clock.owner.department ?? '';
  const next =
    clock.name === orderReply ? replyClock({ id: clock.id, number, department }, wanted, { calendar, ladder }) : null;
  return [{ type: 'reply-returned', clockId: clock.id, order: number, reason, replyBy, clock: next }];
}

function close({ clocks }: Concerned, { detail }: Act<'close-order'>): ClockEvent[] {
  const { order: number, finding, reason } = detail;
  requireText(reason, 'reason', 2000);
  const { clock, answeredAt, replyBy } = openOrder(clocks, number, isOpen);
  if (finding === 'not-accepted' && answeredAt === null) {
    const wayOut = `wait for it (due ${replyBy}) or close the order as resolved`;
    throw new DomainError('contradiction', `The order ${number} has no reply that could be refused: ${wayOut}.`);
  }
  return [
    { type: 'order-closed', clockId: clock.id, order: number, finding, reason },
    ...endOrderReply(clock, clocks, 'stopped'),
  ];
}

/** What each act on supervision orders brings about, in every kind of procedure. */
export const supervisionOrderRules: Rules = {
  'order-supervision': orderByHand,
  'answer-order': answer,
  'return-reply': giveBack,
  'close-order': close,
};
