import type { z } from 'zod';
import { onlyRow, type Sql } from '../../shared/sql';
import type { feedback, measuresQuery } from '../contract/measures';
import { hasLate, lateProcedures } from './late';
import { valuesOfWanted, wantedMeasures } from './wanted-measures';

/** A measure order with its feedback as the statement reads it. */
export interface MeasureRow {
  case: string;
  caseNumber: string;
  list: string;
  subject: string;
  procedure: string;
  department: string;
  measure: string;
  stage: string;
  orderedAt: string;
  feedback: z.output<typeof feedback>;
  overdue: boolean;
}

/** How much feedback one department owes and gave. */
export interface RateRow {
  department: string;
  ordered: number;
  given: number;
  missing: number;
  overdue: number;
  fallen: number;
}

type Query = z.output<typeof measuresQuery>;

const orders: Record<Query['sort'], string> = {
  ordered: '"orderedAt", procedure',
  '-ordered': '"orderedAt" desc, procedure',
  department: 'department, "orderedAt", procedure',
  number: '(select number from case_file where id = "case"), procedure',
};

const feedbackOf = `case when m.stage in ('ordered', 'accepted') then 'missing'
  when m.outcome = 'never-in-force' then 'fallen' else 'given' end`;
const overdue = `m.stage in ('ordered', 'accepted') and late.procedure_id is not null`;

const statement = (order: string) => `
  with ${lateProcedures}, wanted as not materialized (
    select m.case_id as "case", m.subject_id, m.procedure_id as procedure, m.department, m.measure, m.stage,
      m.ordered_at as "orderedAt", ${feedbackOf} as feedback, ${hasLate('m.procedure_id')} as overdue
    from measure_order m
    left join case_clock cc on cc.case_id = m.case_id
    left join late on late.procedure_id = m.procedure_id
    where ${wantedMeasures} and ($7::text is null or m.measure = $7) and ($8::text is null or ${feedbackOf} = $8)
      and ($9::uuid is null or m.subject_id = $9)
  ), page as (select * from wanted order by ${order} limit $10 offset $11),
  shown as (
    select page."case", cf.number as "caseNumber", cf.list_id as list, s.name as subject, procedure, page.department,
      measure, stage, "orderedAt", feedback, overdue
    from page join case_file cf on cf.id = page."case" join subject s on s.id = page.subject_id)
  select (select count(*)::integer from wanted) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

const rates = `
  with ${lateProcedures}
  select m.department, count(*)::integer as ordered,
    (count(*) filter (where ${feedbackOf} = 'given'))::integer as given,
    (count(*) filter (where ${feedbackOf} = 'missing'))::integer as missing,
    (count(*) filter (where ${overdue}))::integer as overdue,
    (count(*) filter (where ${feedbackOf} = 'fallen'))::integer as fallen
  from measure_order m left join late on late.procedure_id = m.procedure_id
  group by m.department order by m.department`;

/** Reads a page of measure orders of all departments. */
export function readMeasures(sql: Sql, query: Query, now: Date): Promise<{ total: number; rows: MeasureRow[] }> {
  const { measure, feedback: wanted, subject, sort, page, pageSize } = query;
  return onlyRow(sql, statement(orders[sort]), [
    ...valuesOfWanted(query, now),
    measure ?? null,
    wanted ?? null,
    subject ?? null,
    pageSize,
    (page - 1) * pageSize,
  ]);
}

/** Counts the feedback on measures by department. */
export function readFeedbackRates(sql: Sql, now: Date): Promise<RateRow[]> {
  return sql.query<RateRow>(rates, [now]);
}
