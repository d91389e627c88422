import { addMonths, addYears, type CivilDate, dayNumber, dayNumbered } from './civil-date';
import { checkedPeriod, type Period, type PeriodUnit } from './period';
import { isMakeUpDay, isRestDay, type RestDays, restDaysOf } from './rest-days';
import type { WorkingCalendar } from './working-calendar';

/** What happens when the last day is a rest day: a deadline to act rolls on, a term of an effect never does. */
export type RollRule = 'next-working-day' | 'none';

/** What a deadline is computed from; the start day itself is not counted. */
export interface DeadlineTerms {
  start: CivilDate;
  period: Period;
  roll: RollRule;
  calendar: WorkingCalendar;
}

/**
 * The last day of a period and why it is that day: the rest days passed over (for calendar units only those that rolling
 * passed over), the make-up working days that counted (for calendar units only one on which a deadline to act ends), and
 * whether loading another year's notice could move it.
 */
export interface Deadline {
  start: CivilDate;
  amount: number;
  unit: PeriodUnit;
  due: CivilDate;
  skipped: CivilDate[];
  makeUp: CivilDate[];
  rolled: boolean;
  provisional: boolean;
}

interface Count {
  last: number;
  skipped: number[];
  makeUp: number[];
}

/** Computes the last day of a period; throws `malformed` for a bad start or period, or a day beyond the year 9999. */
export function deadline({ start, period, roll, calendar }: DeadlineTerms): Deadline {
  const { amount, unit } = checkedPeriod(period);
  const rest = restDaysOf(calendar);
  const counted = unit === 'wd' ? workingDaysFrom(dayNumber(start), amount, rest) : calendarDaysFrom(start, period);
  const ended = roll === 'none' ? counted : rolledOn(counted, rest);
  const due = dayNumbered(ended.last);
  const doubtful =
    unit === 'wd' && amount > 0
      ? yearMissing(calendar, dayNumbered(dayNumber(start) + 1), due)
      : roll !== 'none' && yearMissing(calendar, dayNumbered(counted.last), due);
  return {
    start,
    amount,
    unit,
    due,
    skipped: ended.skipped.map(dayNumbered),
    makeUp: ended.makeUp.map(dayNumbered),
    rolled: ended.last !== counted.last,
    provisional: doubtful,
  };
}

function workingDaysFrom(start: number, amount: number, rest: RestDays): Count {
  const count: Count = { last: start, skipped: [], makeUp: [] };
  for (let left = amount; left > 0; ) {
    count.last += 1;
    if (isRestDay(rest, count.last)) {
      count.skipped.push(count.last);
      continue;
    }
    if (isMakeUpDay(rest, count.last)) count.makeUp.push(count.last);
    left -= 1;
  }
  return count;
}

function calendarDaysFrom(start: CivilDate, { amount, unit }: Period): Count {
  if (unit === 'm') return { last: dayNumber(addMonths(start, amount)), skipped: [], makeUp: [] };
  if (unit === 'y') return { last: dayNumber(addYears(start, amount)), skipped: [], makeUp: [] };
  return { last: dayNumber(start) + amount, skipped: [], makeUp: [] };
}

function rolledOn(counted: Count, rest: RestDays): Count {
  const skipped = [...counted.skipped];
  let last = counted.last;
  for (; isRestDay(rest, last); last += 1) skipped.push(last);
  const endsOnMakeUp = isMakeUpDay(rest, last) && counted.makeUp.at(-1) !== last;
  return { last, skipped, makeUp: endsOnMakeUp ? [...counted.makeUp, last] : counted.makeUp };
}

function yearMissing(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): boolean {
  const last = Number(to.slice(0, 4));
  for (let year = Number(from.slice(0, 4)); year <= last; year += 1) if (!calendar.years.includes(year)) return true;
  return false;
}
