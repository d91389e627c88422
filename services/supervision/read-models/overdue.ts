import type { z } from 'zod';
import type { Clock } from '../../../domain/clock/clock';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { firstRow, type Sql } from '../../shared/sql';
import type { overdueQuery } from '../contract/overdue';
import { isLate } from './late';

/** A late deadline as the statement reads it. */
export interface LateRow {
  case: string;
  caseNumber: string;
  list: string;
  subject: string;
  procedure: string;
  kind: ProcedureKind;
  stage: string;
  department: string;
  offset: number;
  clock: Clock;
}

type Query = z.output<typeof overdueQuery>;

const orders: Record<Query['sort'], string> = {
  due: 'due_at - shift, procedure, clock_id',
  '-due': 'due_at - shift desc, procedure, clock_id',
  department: 'department, due_at - shift, procedure, clock_id',
  number: '(select number from case_file where id = "case"), procedure, clock_id',
};

// All that is late is counted narrowly; names are looked up for the page alone.
const statement = (order: string) => `
  with late as (
    select k.case_id as "case", k.procedure_id as procedure, k.id as clock_id, p.kind, p.stage, k.due_at,
      coalesce(k.owner_department, p.department) as department, coalesce(cc.offset_ms, 0)::float8 as "offset",
      coalesce(cc.offset_ms, 0) * interval '1 ms' as shift
    from clock k
    join procedure p on p.id = k.procedure_id
    left join case_clock cc on cc.case_id = k.case_id
    where ${isLate}
      and ($2::text is null or coalesce(k.owner_department, p.department) = $2)
      and ($3::text is null or exists (select from case_file cf where cf.id = k.case_id and cf.list_id = $3))
      and ($4::text is null or k.last_rung = $4) and ($5::text is null or p.kind = $5) and ($6::text is null or p.stage = $6)
  ), page as (select * from late order by ${order} limit $7 offset $8),
  shown as (
    select page.*, cf.number as "caseNumber", cf.list_id as list, s.name as subject, k.content as clock
    from page
    join clock k on k.procedure_id = page.procedure and k.id = page.clock_id
    join case_file cf on cf.id = page."case"
    join subject s on s.id = cf.subject_id)
  select (select count(*)::integer from late) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of late deadlines of all departments. */
export async function readOverdue(sql: Sql, query: Query, now: Date): Promise<{ total: number; rows: LateRow[] }> {
  const { department, list, rung, kind, stage, sort, page, pageSize } = query;
  const filters = [department, list, rung, kind, stage].map((filter) => filter ?? null);
  const values = [now, ...filters, pageSize, (page - 1) * pageSize];
  const read = await firstRow<{ total: number; rows: LateRow[] }>(sql, statement(orders[sort]), values);
  if (!read) throw new Error('A statement that counts has a row');
  return read;
}
