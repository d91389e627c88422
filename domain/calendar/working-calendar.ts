import { type CivilDate, dayNumber, dayNumbered } from './civil-date';
import { isRestDay, restDaysOf } from './rest-days';

/** The State Council's notices for the loaded years: days off, worked weekends, and a hash that names the edition. */
export interface WorkingCalendar {
  years: number[];
  daysOff: CivilDate[];
  makeUpDays: CivilDate[];
  hash: string;
}

/** Tells whether offices work on a day; in a year that is not loaded only weekends are off. */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  return !isRestDay(restDaysOf(calendar), dayNumber(date));
}

/** Gives the first working day after a date, never the date itself. */
export function nextWorkingDay(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  const rest = restDaysOf(calendar);
  let day = dayNumber(date) + 1;
  while (isRestDay(rest, day)) day += 1;
  return dayNumbered(day);
}

/** Counts the working days after one date up to and including another; zero when there are none. */
export function workingDaysBetween(calendar: WorkingCalendar, after: CivilDate, through: CivilDate): number {
  const rest = restDaysOf(calendar);
  const last = dayNumber(through);
  let count = 0;
  for (let day = dayNumber(after) + 1; day <= last; day += 1) if (!isRestDay(rest, day)) count += 1;
  return count;
}

/** Tells whether a date lies in a year whose notice is not loaded, so that its days off are not known yet. */
export function isProvisional(calendar: WorkingCalendar, date: CivilDate): boolean {
  return !calendar.years.includes(Number(date.slice(0, 4)));
}
