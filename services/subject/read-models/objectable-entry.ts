import type { DeterminationState } from '../../../domain/determination/determination-state';
import type { ListingState } from '../../../domain/listing/listing-state';
import type { ObjectionState } from '../../../domain/objection/objection-state';
import { firstRow, type Sql } from '../../shared/sql';

/** An entry to which a subject wants to object, with who had a hand in it and what became of earlier objections. */
export interface ObjectableEntry {
  case: string;
  offset: number;
  listing: ListingState;
  hands: DeterminationState['hands'];
  /** The objection that is pending against the entry. */
  pending: ObjectionState | null;
  /** How many objections against the entry have ended, and how many of them were decided. */
  ended: number;
  decided: number;
  /** Whoever entered it, where it was decided elsewhere, and whoever decided earlier objections. */
  others: string[];
}

const statement = `
  select l.case_id as "case", coalesce(cc.offset_ms, 0)::float8 as "offset", p.snapshot as listing,
    coalesce(d.snapshot -> 'hands', '{}') as hands, o.*,
    array(select e.by_person::text from procedure_event e
      where e.procedure_id = l.procedure_id and e.type = 'took-effect' and e.by_person is not null
      union select e.by_person::text from procedure_event e join objection former on former.procedure_id = e.procedure_id
      where former.listing_id = l.procedure_id and e.type in ('objection-verified', 'objection-decided')) as others
  from listing l
  join procedure p on p.id = l.procedure_id
  left join procedure d on d.id = (p.snapshot #>> '{base,determination}')::uuid
  left join case_clock cc on cc.case_id = l.case_id
  cross join lateral (
    select (jsonb_agg(op.snapshot) filter (where o.outcome is null)) -> 0 as pending,
      count(o.outcome)::integer as ended,
      (count(*) filter (where o.outcome in ('upheld', 'rejected')))::integer as decided
    from objection o join procedure op on op.id = o.procedure_id where o.listing_id = l.procedure_id) o
  where l.procedure_id = $1 and l.subject_id = $2`;

/** Reads an entry of this subject; undefined where there is none. */
export function readObjectableEntry(
  sql: Sql,
  { listing, subject }: { listing: string; subject: string },
): Promise<ObjectableEntry | undefined> {
  return firstRow<ObjectableEntry>(sql, statement, [listing, subject]);
}
