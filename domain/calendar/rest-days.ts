import { dayNumber, weekdayOfDay } from './civil-date';

interface DaysOfNotice {
  years: readonly number[];
  daysOff: readonly string[];
  makeUpDays: readonly string[];
}

/** The exceptions to the ordinary week, by day number, of the loaded years only. */
export interface RestDays {
  daysOff: ReadonlySet<number>;
  makeUpDays: ReadonlySet<number>;
}

// A calendar is read far more often than it is loaded, and it is never changed in place.
const known = new WeakMap<DaysOfNotice, RestDays>();

/** Gives the exceptions of a calendar, computed once for each calendar. */
export function restDaysOf(calendar: DaysOfNotice): RestDays {
  const before = known.get(calendar);
  if (before) return before;
  const loaded = (date: string) => calendar.years.includes(Number(date.slice(0, 4)));
  const rest = {
    daysOff: new Set(calendar.daysOff.filter(loaded).map(dayNumber)),
    makeUpDays: new Set(calendar.makeUpDays.filter(loaded).map(dayNumber)),
  };
  known.set(calendar, rest);
  return rest;
}

/** Tells whether a numbered day is a day off: by the notice, or a weekend that is not worked. */
export function isRestDay(rest: RestDays, day: number): boolean {
  return rest.daysOff.has(day) || (weekdayOfDay(day) > 5 && !rest.makeUpDays.has(day));
}

/** Tells whether a numbered day is worked only because the notice says so. */
export function isMakeUpDay(rest: RestDays, day: number): boolean {
  return rest.makeUpDays.has(day) && !rest.daysOff.has(day);
}
