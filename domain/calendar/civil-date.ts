import { DomainError } from '../errors';

/** A day of the civil calendar in Asia/Shanghai, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31. */
export type CivilDate = string;

const DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000;
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Accepts a text as a civil date; throws `malformed`, naming the field, when no calendar has that day. */
export function civilDate(text: string, field = 'date'): CivilDate {
  if (Number.isNaN(parsedDay(text))) {
    throw new DomainError('malformed', `${text} is not a day of the calendar; write it as 2026-09-23`, field);
  }
  return text;
}

/** Numbers the days through the calendar: 1970-01-01 is day 0; throws `malformed` for a text that is no date. */
export function dayNumber(date: CivilDate): number {
  const day = parsedDay(date);
  return Number.isNaN(day) ? parsedDay(civilDate(date)) : day;
}

/** Names the day with this number; throws `malformed` when it lies outside the years 1 to 9999. */
export function dayNumbered(day: number): CivilDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) {
    throw new DomainError('malformed', 'The date lies outside the years 1 to 9999; choose a shorter period', 'date');
  }
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Moves a date by whole days, back for a negative number. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayNumbered(dayNumber(date) + days);
}

/** Moves a date by whole months; where the month has no such day its last day stands (11-30 and three months: 02-28). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = civilDate(date).split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = (total % 12) + 1;
  if (!(targetYear >= 1 && targetYear <= 9999)) return dayNumbered(Number.NaN);
  const firstOfMonth = dayNumber(`${padded(targetYear, 4)}-${padded(targetMonth, 2)}-01`);
  return dayNumbered(firstOfMonth + Math.min(day, daysInMonth(targetYear, targetMonth)) - 1);
}

/** Moves a date by whole years; 29 February becomes 28 February in a common year. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Tells the day of the week, from 1 (Monday) to 7 (Sunday). */
export function weekday(date: CivilDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** Tells the day of the week of a numbered day, from 1 (Monday) to 7 (Sunday). */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Orders two dates: negative when the first is earlier, zero when they are the same day. */
export function compareDates(first: CivilDate, second: CivilDate): number {
  return daysBetween(second, first);
}

/** Counts the days from one date to another; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Tells which day it is in Shanghai at an RFC 3339 instant; throws `malformed` for any other text. */
export function civilDateAt(instant: string): CivilDate {
  return dayNumbered(Math.floor((milliseconds(instant) + SHANGHAI_OFFSET) / DAY));
}

/** Gives the instant (RFC 3339, UTC) at which a day begins in Shanghai. */
export function startOfDay(date: CivilDate): string {
  return instantAt(date, '00:00');
}

/** Gives the instant (RFC 3339, UTC) of a time of day `HH:MM` in Shanghai; throws `malformed` for any other time. */
export function instantAt(date: CivilDate, time: string): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) {
    throw new DomainError('malformed', `${time} is not a time of day; write it as 09:00`, 'time');
  }
  const sinceMidnight = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(dayNumber(date) * DAY + sinceMidnight - SHANGHAI_OFFSET).toISOString();
}

/** Reads an RFC 3339 instant as milliseconds since 1970; throws `malformed` for any other text. */
export function milliseconds(instant: string, field = 'at'): number {
  const value = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(value)) {
    throw new DomainError('malformed', `${instant} is not an instant; write it as 2026-09-23T01:00:00Z`, field);
  }
  return value;
}

function parsedDay(text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (Number(year) < 1 || Number(day) < 1 || !(Number(day) <= daysInMonth(Number(year), Number(month))))
    return Number.NaN;
  return Date.parse(`${text}T00:00:00Z`) / DAY;
}

function daysInMonth(year: number, month: number): number {
  if (!(month >= 1 && month <= 12)) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
