import type { CivilDate } from '../../domain/calendar/civil-date';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { DomainError } from '../../domain/errors';
import { calendarDays } from '../policy/calendar-days';
import { type CalendarFile, calendarSchema } from '../policy/calendar-schema';
import { contentHash } from '../policy/content-hash';
import { withoutMistakes } from '../policy/policy-mistakes';
import { checkShape, parseYaml } from '../policy/yaml-file';

/** One year of the State Council's notice, unfolded into days, with the hash of exactly these days. */
export interface CalendarYearDays {
  year: number;
  source: CalendarFile['source'];
  daysOff: CivilDate[];
  makeUpDays: CivilDate[];
  hash: string;
}

const mostCharacters = 50_000;

/** Reads the text of a calendar file; throws `PolicyMistakes`, each with its line and reason. */
export function readCalendarYear(file: string, text: string): CalendarYearDays {
  return withoutMistakes<CalendarYearDays | undefined>((mistakes) => {
    if (text.length > mostCharacters) {
      mistakes.push({
        file,
        line: 1,
        reason: `has ${text.length} characters; a calendar has ${mostCharacters} at most`,
      });
      return undefined;
    }
    const yaml = parseYaml(file, text, mistakes);
    const calendar = yaml && checkShape(yaml, calendarSchema, mistakes);
    if (!yaml || !calendar) return undefined;
    const { daysOff, makeUpDays } = calendarDays(calendar, yaml, mistakes);
    const { year, source } = calendar;
    return { year, source, daysOff, makeUpDays, hash: contentHash({ year, daysOff, makeUpDays }) };
  }) as CalendarYearDays;
}

/** Adds a year to a calendar. */
export function withYear(calendar: WorkingCalendar, { year, daysOff, makeUpDays }: CalendarYearDays): WorkingCalendar {
  const days = {
    years: [...calendar.years, year],
    daysOff: [...calendar.daysOff, ...daysOff],
    makeUpDays: [...calendar.makeUpDays, ...makeUpDays],
  };
  return { ...days, hash: contentHash(days) };
}

/** Tells whether a year is loaded already with the same days; refuses one with other days, and one that leaves a gap. */
export function isLoaded(calendar: WorkingCalendar, { year, daysOff, makeUpDays }: CalendarYearDays): boolean {
  const last = calendar.years.at(-1) ?? year - 1;
  if (year > last + 1) {
    const reason = `The calendar of ${last + 1} comes before that of ${year}; load it first.`;
    throw new DomainError('contradiction', reason, 'year');
  }
  if (year === last + 1) return false;
  const ofYear = (days: readonly CivilDate[]) => days.filter((day) => day.startsWith(`${year}-`)).join();
  const same = ofYear(calendar.daysOff) === daysOff.join() && ofYear(calendar.makeUpDays) === makeUpDays.join();
  if (calendar.years.includes(year) && same) return true;
  const reason = calendar.years.includes(year)
    ? `The year ${year} is loaded with other days; deadlines that count them have been told to people, so they stay.`
    : `The year ${year} lies before the first loaded year ${calendar.years[0]}.`;
  throw new DomainError('contradiction', reason, 'year');
}
