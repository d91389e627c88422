import { type CivilDate, civilDateAt, instantAt, milliseconds } from '../calendar/civil-date';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';

/** The hours of a working day, in Shanghai, in which a person may be reminded; both ends included. */
export interface OfficeHours {
  from: string;
  to: string;
}

/** Moves an instant into office hours: to the opening of the same day if earlier, else of the next working day. */
export function withinOfficeHours(instant: string, hours: OfficeHours, calendar: WorkingCalendar): string {
  const date = civilDateAt(instant);
  const at = milliseconds(instant);
  if (!isWorkingDay(calendar, date) || at > milliseconds(instantAt(date, hours.to))) {
    return instantAt(nextWorkingDay(calendar, date), hours.from);
  }
  const opening = instantAt(date, hours.from);
  return at < milliseconds(opening) ? opening : instant;
}

/** Gives the opening of the office on a day, or on the next working day when the day is a rest day. */
export function openingOn(date: CivilDate, hours: OfficeHours, calendar: WorkingCalendar): string {
  return withinOfficeHours(instantAt(date, hours.from), hours, calendar);
}
