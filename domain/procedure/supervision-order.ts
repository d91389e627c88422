import { answerOrder, type Clock } from '../clock/clock';
import type { LadderOrder } from '../clock/rung';
import { DomainError } from '../errors';
import { type ActRule, ways } from './act-rule';
import type { ClockEvent } from './clock-event';
import { filesOf, type WithFiles } from './file-ref';
import type { ProcedureState, TaskSpec } from './procedure-state';
import type { PermittedAct } from './rule-context';
import { requireText } from './text';

/** What the acts on supervision orders say, in every kind of procedure: the number of the order, and the reply. */
export interface SupervisionOrderActDetails {
  'answer-order': { order: string; reply: string } & WithFiles;
}

/** An act on a supervision order. */
export type SupervisionOrderActName = keyof SupervisionOrderActDetails;

/** A supervision order that a clock's ladder issued, with the instant of its issue. */
export interface IssuedOrder extends LadderOrder {
  clock: Clock;
  issuedAt: string;
}

/** Gives the line of every table by which an office answers a supervision order: at each stage until the end. */
export function answerOrderRule<Stage extends string>(stages: readonly Stage[]): ActRule<Stage, 'answer-order'> {
  return {
    act: 'answer-order',
    zh: '答复督办单',
    en: 'Answer the supervision order',
    at: stages.filter((stage) => stage !== 'closed'),
    by: ['officer'],
    scope: 'own-department',
    apartFrom: [],
    leaves: null,
    leadsTo: ways([], 'closed'),
    confirm: false,
  };
}

/** Lists the supervision orders of all clocks, in the order of the clocks. */
export function ordersOf(clocks: readonly Clock[]): IssuedOrder[] {
  return clocks.flatMap((clock) =>
    clock.rungs.flatMap(({ order, at }) => (order ? [{ ...order, clock, issuedAt: at }] : [])),
  );
}

/** Answers the order of this number, once; refuses a number that does not wait for a reply here. */
export function answerSupervisionOrder(
  { clocks }: Pick<ProcedureState, 'clocks'>,
  { detail, at }: PermittedAct<'answer-order', SupervisionOrderActDetails>,
): ClockEvent[] {
  const { order: number, reply } = detail;
  requireText(reply, 'reply');
  const orders = ordersOf(clocks);
  const order = orders.find((one) => one.number === number);
  if (!order) {
    const known = orders.filter(({ answeredAt }) => answeredAt === null).map((one) => one.number);
    const wayOut = known.length > 0 ? `these wait for a reply: ${known.join(', ')}` : 'none waits for a reply';
    throw new DomainError('malformed', `This procedure has no supervision order ${number}; ${wayOut}.`, 'order');
  }
  answerOrder(order.clock, at, reply);
  return [{ type: 'order-answered', clockId: order.clock.id, order: number, reply, ...filesOf(detail) }];
}

/** Lists the replies that are owed: one for each order without a reply while its clock still runs. */
export function orderTasks({ clocks, department }: Pick<ProcedureState, 'clocks' | 'department'>): TaskSpec[] {
  return ordersOf(clocks)
    .filter(({ answeredAt, clock }) => answeredAt === null && clock.endedAt === null)
    .map(({ clock }) => ({
      key: `answer-order-${clock.id}`,
      act: 'answer-order',
      role: 'officer',
      department: clock.owner.department ?? department,
      clockId: clock.id,
    }));
}
