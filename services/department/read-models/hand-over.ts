import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { onlyRow, type Sql } from '../../shared/sql';
import type { AbsenceRow } from './absences';

/** One line of a hand-over list as the statement reads it: `type` is an event's, `act` a task's. */
export interface HandOverRow {
  what: 'done' | 'open';
  at: string;
  case: string;
  caseNumber: string;
  subject: string;
  kind: ProcedureKind;
  type: string | null;
  act: string | null;
  due: string | null;
}

/** Which part of the list is wanted. */
export interface HandOverWanted {
  what?: 'done' | 'open' | undefined;
  page: number;
  pageSize: number;
}

// An act may bring about several events; it is told by the first.
const statement = `
  with done as (
    select distinct on (e.procedure_id, e.content ->> 'act') 'done' as what, e.at, e.case_id as "case", e.kind, e.type,
      null as act, null::date as due
    from procedure_event e
    where e.content #>> '{by,deputyFor}' = $1 and e.by_person = $2
      and (e.at at time zone 'Asia/Shanghai')::date between $3::date and $4::date
    order by e.procedure_id, e.content ->> 'act', e.seq
  ), open as (
    select 'open' as what, t.opened_at as at, t.case_id as "case", t.kind, null as type, t.act, k.due_on as due
    from task t
    join task_assignment a on a.procedure_id = t.procedure_id and a.task_key = t.key and a.person_id = $1::uuid
    left join clock k on k.procedure_id = t.procedure_id and k.id = t.clock_id
    where t.closed_at is null
  ), kept as (
    select * from (select * from done union all select * from open) every_line
    where $5::text is null or what = $5
  ), shown as (
    select kept.*, cf.number as "caseNumber", s.name as subject
    from kept join case_file cf on cf.id = kept."case" join subject s on s.id = cf.subject_id
    order by what desc, at, "case", act, type limit $6 offset $7)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by what desc, at, "case", act, type) from shown), '[]') as rows`;

/** Reads what a deputy did in an absence, and the tasks that go back. */
export function readHandOver(
  sql: Sql,
  { person, deputy, from, until }: AbsenceRow,
  { what, page, pageSize }: HandOverWanted,
): Promise<{ total: number; rows: HandOverRow[] }> {
  return onlyRow(sql, statement, [person, deputy, from, until, what ?? null, pageSize, (page - 1) * pageSize]);
}
