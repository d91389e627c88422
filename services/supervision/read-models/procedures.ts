import type { z } from 'zod';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { firstRow, type Sql } from '../../shared/sql';
import type { proceduresQuery } from '../contract/procedures';
import { daysOfAge, daysOpen } from './age';
import { lateProcedures } from './late';

/** An open procedure as the statement reads it. */
export interface OpenProcedureRow {
  case: string;
  caseNumber: string;
  list: string;
  subject: string;
  procedure: string;
  kind: ProcedureKind;
  stage: string;
  department: string;
  openedAt: string;
  days: number;
  overdue: boolean;
}

type Query = z.output<typeof proceduresQuery>;

const orders: Record<Query['sort'], string> = {
  opened: '"openedAt", procedure',
  '-opened': '"openedAt" desc, procedure',
  department: 'department, "openedAt", procedure',
  number: '"caseNumber", procedure',
};

const statement = (order: string) => `
  with ${lateProcedures}, wanted as (
    select p.id as procedure, p.case_id as "case", cf.number as "caseNumber", cf.list_id as list, cf.subject_id, p.kind,
      p.stage, p.department, p.opened_at as "openedAt", ${daysOpen} as days, late.procedure_id is not null as overdue
    from procedure p
    join case_file cf on cf.id = p.case_id
    left join case_clock cc on cc.case_id = p.case_id
    left join late on late.procedure_id = p.id
    where p.closed_at is null
      and ($2::text is null or p.department = $2) and ($3::text is null or p.kind = $3)
      and ($4::text is null or p.stage = $4) and ($5::boolean is null or (late.procedure_id is not null) = $5)
      and ($6::integer is null or ${daysOpen} between $6 and $7)
  ), shown as (
    select wanted.procedure, wanted."case", "caseNumber", list, s.name as subject, wanted.kind, wanted.stage,
      wanted.department, "openedAt", days, overdue
    from (select * from wanted order by ${order} limit $8 offset $9) wanted
    left join measure_order mo on mo.procedure_id = wanted.procedure
    left join notice n on n.procedure_id = wanted.procedure
    left join listing l on l.procedure_id = wanted.procedure
    join subject s on s.id = coalesce(mo.subject_id, n.subject_id, l.subject_id, wanted.subject_id))
  select (select count(*)::integer from wanted) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of open procedures of all departments. */
export async function readProcedures(
  sql: Sql,
  query: Query,
  now: Date,
): Promise<{ total: number; rows: OpenProcedureRow[] }> {
  const { department, kind, stage, overdue, age, sort, page, pageSize } = query;
  const [youngest, oldest] = age === undefined ? [null, null] : daysOfAge[age];
  const read = await firstRow<{ total: number; rows: OpenProcedureRow[] }>(sql, statement(orders[sort]), [
    now,
    department ?? null,
    kind ?? null,
    stage ?? null,
    overdue === undefined ? null : overdue === 'true',
    youngest,
    oldest,
    pageSize,
    (page - 1) * pageSize,
  ]);
  if (!read) throw new Error('A statement that counts has a row');
  return read;
}
