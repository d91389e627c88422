import { addDays, type CivilDate, civilDateAt, compareDates } from '../calendar/civil-date';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-calendar';
import type { Clock } from './clock';
import { pausesOf } from './ledger';

/**
 * Counts the working days left after today, 0 on the due day itself and negative from the first day late on; a paused
 * clock keeps what it had when the pause began, an ended one what it had at its end.
 */
export function remainingWorkingDays(clock: Clock, today: CivilDate, calendar: WorkingCalendar): number {
  const day = dayThatCounts(clock, today);
  if (compareDates(day, clock.due) <= 0) return workingDaysBetween(calendar, day, clock.due);
  return -Math.max(1, workingDaysBetween(calendar, clock.due, day));
}

function dayThatCounts(clock: Clock, today: CivilDate): CivilDate {
  const pause = pausesOf(clock.ledger).at(-1);
  const stoppedOn = [today];
  if (clock.endedAt !== null) stoppedOn.push(civilDateAt(clock.endedAt));
  if (pause?.until === null) stoppedOn.push(addDays(pause.from, -1));
  return stoppedOn.reduce((first, date) => (compareDates(date, first) < 0 ? date : first));
}
