import type { ListingState } from '../../../domain/listing/listing-state';
import type { LinkedEntry, RepairState } from '../../../domain/repair/repair-state';
import { firstRow, type Sql } from '../../shared/sql';

/** An entry that a subject wants repaired, and what became of earlier applications. */
export interface RepairableEntry {
  case: string;
  offset: number;
  listing: ListingState;
  /** The entries of linked persons that stand with it. */
  linked: LinkedEntry[];
  /** The application that is still undecided. */
  pending: RepairState | null;
  /** How many applications there have been that no longer are undecided. */
  settled: number;
  barredUntil: string | null;
}

const statement = `
  select l.case_id as "case", coalesce(cc.offset_ms, 0)::float8 as "offset", p.snapshot as listing, ls.*, r.*, b.*
  from listing l
  join procedure p on p.id = l.procedure_id
  left join case_clock cc on cc.case_id = l.case_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('listing', lp.id, 'subject', lp.snapshot -> 'subject',
      'party', lp.snapshot -> 'party', 'base', lp.snapshot -> 'base', 'facts', lp.snapshot -> 'facts') order by lp.id), '[]') as linked
    from listing ll join procedure lp on lp.id = ll.procedure_id
    where ll.principal_id = l.procedure_id and ll.stage in ('taking-effect', 'listed')) ls
  cross join lateral (
    select (jsonb_agg(rp.snapshot) filter (where r.decided_on is null and r.outcome is null)) -> 0 as pending,
      (count(*) filter (where r.decided_on is not null or r.outcome is not null))::integer as settled
    from repair r join procedure rp on rp.id = r.procedure_id where r.listing_id = l.procedure_id) r
  cross join lateral (
    select max(b.barred_until)::text as "barredUntil" from repair b where b.subject_id = l.subject_id) b
  where l.procedure_id = $1 and l.subject_id = $2`;

/** Reads an entry of this subject; undefined where there is none. */
export function readRepairableEntry(
  sql: Sql,
  { listing, subject }: { listing: string; subject: string },
): Promise<RepairableEntry | undefined> {
  return firstRow<RepairableEntry>(sql, statement, [listing, subject]);
}
