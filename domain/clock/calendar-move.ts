import type { CivilDate } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { type Clock, recalculateClock } from './clock';
import { deriveDue } from './due-date';

/** What another edition of the calendar does to an open clock. */
export interface CalendarMove {
  clock: Clock;
  formerDue: CivilDate;
  /** The earlier day that the new edition alone would give; it does not stand, since no right is shortened. */
  keptFrom: CivilDate | null;
}

/** Says what another edition of the calendar does to a clock; null where it changes nothing, or the clock has ended. */
export function calendarMove(clock: Clock, calendar: WorkingCalendar): CalendarMove | null {
  const next = recalculateClock(clock, calendar);
  const kept = next.ledger.length > clock.ledger.length;
  if (!kept && next.due === clock.due && next.provisional === clock.provisional) return null;
  return { clock: next, formerDue: clock.due, keptFrom: kept ? deriveDue(clock, calendar).due : null };
}
