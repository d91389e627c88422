import type { CivilDate } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { DomainError } from '../errors';
import type { FrozenRepair } from '../policy/frozen-repair';

/** From which days the wait before an application can run. */
export interface WaitStart {
  decidedOn: CivilDate;
  /** When the conduct was put right, as far as the applicant says. */
  correctedOn: CivilDate;
}

/** Says on which day an application can first be made: the day of the correction where there is no wait, else the last day of the wait, counted from the correction but never from before the listing. */
export function firstDayOfRepair({ wait }: FrozenRepair, start: WaitStart, calendar: WorkingCalendar): CivilDate {
  // What was put right before the listing does not shorten the time on the list.
  const later = start.correctedOn > start.decidedOn ? start.correctedOn : start.decidedOn;
  if (wait === null) return later;
  const from = wait.from === 'conduct-corrected' ? later : start.decidedOn;
  const { amount, unit } = wait;
  return deadline({ start: from, period: { amount, unit }, roll: 'none', calendar }).due;
}

/** Refuses an application before its day, or within the time for which the applicant is barred. */
export function refuseEarly(
  rules: FrozenRepair,
  { today, barredUntil, ...start }: WaitStart & { today: CivilDate; barredUntil: CivilDate | null },
  calendar: WorkingCalendar,
): void {
  const first = firstDayOfRepair(rules, start, calendar);
  if (today < first)
    throw new DomainError(
      'wrong-stage',
      `Repair can be applied for from ${first} on; apply again then.`,
      'correctedOn',
    );
  if (barredUntil === null || today > barredUntil) return;
  const reason = `After a false commitment nobody may apply before ${barredUntil} has passed.`;
  throw new DomainError('wrong-stage', reason, 'commitment');
}
