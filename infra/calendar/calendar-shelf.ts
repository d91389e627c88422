import type { DataSource } from 'typeorm';
import type { CalendarShelf } from '../../activities/ports';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { type CalendarYearDays, withYear } from './calendar-year';

/**
 * Makes the one place where the calendar comes from: the years of the rules and those loaded since, read anew each time,
 * so that every process knows a year from the moment it is loaded. The same edition is always the same object.
 */
export function createCalendarShelf(dataSource: DataSource, base: WorkingCalendar): CalendarShelf {
  let known: { years: string; calendar: WorkingCalendar } = { years: '', calendar: base };
  return {
    async current() {
      const rows: { content: CalendarYearDays }[] = await dataSource.query(
        'select content from calendar_year where year > $1 order by year',
        [base.years.at(-1) ?? 0],
      );
      const years = rows.map(({ content }) => content.hash).join();
      if (years !== known.years) known = { years, calendar: rows.map(({ content }) => content).reduce(withYear, base) };
      return known.calendar;
    },
  };
}
