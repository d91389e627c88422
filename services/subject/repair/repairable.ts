import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { FrozenRepair } from '../../../domain/policy/frozen-repair';
import type { RepairState, RepairTarget } from '../../../domain/repair/repair-state';

/** What became of earlier applications for repair of the same thing. */
export interface EarlierRepairs {
  /** The application that is still undecided. */
  pending: RepairState | null;
  /** How many applications there have been that no longer are undecided. */
  settled: number;
  /** The last day on which the subject may not apply after a false commitment. */
  barredUntil: CivilDate | null;
}

/** An entry or the record of a penalty that a subject wants repaired, with the rules that hold for it. */
export interface Repairable extends EarlierRepairs {
  /** Id of the entry or of the record, from which the id of the application follows. */
  id: string;
  case: string;
  /** Whether the case opens with the first application. */
  opensCase: boolean;
  /** How far the training clock of the case is ahead, in milliseconds. */
  offset: number;
  subject: string;
  target: RepairTarget;
  /** The day from which the wait runs at the earliest. */
  start: CivilDate;
  /** Why there is nothing to repair: it has left, its publicity has ended, or it leaves with the principal's entry. */
  idle: 'left' | 'publicity-ended' | 'leaves-with-principal' | null;
  /** The department of the second level, null where one office decides. */
  region: string | null;
  /** Throws `pack-unusable` where the rules know no repair. */
  rules(): FrozenRepair;
}

/** The part of a statement that reads what became of earlier applications. */
export function earlierRepairs(column: 'listing_id' | 'penalty_id', of: string, subject: string): string {
  return `
  cross join lateral (
    select (jsonb_agg(rp.snapshot) filter (where r.decided_on is null and r.outcome is null)) -> 0 as pending,
      (count(*) filter (where r.decided_on is not null or r.outcome is not null))::integer as settled
    from repair r join procedure rp on rp.id = r.procedure_id where r.${column} = ${of}) r
  cross join lateral (
    select max(b.barred_until)::text as "barredUntil" from repair b where b.subject_id = ${subject}) b`;
}
