import { basename, join } from 'node:path';
import type { CivilDate } from '../../domain/calendar/civil-date';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { calendarDays } from './calendar-days';
import { calendarSchema } from './calendar-schema';
import { contentHash } from './content-hash';
import { POLICIES_FOLDER } from './policies-folder';
import { type Mistake, withoutMistakes } from './policy-mistakes';
import { checkShape, noteMistake, readYamlFile, yamlFilesIn } from './yaml-file';

/** Loads the calendar of every `<year>.yaml` in the folder as one working calendar; throws `PolicyMistakes` with all mistakes. */
export function loadCalendars(dir = join(POLICIES_FOLDER, 'calendars')): WorkingCalendar {
  return withoutMistakes((mistakes) => readCalendars(dir, mistakes));
}

/** Reads the calendar of every year that is well formed and notes the mistakes of all. */
export function readCalendars(dir: string, mistakes: Mistake[]): WorkingCalendar {
  const years: number[] = [];
  const daysOff: CivilDate[] = [];
  const makeUpDays: CivilDate[] = [];
  for (const name of yamlFilesIn(dir, mistakes)) {
    const loaded = readYear(join(dir, name), years.at(-1), mistakes);
    if (loaded === undefined) continue;
    years.push(loaded.year);
    daysOff.push(...loaded.daysOff);
    makeUpDays.push(...loaded.makeUpDays);
  }
  return { years, daysOff, makeUpDays, hash: contentHash({ years, daysOff, makeUpDays }) };
}

function readYear(path: string, yearBefore: number | undefined, mistakes: Mistake[]) {
  const yaml = readYamlFile(path, mistakes);
  const calendar = yaml && checkShape(yaml, calendarSchema, mistakes);
  if (yaml === undefined || calendar === undefined) return undefined;
  const { year } = calendar;
  if (basename(path) !== `${year}.yaml`) {
    noteMistake(yaml, ['year'], `the file of the year ${year} must be called ${year}.yaml`, mistakes);
  }
  if (yearBefore !== undefined && year !== yearBefore + 1) {
    noteMistake(
      yaml,
      ['year'],
      `the calendar of ${yearBefore + 1} is missing between ${yearBefore} and ${year}`,
      mistakes,
    );
  }
  return { year, ...calendarDays(calendar, yaml, mistakes) };
}
