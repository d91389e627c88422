import type { z } from 'zod';
import type { Clock } from '../../../domain/clock/clock';
import type { Sql } from '../../shared/sql';
import type { pausedQuery } from '../contract/paused';
import { byNumber, type ProcedureRow, readProcedurePage, wantedOf } from './procedure-page';

/** A paused deadline as the statement reads it. */
export interface PausedRow extends ProcedureRow {
  offset: number;
  clock: Clock;
}

type Query = z.output<typeof pausedQuery>;

const orders: Record<Query['sort'], string> = {
  since: 'since, procedure, clock_id',
  '-since': 'since desc, procedure, clock_id',
  department: 'department, since, procedure, clock_id',
  number: `${byNumber}, clock_id`,
};

const whose = 'coalesce(k.owner_department, p.department)';

// A page and its count read the same few rows; $1 is now, which no condition of this list asks for.
const wanted = `
  select k.case_id as "case", k.procedure_id as procedure, k.id as clock_id, p.kind, p.stage, ${whose} as department,
    coalesce(cc.offset_ms, 0)::float8 as "offset", pause.begun ->> 'from' as since
  from clock k
  join procedure p on p.id = k.procedure_id
  left join case_clock cc on cc.case_id = k.case_id,
  lateral (select begun from jsonb_array_elements(k.content -> 'ledger') with ordinality as line (begun, place)
    where begun ->> 'entry' = 'paused' order by place desc limit 1) as pause
  where k.state = 'paused' and p.closed_at is null and $1::timestamptz is not null and ${wantedOf(whose)}
    and ($7::text is null or pause.begun ->> 'ground' = $7)`;

const also = ', (select content from clock k where k.procedure_id = page.procedure and k.id = page.clock_id) as clock';

/** Reads a page of paused deadlines of all departments. */
export function readPaused(sql: Sql, query: Query, now: Date): Promise<{ total: number; rows: PausedRow[] }> {
  const { ground = null, sort } = query;
  return readProcedurePage(sql, { wanted, order: orders[sort], also, values: [ground] }, query, now);
}
