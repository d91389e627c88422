import { type CivilDate, civilDate, civilDateAt, daysBetween } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import { type Clock, startClock } from '../clock/clock';
import { DomainError } from '../errors';
import type { ClockEvent } from './clock-event';
import { orderReply } from './clocks-of-procedure';
import type { ProcedureState } from './procedure-state';
import type { PermittedAct, RuleContext } from './rule-context';
import type { SupervisionOrderActDetails } from './supervision-order-table';
import { requireText } from './text';

/**
 * A supervisor orders a reply: on its ground, by a working day to come or, where none is named, within the ladder's days.
 * The order stands on a clock of its own, so that a missing reply is pressed for like every other deadline.
 */
export function orderByHand(
  { clocks, department }: Pick<ProcedureState, 'clocks' | 'department'>,
  { detail, at }: PermittedAct<'order-supervision', SupervisionOrderActDetails>,
  { calendar, ladder, number }: RuleContext,
): ClockEvent[] {
  const { ground } = detail;
  requireText(ground, 'ground', 2000);
  const wanted = { replyBy: detail.replyBy, today: civilDateAt(at) };
  const replyBy = replyDay(wanted, { calendar, ladder });
  const id = `${orderReply}-${ordersByHand(clocks) + 1}`;
  const clock = replyClock({ id, number: number ?? '', department }, wanted, { calendar, ladder });
  return [{ type: 'order-issued', clock, order: { number: number ?? '', replyBy, ground } }];
}

type WantedDay = { replyBy: CivilDate | null; today: CivilDate };
type Days = Pick<RuleContext, 'calendar' | 'ladder'>;

/** Gives the day by which to reply: the working day to come that is named or, where none is, the end of the ladder's days. */
export function replyDay({ replyBy, today }: WantedDay, { calendar, ladder }: Days): CivilDate {
  if (replyBy !== null) refuseUnfitDay(replyBy, today, calendar);
  return replyBy ?? deadline({ start: today, period: ladder.replyWithin, roll: 'next-working-day', calendar }).due;
}

/** Starts the clock on which the reply to an order by hand is owed. */
export function replyClock(
  { id, number, department }: { id: string; number: string; department: string },
  wanted: WantedDay,
  days: Days,
): Clock {
  const { replyBy, today: start } = wanted;
  const { calendar, ladder } = days;
  return startClock(
    {
      id,
      name: orderReply,
      kind: 'to-act',
      startEvent: 'order-issued',
      start,
      budget: replyBy === null ? ladder.replyWithin : { amount: daysBetween(start, replyBy), unit: 'd' },
      owner: { role: 'officer', department },
      // The day stands in the order alone: no document that was read gives a number.
      basis: { document: number, article: 'none 无' },
      status: 'assumed',
    },
    calendar,
  );
}

function ordersByHand(clocks: readonly Clock[]): number {
  return clocks.filter(({ name }) => name === orderReply).length;
}

function refuseUnfitDay(replyBy: CivilDate, today: CivilDate, calendar: WorkingCalendar): void {
  civilDate(replyBy, 'replyBy');
  if (replyBy <= today) {
    const first = nextWorkingDay(calendar, today);
    throw new DomainError('malformed', `The reply day must lie after ${today}; the first is ${first}.`, 'replyBy');
  }
  if (isWorkingDay(calendar, replyBy)) return;
  const next = nextWorkingDay(calendar, replyBy);
  throw new DomainError('malformed', `${replyBy} is a rest day; the next working day is ${next}.`, 'replyBy');
}
