import { addDays, type CivilDate, civilDate, compareDates, milliseconds, startOfDay } from '../calendar/civil-date';
import { checkedPeriod, type Period } from '../calendar/period';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { DomainError } from '../errors';
import type { Basis, Status } from '../policy/basis';
import type { ExtensionRule } from '../policy/policy-pack';
import { deriveDue } from './due-date';
import { checkExtension, type Extension, type ExtensionCap } from './extension';
import { type LedgerEntry, type PauseStart, pausesOf } from './ledger';
import type { ClimbedRung, LadderOrder, OrderClosing, RungName } from './rung';

/** What an order has when it is issued. */
export type IssuedWith = Pick<LadderOrder, 'number' | 'replyBy' | 'ground'>;

/** What a clock is started with; a clock `to-act` is a deadline that rolls, a `term` ends by itself and never rolls. */
export interface ClockSpec {
  id: string;
  name: string;
  kind: 'to-act' | 'term';
  startEvent: string;
  start: CivilDate;
  budget: Period;
  owner: { role: string; department: string | null };
  basis: Basis;
  status: Status;
  /** How far the rule lets it be extended; where it stands in no rule, never. */
  extension?: ExtensionRule;
}

/** A clock with its account; `due` and `dueAt` (00:00 in Shanghai after the due day, as UTC) are derived from it. */
export interface Clock extends ClockSpec {
  ledger: LedgerEntry[];
  due: CivilDate;
  dueAt: string;
  provisional: boolean;
  state: 'running' | 'paused' | 'met' | 'stopped';
  endedAt: string | null;
  rungs: ClimbedRung[];
}

/** Starts a clock on the day of its start event; throws `malformed` for a bad start day or budget. */
export function startClock(spec: ClockSpec, calendar: WorkingCalendar): Clock {
  civilDate(spec.start, 'start');
  checkedPeriod(spec.budget, 'budget');
  const fresh = { due: spec.start, dueAt: '', provisional: false, state: 'running', endedAt: null } as const;
  return derived({ ...spec, ...fresh, ledger: [], rungs: [] }, calendar);
}

/** Pauses a running clock from a day on, which no longer counts; needs a reason and a day not after the due day. */
export function pauseClock(clock: Clock, pause: PauseStart, calendar: WorkingCalendar): Clock {
  const { reason, from } = pause;
  mustBe(clock, 'running', 'resume it before pausing it again');
  if (reason.trim() === '')
    throw new DomainError('malformed', 'A pause needs a reason; say what is waited for', 'reason');
  civilDate(from, 'from');
  const earliest = pausesOf(clock.ledger).at(-1)?.until ?? clock.start;
  if (compareDates(from, earliest) < 0) {
    throw new DomainError(
      'malformed',
      `The pause cannot begin before ${earliest}; choose that day or a later one`,
      'from',
    );
  }
  if (compareDates(from, clock.due) > 0) {
    throw new DomainError(
      'wrong-stage',
      `The clock ${clock.name} ran out on ${clock.due}; a pause cannot revive it`,
      'from',
    );
  }
  const current = recalculateClock(clock, calendar);
  return { ...current, state: 'paused', ledger: [...current.ledger, { entry: 'paused', ...pause }] };
}

/** Resumes a paused clock: the day `on` counts again, and the due day moves by exactly the days that were paused. */
export function resumeClock(clock: Clock, { on, by }: { on: CivilDate; by: string }, calendar: WorkingCalendar): Clock {
  mustBe(clock, 'paused', 'only a paused clock can be resumed');
  civilDate(on, 'on');
  const from = pausesOf(clock.ledger).at(-1)?.from ?? clock.start;
  if (compareDates(on, from) < 0) {
    throw new DomainError('malformed', `The pause began on ${from}; resume on that day or a later one`, 'on');
  }
  return derived(withEntry({ ...clock, state: 'running' }, { entry: 'resumed', on, by }, calendar), calendar);
}

/** Extends a clock before it runs out; throws `four-eyes` without a second person, `beyond-cap` above the rule's cap. */
export function extendClock(clock: Clock, extension: Extension, rule: ExtensionCap, calendar: WorkingCalendar): Clock {
  mustBeOpen(clock);
  checkExtension(extension, rule, clock.ledger);
  const { period, ground, requestedBy, approvedBy, on } = extension;
  civilDate(on, 'on');
  if (clock.state === 'running' && compareDates(on, clock.due) > 0) {
    throw new DomainError(
      'wrong-stage',
      `The clock ${clock.name} ran out on ${clock.due}; it can no longer be extended`,
      'on',
    );
  }
  return derived(
    withEntry(clock, { entry: 'extended', period, ground, requestedBy, approvedBy, on }, calendar),
    calendar,
  );
}

