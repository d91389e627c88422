import type { CivilDate } from '../calendar/civil-date';
import { checkedPeriod, type Period, periodText } from '../calendar/period';
import { DomainError } from '../errors';
import type { LedgerEntry } from './ledger';

/** A request to extend a clock, with the person who asked, the second person who approved, and the day of approval. */
export interface Extension {
  period: Period;
  ground: string;
  requestedBy: string;
  approvedBy: string;
  on: CivilDate;
}

/** What the rule allows: how much all extensions of a clock may add together, and how many there may be. */
export interface ExtensionCap {
  cap: Period;
  times: number;
}

/** Refuses an extension without a ground or a second person, and one beyond the cap, which the message names. */
export function checkExtension(
  extension: Extension,
  { cap, times }: ExtensionCap,
  ledger: readonly LedgerEntry[],
): void {
  const { period, ground, requestedBy, approvedBy } = extension;
  if (ground.trim() === '') throw new DomainError('malformed', 'An extension needs a ground; say why', 'ground');
  if (approvedBy.trim() === '' || requestedBy === approvedBy) {
    throw new DomainError('four-eyes', 'A second person must approve the extension; ask a colleague', 'approvedBy');
  }
  if (checkedPeriod(period, 'period').amount === 0) {
    throw new DomainError('malformed', 'An extension adds at least one unit of time', 'period');
  }
  const limit = `the rule allows ${periodText(cap)} in all, ${times} time(s)`;
  if (period.unit !== cap.unit) {
    throw new DomainError('malformed', `Ask for the extension in ${cap.unit}: ${limit}`, 'period');
  }
  const earlier = ledger.filter((entry) => entry.entry === 'extended').map((entry) => entry.period.amount);
  const total = earlier.reduce((sum, amount) => sum + amount, period.amount);
  if (earlier.length >= times || total > cap.amount) {
    throw new DomainError(
      'beyond-cap',
      `The extension of ${periodText(period)} goes beyond the cap: ${limit}`,
      'period',
    );
  }
}
