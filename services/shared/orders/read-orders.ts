import type { z } from 'zod';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { onlyRow, type Sql } from '../sql';
import type { orderState, ordersQuery } from './order-schema';

/** One supervision order as the statement reads it. */
export interface OrderRow {
  number: string;
  case: string;
  caseNumber: string;
  list: string;
  subject: string;
  procedure: string;
  kind: ProcedureKind;
  stage: string;
  department: string;
  clock: string;
  state: z.output<typeof orderState>;
  issuedAt: string;
  replyBy: string;
  answeredAt: string | null;
  reply: string | null;
  settledAt: string | null;
  circularAt: string | null;
}

/** Which orders: of a department or (null) of all, in a state, or those of a circular by the days of their reply. */
export interface OrdersWanted extends Omit<z.output<typeof ordersQuery>, 'format'> {
  department: string | null;
  circular?: { from: string; to: string };
}

const orders: Record<OrdersWanted['sort'], string> = {
  reply: 'reply_due_at, number',
  '-reply': 'reply_due_at desc, number',
  issued: '"issuedAt", number',
  '-issued': '"issuedAt" desc, number',
  department: 'department, reply_due_at, number',
  number: 'number',
};

const business = `$1::timestamptz + coalesce(cc.offset_ms, 0) * interval '1 ms'`;

/** How an order `o` stands by the business clock `cc` of its case; $1 is now. */
export const stateOfOrder = `case when o.answered_at is not null then 'answered' when o.settled_at is not null then 'settled'
  when o.reply_due_at <= ${business} then 'overdue' else 'open' end`;

/** The condition that an order `o` stayed unresolved after its reply day, whatever came later; $1 is now. */
export const stayedUnresolved = `o.reply_due_at <= ${business}
  and (least(o.answered_at, o.settled_at) is null or least(o.answered_at, o.settled_at) >= o.reply_due_at)`;

const statement = (order: string) => `
  with wanted as (
    select o.number, o.case_id as "case", cf.number as "caseNumber", cf.list_id as list, s.name as subject,
      o.procedure_id as procedure, o.kind, p.stage, o.department, o.clock, ${stateOfOrder} as state,
      o.issued_at as "issuedAt", o.reply_by as "replyBy", o.reply_due_at, o.answered_at as "answeredAt", o.reply,
      o.settled_at as "settledAt", o.circular_at as "circularAt"
    from supervision_order o
    join procedure p on p.id = o.procedure_id
    join case_file cf on cf.id = o.case_id
    left join measure_order mo on mo.procedure_id = o.procedure_id
    left join notice n on n.procedure_id = o.procedure_id
    left join listing l on l.procedure_id = o.procedure_id
    join subject s on s.id = coalesce(mo.subject_id, n.subject_id, l.subject_id, cf.subject_id)
    left join case_clock cc on cc.case_id = o.case_id
    where ($2::text is null or o.department = $2)
      and ($3::date is null or (o.reply_by between $3 and $4::date and ${stayedUnresolved}))
  ), kept as (select * from wanted where $5::text is null or state = $5),
  shown as (select * from kept order by ${order} limit $6 offset $7)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of supervision orders. */
export function readOrders(
  sql: Sql,
  { department, circular, state, sort, page, pageSize }: OrdersWanted,
  now: Date,
): Promise<{ total: number; rows: OrderRow[] }> {
  const values = [
    now,
    department,
    circular?.from ?? null,
    circular?.to ?? null,
    state ?? null,
    pageSize,
    (page - 1) * pageSize,
  ];
  return onlyRow(sql, statement(orders[sort]), values);
}
