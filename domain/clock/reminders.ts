import { addDays, type CivilDate, daysBetween, milliseconds, startOfDay } from '../calendar/civil-date';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import type { Clock } from './clock';
import { pausesOf } from './ledger';
import { type OfficeHours, openingOn, withinOfficeHours } from './office-hours';

const DAY = 86_400_000;

/** Gives the instant at which a share (percent) of the days that count is over, at the latest the due day's opening. */
export function momentOfShare(clock: Clock, share: number, hours: OfficeHours, calendar: WorkingCalendar): string {
  const lastMorning = openingOn(clock.due, hours, calendar);
  const days = countedDays(clock, calendar);
  const elapsed = (share * days.length) / 100;
  const day = days[Math.floor(elapsed)];
  if (day === undefined) return lastMorning;
  const sinceMidnight = Math.round((elapsed % 1) * DAY);
  const moment = new Date(milliseconds(startOfDay(day)) + sinceMidnight).toISOString();
  const reminded = withinOfficeHours(moment, hours, calendar);
  return milliseconds(reminded) < milliseconds(clock.dueAt) ? reminded : lastMorning;
}

// Paused days do not use up the period, so a reminder at half of it must not look at them either.
function countedDays(clock: Clock, calendar: WorkingCalendar): CivilDate[] {
  const pauses = pausesOf(clock.ledger);
  const paused = (day: CivilDate) => pauses.some(({ from, until }) => day >= from && (until === null || day < until));
  const length = Math.max(0, daysBetween(clock.start, clock.due));
  return Array.from({ length }, (_, index) => addDays(clock.start, index + 1)).filter(
    (day) => !paused(day) && (clock.budget.unit !== 'wd' || isWorkingDay(calendar, day)),
  );
}
