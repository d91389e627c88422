import type { z } from 'zod';
import type { Actor, Role } from '../../../domain/access/roles';
import type { Clock } from '../../../domain/clock/clock';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { firstRow, type Sql } from '../../shared/sql';
import type { tasksQuery } from '../contract/tasks';
import { deputyOf } from './deputy-of';

/** One task as the statement reads it. */
export interface TaskRow {
  procedure: string;
  key: string;
  case: string;
  caseNumber: string;
  list: string;
  subject: string;
  kind: ProcedureKind;
  stage: string;
  act: string;
  role: Role;
  openedAt: string;
  offset: number;
  person: string | null;
  personName: string | null;
  /** Who stands in for that person on the business day of the case. */
  deputy: string | null;
  deputyName: string | null;
  clock: Clock | null;
  /** The reply day of the supervision order that the task answers. */
  replyBy: string | null;
  late: boolean | null;
}

/** A page of the worklist. */
export interface WorklistRows {
  counters: { open: number; mine: number; unassigned: number; overdue: number };
  total: number;
  rows: TaskRow[];
}

const caseNumber = '(select number from case_file where id = "case")';

const orders: Record<z.output<typeof tasksQuery>['sort'], string> = {
  due: 'due_at - shift asc nulls last, opened_at, procedure, key',
  '-due': 'due_at - shift desc nulls last, opened_at, procedure, key',
  opened: 'opened_at, procedure, key',
  '-opened': 'opened_at desc, procedure, key',
  number: `${caseNumber}, procedure, key`,
  '-number': `${caseNumber} desc, procedure, key`,
};

const subject = (procedure: string) => `
  left join measure_order mo on mo.procedure_id = ${procedure}
  left join notice n on n.procedure_id = ${procedure}
  left join listing l on l.procedure_id = ${procedure}
  left join objection ob on ob.procedure_id = ${procedure}
  left join repair re on re.procedure_id = ${procedure}
  left join ban ba on ba.procedure_id = ${procedure}
  join subject s on s.id = coalesce(mo.subject_id, n.subject_id, l.subject_id, ob.subject_id, re.subject_id, ba.subject_id, cf.subject_id)`;

/** Whether the reader stands, on the business day of a case, in for somebody absent `d` of whom this is so. */
const deputised = (condition: string, offset: string) => `exists (
  select from jsonb_to_recordset($13::jsonb) as d (person uuid, roles text[], "from" date, "until" date)
  where ${condition} and (($3::timestamptz + coalesce(${offset}, 0) * interval '1 ms') at time zone 'Asia/Shanghai')::date
    between d."from" and d."until")`;

const mine = `(person = $5::uuid or ${deputised('d.person = work.person', 'work."offset"')})`;

// All work is counted narrowly; names and dates are looked up for the page alone.
const statement = (order: string) => `
  with work as (
    select t.procedure_id as procedure, t.key, t.case_id as "case", t.kind, t.act, t.role, t.clock_id, t.opened_at,
      coalesce(o.reply_due_at, k.due_at) as due_at, coalesce(cc.offset_ms, 0) * interval '1 ms' as shift,
      coalesce(cc.offset_ms, 0)::float8 as "offset", a.person_id as person, o.reply_by as "replyBy",
      k.kind = 'to-act' and (k.state = 'running' or o.reply_due_at is not null) and
        coalesce(o.reply_due_at, k.due_at) <= $3::timestamptz + coalesce(cc.offset_ms, 0) * interval '1 ms' as late
    from task t
    left join clock k on k.procedure_id = t.procedure_id and k.id = t.clock_id
    left join supervision_order o on o.procedure_id = t.procedure_id and o.clock_id = t.clock_id and t.act = 'answer-order'
    left join case_clock cc on cc.case_id = t.case_id
    left join task_assignment a on a.procedure_id = t.procedure_id and a.task_key = t.key
    where t.closed_at is null and t.department = $1 and (t.role = any ($2) or ${deputised('t.role = any (d.roles)', 'cc.offset_ms')})
  ), wanted as (
    select * from work
    where case $4 when 'mine' then ${mine} when 'unassigned' then person is null when 'overdue' then late
        else true end
      and ($6::text is null or kind = $6) and ($7::text is null or act = $7)
      and ($8::boolean is null or coalesce(late, false) = $8)
      and ($9::text is null or case $9 when 'none' then person is null else person::text = $9 end)
      and ($10::text is null or exists (
        select from case_file cf ${subject('work.procedure')}
        where cf.id = work."case"
          and (strpos(lower(s.name), lower($10)) > 0 or strpos(lower(cf.number), lower($10)) > 0)))
  ), page as (select * from wanted order by ${order} limit $11 offset $12),
  shown as (
    select page.*, page.opened_at as "openedAt", cf.number as "caseNumber", cf.list_id as list, s.name as subject, p.stage,
      person.display_name as "personName", deputy.person as deputy, deputy.name as "deputyName", k.content as clock
    from page
    join procedure p on p.id = page.procedure
    join case_file cf on cf.id = page."case" ${subject('page.procedure')}
    left join clock k on k.procedure_id = page.procedure and k.id = page.clock_id
    left join person on person.id = page.person
    left join lateral ${deputyOf('page.person', '$3::timestamptz + page.shift')} deputy on true)
  select
    (select json_build_object('open', count(*), 'mine', count(*) filter (where ${mine}),
      'unassigned', count(*) filter (where person is null), 'overdue', count(*) filter (where late)) from work) as counters,
    (select count(*)::integer from wanted) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads the worklist of an actor: open tasks of the own department in the own roles, and in those of the absent whom he stands in for. */
export async function readWorklist(
  sql: Sql,
  actor: Actor,
  query: z.output<typeof tasksQuery>,
  now: Date,
): Promise<WorklistRows> {
  const { bucket, kind, act, overdue, assignee, q, sort, page, pageSize } = query;
  const rows = await firstRow<WorklistRows>(sql, statement(orders[sort]), [
    actor.department,
    [...rolesServed(actor)],
    now,
    bucket,
    actor.person,
    kind ?? null,
    act ?? null,
    overdue === undefined ? null : overdue === 'true',
    assignee ?? null,
    q ?? null,
    pageSize,
    (page - 1) * pageSize,
    JSON.stringify(actor.standsFor ?? []),
  ]);
  if (!rows) throw new Error('A statement that counts has a row');
  return rows;
}

/** The department admin sees and gives out everybody's work. */
function rolesServed({ roles }: Actor): readonly Role[] {
  return roles.includes('department-admin') ? ['officer', 'reviewer', 'approver', 'department-admin'] : roles;
}
