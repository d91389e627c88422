import type { z } from 'zod';
import type { Sql } from '../../shared/sql';
import type { proceduresQuery } from '../contract/procedures';
import { boundsOf, daysOpen, isOfAge } from './age';
import { hasLate, lateProcedures } from './late';
import { byNumber, type ProcedureRow, readProcedurePage, wantedOf } from './procedure-page';

/** An open procedure as the statement reads it. */
export interface OpenProcedureRow extends ProcedureRow {
  openedAt: string;
  days: number;
  overdue: boolean;
}

type Query = z.output<typeof proceduresQuery>;

const orders: Record<Query['sort'], string> = {
  opened: '"openedAt", procedure',
  '-opened': '"openedAt" desc, procedure',
  department: 'department, "openedAt", procedure',
  number: byNumber,
};

const wanted = `
  select p.id as procedure, p.case_id as "case", p.kind, p.stage, p.department, p.opened_at as "openedAt",
    ${daysOpen} as days, ${hasLate('p.id')} as overdue
  from procedure p
  left join case_clock cc on cc.case_id = p.case_id
  left join late on late.procedure_id = p.id
  where p.closed_at is null and ${wantedOf('p.department')}
    and ($7::boolean is null or (late.procedure_id is not null) = $7)
    and ${isOfAge('$8', '$9')}`;

/** Reads a page of open procedures of all departments. */
export function readProcedures(
  sql: Sql,
  query: Query,
  now: Date,
): Promise<{ total: number; rows: OpenProcedureRow[] }> {
  const { overdue, age, sort } = query;
  const days = age === undefined ? [null, null] : boundsOf(age);
  const values = [overdue === undefined ? null : overdue === 'true', ...days];
  return readProcedurePage(sql, { tables: `${lateProcedures},`, wanted, order: orders[sort], values }, query, now);
}
