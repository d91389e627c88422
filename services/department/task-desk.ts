import type { Actor } from '../../domain/access/roles';
import { businessDay } from '../shared/business-time';
import { notFound, Problem } from '../shared/problem';
import { firstRow, type Sql } from '../shared/sql';
import { deputyOf } from './read-models/deputy-of';

/** A task by its procedure and its key within it. */
export interface TaskPlace {
  procedure: string;
  key: string;
}

/** Who has a task, and who stands in now; null when nobody has it. */
export type Assignee = { person: string; name: string; deputy: { person: string; name: string } | null } | null;

/** Who claims, and for whom: for himself, or as a deputy for somebody absent. */
interface Claim {
  actor: Actor;
  holder: string;
}

interface OpenTask {
  case: string;
  role: string;
  person: string | null;
  name: string | null;
  deputy: { person: string; name: string } | null;
  /** The business day of its case (Asia/Shanghai). */
  day: string;
}

const assigned = `
  with given as (
    insert into task_assignment (procedure_id, task_key, person_id, assigned_by, assigned_at)
    select t.procedure_id, t.key, $3, $4, $5 from task t where t.procedure_id = $1 and t.key = $2 and t.closed_at is null
    on conflict (procedure_id, task_key) do`;
const returned = 'returning person_id) select person_id from given';

/** Finds an open task of the actor's department with whoever has it; refuses any other as if it did not exist. */
export async function openTask(sql: Sql, { procedure, key }: TaskPlace, actor: Actor, now: Date): Promise<OpenTask> {
  const task = await firstRow<Omit<OpenTask, 'day'> & { offset: number }>(
    sql,
    `select t.case_id as "case", t.role, a.person_id as person, p.display_name as name,
       case when d.person is not null then json_build_object('person', d.person, 'name', d.name) end as deputy,
       coalesce(cc.offset_ms, 0)::float8 as "offset"
     from task t
     left join task_assignment a on a.procedure_id = t.procedure_id and a.task_key = t.key
     left join person p on p.id = a.person_id
     left join case_clock cc on cc.case_id = t.case_id
     left join lateral ${deputyOf('a.person_id', "$4::timestamptz + coalesce(cc.offset_ms, 0) * interval '1 ms'")} d on true
     where t.procedure_id = $1 and t.key = $2 and t.closed_at is null and t.department = $3`,
    [procedure, key, actor.department, now],
  );
  if (!task) throw notFound('open task');
  const { offset, ...found } = task;
  return { ...found, day: businessDay(now, offset) };
}

/** Takes a task that nobody has for whomever it falls to (`holder`); of two who try at once one wins, the other learns who. */
export async function claimTask(sql: Sql, place: TaskPlace, { actor, holder }: Claim, now: Date): Promise<void> {
  const values = [place.procedure, place.key, holder, actor.person, now];
  if (await firstRow(sql, `${assigned} nothing ${returned}`, values)) return;
  const { person, name } = await openTask(sql, place, actor, now);
  if (person === holder) return;
  if (person === null)
    throw new Problem('in-progress', 'Somebody is giving this task back; try again.', {
      headers: { 'Retry-After': '1' },
    });
  throw new Problem('task-taken', `${name} has this task.`);
}

/** Gives a task to somebody, whoever had it. */
export async function giveTask(sql: Sql, place: TaskPlace, by: Actor, to: string, now: Date): Promise<void> {
  const update = 'update set person_id = $3, assigned_by = $4, assigned_at = $5';
  const values = [place.procedure, place.key, to, by.person, now];
  if (!(await firstRow(sql, `${assigned} ${update} ${returned}`, values))) throw notFound('open task');
}

/** Puts a task back, so that nobody has it. */
export async function putTaskBack(sql: Sql, place: TaskPlace, holder: string): Promise<void> {
  await sql.query('delete from task_assignment where procedure_id = $1 and task_key = $2 and person_id = $3', [
    place.procedure,
    place.key,
    holder,
  ]);
}
