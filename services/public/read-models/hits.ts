import type { MeasureRule } from '../../../domain/policy/policy-pack';
import type { Bilingual } from '../../../domain/policy/sourced';
import { businessToday } from '../../shared/entries/search-entries';
import type { Sql } from '../../shared/sql';

/** An entry in effect against somebody, with the measures of its rules. */
export interface HitRow {
  entry: string;
  list: string;
  polarity: 'black' | 'red';
  title: Bilingual;
  decision: string;
  until: string;
  marks: string[];
  measures: MeasureRule[];
}

const statement = `
  select l.procedure_id as entry, l.list_id as list, p.snapshot #>> '{policy,polarity}' as polarity,
    p.snapshot #> '{policy,title}' as title, l.decision_number as decision,
    l.display_until as until, l.marks, p.snapshot #> '{policy,measures}' as measures
  from listing l join procedure p on p.id = l.procedure_id left join case_clock cc on cc.case_id = l.case_id
  where l.subject_id = $2 and l.stage in ('taking-effect', 'listed') and ${businessToday} between l.display_from and l.display_until
  order by l.decided_on, l.procedure_id`;

/** Reads the entries in effect today against a subject, published or not. */
export function readHits(sql: Sql, subject: string, now: Date): Promise<HitRow[]> {
  return sql.query<HitRow>(statement, [now, subject]);
}
