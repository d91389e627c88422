import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { type OrderRow, stateOfOrder } from '../../shared/orders/read-orders';
import type { Sql } from '../../shared/sql';
import { type Age, ageAt, beginningsOfAges, placeOfAge } from './age';
import { lateProcedures } from './late';

/** How many procedures are open and late in one department, at one stage and age. */
export interface CountRow {
  department: string;
  kind: ProcedureKind;
  stage: string;
  age: Age;
  open: number;
  overdue: number;
}

// Grouped by the place of the age and not by its name: what is done once a row is what counts here.
const procedures = `
  with ${lateProcedures}
  select department, kind, stage, ${ageAt('place')} as age, open, overdue from (
    select p.department, p.kind, p.stage, ${placeOfAge('$2')} as place, count(*)::integer as open,
      count(late.procedure_id)::integer as overdue
    from procedure p
    left join (select case_id, offset_ms * interval '1 ms' as shift from case_clock) cc on cc.case_id = p.case_id
    left join late on late.procedure_id = p.id
    where p.closed_at is null
    group by 1, 2, 3, 4) counted
  order by 1, 2, 3, 4`;

const orders = `
  select ${stateOfOrder} as state, count(*)::integer as orders
  from supervision_order o left join case_clock cc on cc.case_id = o.case_id group by 1`;

/** Counts open procedures of all departments by department, kind, stage and age. */
export function readCounts(sql: Sql, now: Date): Promise<CountRow[]> {
  return sql.query<CountRow>(procedures, [now, beginningsOfAges(now)]);
}

/** Counts supervision orders by how they stand. */
export function readOrderCounts(sql: Sql, now: Date): Promise<{ state: OrderRow['state']; orders: number }[]> {
  return sql.query(orders, [now]);
}
