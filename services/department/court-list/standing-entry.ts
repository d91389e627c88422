import type { ListingState } from '../../../domain/listing/listing-state';
import { firstRow, type Sql } from '../../shared/sql';
import type { CourtRow } from '../contract/court-list';

/** The latest entry of a court's case against somebody, with its case here and the training offset of it in milliseconds. */
export interface StandingEntry {
  state: ListingState;
  caseNumber: string;
  offset: number;
}

const statement = `
  select p.snapshot as state, cf.number as "caseNumber", coalesce(cc.offset_ms, 0)::float8 as "offset"
  from listing l
  join procedure p on p.id = l.procedure_id
  join case_file cf on cf.id = l.case_id
  left join case_clock cc on cc.case_id = l.case_id
  where l.subject_id = $1 and l.list_id = $2 and l.decision_number = $3
    and p.snapshot #>> '{base,external,decider}' = $4
  order by l.decided_on desc limit 1`;

/** Finds the latest entry that a row speaks of; undefined where there is none. */
export function standingEntry(
  sql: Sql,
  { subject, list }: { subject: string; list: string },
  { caseNumber, court }: CourtRow,
): Promise<StandingEntry | undefined> {
  return firstRow<StandingEntry>(sql, statement, [subject, list, caseNumber, court]);
}
