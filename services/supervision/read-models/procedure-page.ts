import type { z } from 'zod';
import { onlyRow, type Sql } from '../../shared/sql';
import type { procedureLine, procedureQuery } from '../contract/procedure-line';

/** What every line of a list says of its procedure, as the statement reads it. */
export type ProcedureRow = z.output<typeof procedureLine>;

/** A page of a list of procedures, each line with what is its own, and the number of all. */
interface ProcedurePage<Own> {
  total: number;
  rows: (ProcedureRow & Own)[];
}

/** A list of procedures: what is counted, in which order, and what is looked up for the page alone. */
export interface ProcedureList {
  /** Tables before `wanted`, each with its comma behind. */
  tables?: string;
  /** Selects `"case"`, `procedure`, `kind`, `stage`, `department` and more, narrowly; $1 is now, own values begin at $7. */
  wanted: string;
  order: string;
  /** More columns of a line, from `page` and the tables of its names. */
  also?: string;
  /** Values of the own conditions. */
  values: readonly unknown[];
}

/** The condition on a procedure `p`, and on whose work it is, of the filters that every list of procedures has. */
export const wantedOf = (department: string) =>
  `($2::text is null or ${department} = $2) and ($3::text is null or p.kind = $3) and ($4::text is null or p.stage = $4)`;

/** The order of a list of procedures by the number of the case. */
export const byNumber = '(select number from case_file where id = "case"), procedure';

// All that is wanted is counted narrowly; names are looked up for the page alone.
const statement = ({ tables = '', wanted, order, also = '' }: ProcedureList) => `
  with ${tables} wanted as (${wanted}),
  page as (select * from wanted order by ${order} limit $5 offset $6),
  shown as (
    select page.*, cf.number as "caseNumber", cf.list_id as list, s.name as subject ${also}
    from page
    join case_file cf on cf.id = page."case"
    left join measure_order mo on mo.procedure_id = page.procedure
    left join notice n on n.procedure_id = page.procedure
    left join listing l on l.procedure_id = page.procedure
    join subject s on s.id = coalesce(mo.subject_id, n.subject_id, l.subject_id, cf.subject_id))
  select (select count(*)::integer from wanted) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of a list of procedures of all departments, with the number of all. */
export function readProcedurePage<Own>(
  sql: Sql,
  list: ProcedureList,
  { department, kind, stage, page, pageSize }: z.output<typeof procedureQuery>,
  now: Date,
): Promise<ProcedurePage<Own>> {
  const shared = [department ?? null, kind ?? null, stage ?? null, pageSize, (page - 1) * pageSize];
  return onlyRow<ProcedurePage<Own>>(sql, statement(list), [now, ...shared, ...list.values]);
}
