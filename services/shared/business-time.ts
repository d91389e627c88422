import { civilDateAt } from '../../domain/calendar/civil-date';

/** The business instant of a case: now, moved by its training clock (milliseconds); RFC 3339 in UTC. */
export function businessInstant(now: Date, offset: number): string {
  return new Date(now.getTime() + offset).toISOString();
}

/** The business day of a case in Asia/Shanghai. */
export function businessDay(now: Date, offset: number): string {
  return civilDateAt(businessInstant(now, offset));
}

/** Writes an instant of the database as RFC 3339 in UTC. */
export function utc(instant: string | Date): string {
  return new Date(instant).toISOString();
}

/** Writes an instant that may be missing. */
export function utcOrNull(instant: string | Date | null): string | null {
  return instant === null ? null : utc(instant);
}
