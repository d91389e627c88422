import { addDays, type CivilDate, compareDates, daysBetween } from '../calendar/civil-date';
import type { Period } from '../calendar/period';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-calendar';
import type { Basis, Status } from '../policy/basis';
import type { PauseGround } from '../policy/pause-rule';

/**
 * One line of a clock's account, never changed once written: a pause, the question whether it is still needed, and its
 * end; an extension asked for, refused or given; or a due date that a changed calendar would have brought forward and
 * that stands all the same.
 */
export type LedgerEntry =
  | ({ entry: 'paused' } & PauseStart)
  | { entry: 'asked-to-resume'; on: CivilDate }
  | { entry: 'resumed'; on: CivilDate; by: string }
  | { entry: 'extension-requested'; ground: string; requestedBy: string; on: CivilDate }
  | { entry: 'extension-refused'; on: CivilDate }
  | { entry: 'extended'; period: Period; ground: string; requestedBy: string; approvedBy: string; on: CivilDate }
  | { entry: 'kept'; due: CivilDate; calendar: string };

/** What a pause begins with: its ground and why it is there, who paused from which day on, and where the ground stands. */
export interface PauseStart {
  ground: PauseGround;
  reason: string;
  from: CivilDate;
  by: string;
  basis: Basis;
  status: Status;
}

/** A pause as the ledger tells it; `until` is the first day that counts again, null while the pause lasts. */
export interface Pause extends Omit<PauseStart, 'by'> {
  until: CivilDate | null;
}

/** Reads the pauses out of a ledger, in order. */
export function pausesOf(ledger: readonly LedgerEntry[]): Pause[] {
  const pauses: Pause[] = [];
  for (const entry of ledger) {
    if (entry.entry === 'paused') {
      const { ground, reason, from, basis, status } = entry;
      pauses.push({ ground, reason, from, basis, status, until: null });
    }
    const open = pauses.at(-1);
    if (entry.entry === 'resumed' && open) open.until = entry.on;
  }
  return pauses;
}

/** Gives the pause that still lasts, with the last day on which somebody asked whether it is needed; null when none does. */
export function openPause(ledger: readonly LedgerEntry[]): (Pause & { askedOn: CivilDate | null }) | null {
  const pause = pausesOf(ledger).at(-1);
  if (pause?.until !== null) return null;
  const since = ledger.findLastIndex(({ entry }) => entry === 'paused');
  const asked = ledger.slice(since).findLast((line) => line.entry === 'asked-to-resume');
  return { ...pause, askedOn: asked?.entry === 'asked-to-resume' ? asked.on : null };
}

/** Gives the extension that waits for a second person; null when none does. */
export function openRequest(ledger: readonly LedgerEntry[]): { ground: string; requestedBy: string } | null {
  const last = ledger.findLast(({ entry }) => entry.startsWith('exten'));
  return last?.entry === 'extension-requested' ? last : null;
}

/** Counts what a finished pause took away: working days for a budget of working days, calendar days for any other. */
export function pausedAmount(
  { from, until }: Pick<Pause, 'from' | 'until'>,
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