/** Ends a clock at an instant: `met` when what it waited for happened, `stopped` when it no longer matters. */
export function endClock(clock: Clock, how: 'met' | 'stopped', at: string): Clock {
  mustBeOpen(clock);
  milliseconds(at);
  return { ...clock, state: how, endedAt: at };
}

/** Applies another edition of the calendar, which never shortens a right: the later of both due days stands. */
export function recalculateClock(clock: Clock, calendar: WorkingCalendar): Clock {
  if (clock.state === 'met' || clock.state === 'stopped') return clock;
  const next = derived(clock, calendar);
  if (compareDates(next.due, clock.due) >= 0) return next;
  return derived(
    { ...clock, ledger: [...clock.ledger, { entry: 'kept', due: clock.due, calendar: calendar.hash }] },
    calendar,
  );
}

/** Records a rung as climbed, once; a supervision order needs its number and reply day, no other rung has them. */
export function climb(clock: Clock, rung: RungName, at: string, order?: IssuedWith): Clock {
  mustBeOpen(clock);
  milliseconds(at);
  if (clock.rungs.some((climbed) => climbed.rung === rung)) {
    throw new DomainError(
      'wrong-stage',
      `The rung ${rung} of ${clock.name} was climbed before; each is climbed once`,
      'rung',
    );
  }
  if ((rung === 'supervision-order') !== (order !== undefined)) {
    throw new DomainError('malformed', 'A supervision order, and only that, has a number and a reply day', 'order');
  }
  if (order) civilDate(order.replyBy, 'replyBy');
  return { ...clock, rungs: [...clock.rungs, { rung, at, order: order ? { ...order, answeredAt: null } : null }] };
}

/** Records the reply to a clock's supervision order, after which the ladder goes no further. */
export function answerOrder(clock: Clock, at: string, reply: string): Clock {
  milliseconds(at);
  if (!clock.rungs.some(({ order }) => order && order.answeredAt === null)) {
    throw new DomainError('wrong-stage', `The clock ${clock.name} has no supervision order that waits for a reply`);
  }
  const answered = (climbed: ClimbedRung): ClimbedRung =>
    climbed.order ? { ...climbed, order: { ...climbed.order, answeredAt: at, reply } } : climbed;
  return { ...clock, rungs: clock.rungs.map(answered) };
}

/** Records that the reply to a clock's order was refused: it is kept as a round, and another is owed by a new day. */
export function returnReply(
  clock: Clock,
  { at, reason, replyBy }: { at: string; reason: string; replyBy: string },
): Clock {
  milliseconds(at);
  civilDate(replyBy, 'replyBy');
  const returned = ({ reply = '', answeredAt, rounds = [], ...order }: LadderOrder): LadderOrder => {
    const round = { reply, answeredAt: answeredAt ?? at, replyBy: order.replyBy, returnedAt: at, reason };
    return { ...order, replyBy, answeredAt: null, rounds: [...rounds, round] };
  };
  return {
    ...clock,
    rungs: clock.rungs.map((climbed) => (climbed.order ? { ...climbed, order: returned(climbed.order) } : climbed)),
  };
}

/** Records what a supervisor found of a clock's order, after which the ladder goes no further; an ended clock keeps it too. */
export function closeOrder(clock: Clock, closed: OrderClosing): Clock {
  milliseconds(closed.at);
  return {
    ...clock,
    rungs: clock.rungs.map((climbed) =>
      climbed.order ? { ...climbed, order: { ...climbed.order, closed } } : climbed,
    ),
  };
}

/** Tells whether a running deadline to act has passed at an instant; a term is never overdue, it ends by itself. */
export function isOverdue(clock: Clock, at: string): boolean {
  return clock.kind === 'to-act' && clock.state === 'running' && milliseconds(at) >= milliseconds(clock.dueAt);
}

function derived(clock: Clock, calendar: WorkingCalendar): Clock {
  const { due, provisional } = deriveDue(clock, calendar);
  return { ...clock, due, provisional, dueAt: startOfDay(addDays(due, 1)) };
}

function withEntry(clock: Clock, entry: LedgerEntry, calendar: WorkingCalendar): Clock {
  const current = recalculateClock(clock, calendar);
  return { ...current, ledger: [...current.ledger, entry] };
}

function mustBe(clock: Clock, state: Clock['state'], wayOut: string): void {
  mustBeOpen(clock);
  if (clock.state !== state)
    throw new DomainError('wrong-stage', `The clock ${clock.name} is ${clock.state}: ${wayOut}`);
}

function mustBeOpen({ name, state, endedAt }: Clock): void {
  if (endedAt === null) return;
  throw new DomainError('closed', `The clock ${name} was ${state} at ${endedAt}; a new deadline needs a new clock`);
}
