import { civilDateAt } from '../../domain/calendar/civil-date';
import { deadline } from '../../domain/calendar/deadline';
import type { RungName } from '../../domain/clock/ladder';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import type { RuleContext } from '../../domain/procedure/rule-context';

/** Climbs one rung of a clock, once and only while the clock still runs; an order gets its number and reply day. */
export function climbRung(
  state: ProcedureState,
  clockId: string,
  rung: RungName,
  { at, number }: { at: string; number: string | null },
  { ladder, calendar }: RuleContext,
): ClockEvent[] {
  const clock = state.clocks.find((one) => one.id === clockId);
  if (clock?.state !== 'running' || clock.rungs.some((climbed) => climbed.rung === rung)) return [];
  const replyBy = deadline({
    start: civilDateAt(at),
    period: ladder.replyWithin,
    roll: 'next-working-day',
    calendar,
  }).due;
  return [{ type: 'rung-climbed', clockId, rung, order: number ? { number, replyBy } : null }];
}

/** Asks the office of a clock that still stands still whether its pause is needed any longer. */
export function askToResume(state: ProcedureState, clockId: string): ClockEvent[] {
  const paused = state.clocks.some(({ id, state: how }) => id === clockId && how === 'paused');
  return paused ? [{ type: 'resume-asked', clockId }] : [];
}
