import { addDays, type CivilDate, compareDates, daysBetween } from '../calendar/civil-date';
import type { Period } from '../calendar/period';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-calendar';

/**
 * One line of a clock's account, never changed once written: a pause and its end, an extension, or a due date that a
 * changed calendar would have brought forward and that stands all the same.
 */
export type LedgerEntry =
  | { entry: 'paused'; ground: string; from: CivilDate; by: string }
  | { entry: 'resumed'; on: CivilDate; by: string }
  | { entry: 'extended'; period: Period; ground: string; requestedBy: string; approvedBy: string; on: CivilDate }
  | { entry: 'kept'; due: CivilDate; calendar: string };

/** A pause as the ledger tells it; `until` is the first day that counts again, null while the pause lasts. */
export interface Pause {
  ground: string;
  from: CivilDate;
  until: CivilDate | null;
}

/** Reads the pauses out of a ledger, in order. */
export function pausesOf(ledger: readonly LedgerEntry[]): Pause[] {
  const pauses: Pause[] = [];
  for (const entry of ledger) {
    if (entry.entry === 'paused') pauses.push({ ground: entry.ground, from: entry.from, until: null });
    const open = pauses.at(-1);
    if (entry.entry === 'resumed' && open) open.until = entry.on;
  }
  return pauses;
}

/** Counts what a finished pause took away: working days for a budget of working days, calendar days for any other. */
export function pausedAmount(
  { from, until }: Pause,
  { start, budget }: { start: CivilDate; budget: Period },
  calendar: WorkingCalendar,
): number {
  if (until === null) return 0;
  // The start day is never counted, so a pause on that day takes nothing away.
  const before = compareDates(from, start) > 0 ? addDays(from, -1) : start;
  const through = addDays(until, -1);
  if (budget.unit === 'wd') return workingDaysBetween(calendar, before, through);
  return Math.max(0, daysBetween(before, through));
}
