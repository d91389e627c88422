import type { Deadline, DeadlineTerms } from '../../domain/calendar/deadline';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';

const nextDay = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
const loaded = ({ years }: WorkingCalendar, date: string) => years.includes(Number(date.slice(0, 4)));

/** Reads the law as slowly as it is written, one day after another, as an oracle for the quick computation. */
export function naiveDeadline({ start, period: { amount, unit }, roll, calendar }: DeadlineTerms): Deadline {
  const makeUpDay = (date: string) =>
    loaded(calendar, date) && calendar.makeUpDays.includes(date) && !calendar.daysOff.includes(date);
  const restDay = (date: string) => {
    if (loaded(calendar, date) && calendar.daysOff.includes(date)) return true;
    return [0, 6].includes(new Date(date).getUTCDay()) && !makeUpDay(date);
  };
  const skipped: string[] = [];
  const makeUp: string[] = [];
  const looked: string[] = [];
  let day = start;
  for (let left = unit === 'wd' || unit === 'd' ? amount : 0; left > 0; ) {
    day = nextDay(day);
    if (unit === 'd') left -= 1;
    else {
      looked.push(day);
      if (restDay(day)) skipped.push(day);
      else left -= 1;
      if (makeUpDay(day)) makeUp.push(day);
    }
  }
  if (unit === 'm' || unit === 'y') day = sameDayLater(start, unit === 'y' ? amount * 12 : amount);
  const last = day;
  if (roll === 'next-working-day') {
    looked.push(day);
    for (; restDay(day); looked.push(day)) {
      skipped.push(day);
      day = nextDay(day);
    }
    if (makeUpDay(day) && makeUp.at(-1) !== day) makeUp.push(day);
  }
  const provisional = looked.some((date) => !loaded(calendar, date));
  return { start, amount, unit, due: day, skipped, makeUp, rolled: day !== last, provisional };
}

function sameDayLater(start: string, months: number): string {
  let [year = 0, month = 0] = start.split('-').map(Number);
  for (let left = months; left > 0; left -= 1) {
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(start.slice(8)), lastOfMonth);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
