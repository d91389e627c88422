import type { z } from 'zod';
import type { Clock } from '../../../domain/clock/clock';
import type { Sql } from '../../shared/sql';
import type { overdueQuery } from '../contract/overdue';
import { isLate } from './late';
import { byNumber, type ProcedureRow, readProcedurePage, wantedOf } from './procedure-page';

/** A late deadline as the statement reads it. */
export interface LateRow extends ProcedureRow {
  offset: number;
  clock: Clock;
}

type Query = z.output<typeof overdueQuery>;

const orders: Record<Query['sort'], string> = {
  due: 'due_at - shift, procedure, clock_id',
  '-due': 'due_at - shift desc, procedure, clock_id',
  department: 'department, due_at - shift, procedure, clock_id',
  number: `${byNumber}, clock_id`,
};

const whoIsLate = 'coalesce(k.owner_department, p.department)';

// Read once: the count and the order both need every row.
const late = `late as materialized (
  select k.case_id as "case", k.procedure_id as procedure, k.id as clock_id, p.kind, p.stage, k.due_at,
    ${whoIsLate} as department, coalesce(cc.offset_ms, 0)::float8 as "offset",
    coalesce(cc.offset_ms, 0) * interval '1 ms' as shift
  from clock k
  join procedure p on p.id = k.procedure_id
  left join case_clock cc on cc.case_id = k.case_id
  where ${isLate} and ${wantedOf(whoIsLate)}
    and ($7::text is null or exists (select from case_file cf where cf.id = k.case_id and cf.list_id = $7))
    and ($8::text is null or k.last_rung = $8))`;

const also = ', (select content from clock k where k.procedure_id = page.procedure and k.id = page.clock_id) as clock';

/** Reads a page of late deadlines of all departments. */
export function readOverdue(sql: Sql, query: Query, now: Date): Promise<{ total: number; rows: LateRow[] }> {
  const { list = null, rung = null, sort } = query;
  return readProcedurePage(
    sql,
    { tables: `${late},`, wanted: 'select * from late', order: orders[sort], also, values: [list, rung] },
    query,
    now,
  );
}
