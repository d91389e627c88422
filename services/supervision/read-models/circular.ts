import { stayedUnresolved, unresolvedOn } from '../../shared/orders/read-orders';
import type { Sql } from '../../shared/sql';

const statement = `
  select o.department, count(*)::integer as unresolved
  from supervision_order o left join case_clock cc on cc.case_id = o.case_id
  where ${stayedUnresolved} and ${unresolvedOn} between $2::date and $3::date
  group by o.department order by o.department`;

/** Counts by department what stayed unresolved after a reply day between two dates, both included. */
export function readUnresolved(
  sql: Sql,
  { from, to }: { from: string; to: string },
  now: Date,
): Promise<{ department: string; unresolved: number }[]> {
  return sql.query(statement, [now, from, to]);
}
