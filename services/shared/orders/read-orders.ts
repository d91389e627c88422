import type { z } from 'zod';
import type { orderFindings, ReplyRound } from '../../../domain/clock/rung';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { onlyRow, partOf, type Sql } from '../sql';
import type { orderState, ordersQuery } from './order-schema';

/** One supervision order as the statement reads it. */
export interface OrderRow {
  number: string;
  paper: string | null;
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
  rounds: ReplyRound[];
  settledAt: string | null;
  circularAt: string | null;
  ground: string | null;
  closing: { at: string; finding: (typeof orderFindings)[number]; reason: string } | null;
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
export const stateOfOrder = `case when o.finding is not null then o.finding when o.answered_at is not null then 'answered' when o.settled_at is not null then 'settled'
  when o.reply_due_at <= ${business} then 'overdue' else 'open' end`;

const resolvedAt = `least(o.answered_at, o.settled_at, o.closed_at)`;
const late = `(${resolvedAt} is null or ${resolvedAt} >= o.reply_due_at)`;

/** The condition that an order `o` stayed unresolved, after its reply day or by a reply not accepted, whatever came later; $1 is now. */
export const stayedUnresolved = `(o.reply_due_at <= ${business} and ${late} or o.finding = 'not-accepted')`;

/** The day (Asia/Shanghai) since which an order `o` that stayed unresolved is so: its reply day, or that of the refusal of a reply in time. */
export const unresolvedOn = `case when ${late} then o.reply_by else (o.closed_at at time zone 'Asia/Shanghai')::date end`;

const statement = (order: string) => `
  with wanted as (
    select o.number, paper.id as paper, o.case_id as "case", cf.number as "caseNumber", cf.list_id as list, s.name as subject,
      o.procedure_id as procedure, o.kind, p.stage, o.department, o.clock, ${stateOfOrder} as state,
      o.issued_at as "issuedAt", o.reply_by as "replyBy", o.reply_due_at, o.answered_at as "answeredAt", o.reply, o.rounds,
      o.settled_at as "settledAt", o.circular_at as "circularAt", o.ground,
      case when o.closed_at is not null then
        json_build_object('at', o.closed_at, 'finding', o.finding, 'reason', o.finding_reason) end as closing
    from supervision_order o
    join procedure p on p.id = o.procedure_id
    join case_file cf on cf.id = o.case_id
    left join measure_order mo on mo.procedure_id = o.procedure_id
    left join notice n on n.procedure_id = o.procedure_id
    left join listing l on l.procedure_id = o.procedure_id
    join subject s on s.id = coalesce(mo.subject_id, n.subject_id, l.subject_id, cf.subject_id)
    left join case_clock cc on cc.case_id = o.case_id
    left join paper on paper.procedure_id = o.procedure_id and paper.kind = 'supervision-order' and paper.number = o.number
    where ($2::text is null or o.department = $2)
      and ($3::date is null or (${stayedUnresolved} and ${unresolvedOn} between $3 and $4::date))
      and ($5::text is null or o.kind = $5) and ($6::boolean is null or (o.ground is not null) = $6)
      and ($7::text is null or o.number ilike $7 or cf.number ilike $7 or s.name ilike $7)
  ), kept as (select * from wanted where $8::text is null or state = $8),
  shown as (select * from kept order by ${order} limit $9 offset $10)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of supervision orders. */
export function readOrders(
  sql: Sql,
  { department, circular, state, kind, issued, q, sort, page, pageSize }: OrdersWanted,
  now: Date,
): Promise<{ total: number; rows: OrderRow[] }> {
  const values = [
    now,
    department,
    circular?.from ?? null,
    circular?.to ?? null,
    kind ?? null,
    issued === undefined ? null : issued === 'by-hand',
    q === undefined ? null : partOf(q),
    state ?? null,
    pageSize,
    (page - 1) * pageSize,
  ];
  return onlyRow(sql, statement(orders[sort]), values);
}
