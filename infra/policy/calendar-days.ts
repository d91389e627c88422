import { type CivilDate, dayNumber, dayNumbered, weekday } from '../../domain/calendar/civil-date';
import type { CalendarFile } from './calendar-schema';
import type { Mistake } from './policy-mistakes';
import { noteMistake, type YamlFile } from './yaml-file';

const mostDaysOff = 60;

/** The days that one calendar file names, in order, each once. */
export type CalendarDays = { readonly daysOff: CivilDate[]; readonly makeUpDays: CivilDate[] };

/** Unfolds the ranges of a calendar; notes reversed ranges, days of another year, repeats, weekdays "made up" and days both off and worked, and more days off than any notice names. */
export function calendarDays(calendar: CalendarFile, yaml: YamlFile, mistakes: Mistake[]): CalendarDays {
  const off = new Set<CivilDate>();
  calendar.daysOff.forEach(({ days }, index) => {
    const path = ['daysOff', index, 'days'];
    const [first = days, last = first] = days.split('..');
    if (last < first) noteMistake(yaml, path, `range is reversed: ${last} is before ${first}`, mistakes);
    const outside = [first, last].find((day) => !inYear(day, calendar.year));
    if (outside) noteMistake(yaml, path, `${outside} is outside the year ${calendar.year}`, mistakes);
    // Days of another year are not unfolded: a range could name millions.
    for (const day of outside ? [] : range(first, last)) {
      if (off.has(day)) noteMistake(yaml, path, `${day} is named twice`, mistakes);
      off.add(day);
    }
  });
  // A slip in the end of one range would put off every deadline of a city; no notice has named half as many.
  if (off.size > mostDaysOff)
    noteMistake(yaml, ['daysOff'], `${off.size} days off are more than any notice names (${mostDaysOff})`, mistakes);
  const made = new Set<CivilDate>();
  calendar.makeUpDays.forEach((day, index) => {
    const path = ['makeUpDays', index];
    if (!inYear(day, calendar.year)) noteMistake(yaml, path, `${day} is outside the year ${calendar.year}`, mistakes);
    if (!isWeekend(day)) noteMistake(yaml, path, `${day} is no Saturday or Sunday, so it needs no make-up`, mistakes);
    if (made.has(day)) noteMistake(yaml, path, `${day} is named twice`, mistakes);
    if (off.has(day)) noteMistake(yaml, path, `${day} is both a day off and a make-up working day`, mistakes);
    made.add(day);
  });
  return { daysOff: [...off].sort(), makeUpDays: [...made].sort() };
}

function range(first: CivilDate, last: CivilDate): CivilDate[] {
  const length = Math.max(0, dayNumber(last) - dayNumber(first) + 1);
  return Array.from({ length }, (_, index) => dayNumbered(dayNumber(first) + index));
}

function inYear(day: CivilDate, year: number): boolean {
  return day.startsWith(`${year}-`);
}

function isWeekend(day: CivilDate): boolean {
  return weekday(day) >= 6;
}
