import type { Actor } from '../../domain/access/roles';
import { notFound, Problem } from '../shared/problem';
import { firstRow, type Sql } from '../shared/sql';

/** A task by its procedure and its key within it. */
export interface TaskPlace {
  procedure: string;
  key: string;
}

/** Who has a task; null when nobody. */
export type Assignee = { person: string; name: string } | null;

interface OpenTask {
  case: string;
  role: string;
  person: string | null;
  name: string | null;
}

const assigned = `
  with given as (
    insert into task_assignment (procedure_id, task_key, person_id, assigned_by, assigned_at)
    select t.procedure_id, t.key, $3, $4, $5 from task t where t.procedure_id = $1 and t.key = $2 and t.closed_at is null
    on conflict (procedure_id, task_key) do`;
const returned = 'returning person_id) select person_id from given';

/** Finds an open task of the actor's department with whoever has it; refuses any other as if it did not exist. */
export async function openTask(sql: Sql, { procedure, key }: TaskPlace, actor: Actor): Promise<OpenTask> {
  const task = await firstRow<OpenTask>(
    sql,
    `select t.case_id as "case", t.role, a.person_id as person, p.display_name as name
     from task t
     left join task_assignment a on a.procedure_id = t.procedure_id and a.task_key = t.key
     left join person p on p.id = a.person_id
     where t.procedure_id = $1 and t.key = $2 and t.closed_at is null and t.department = $3`,
    [procedure, key, actor.department],
  );
  if (!task) throw notFound('open task');
  return task;
}

/** Takes a task that nobody has; of two who try at once one wins, the other learns who. */
export async function claimTask(sql: Sql, place: TaskPlace, actor: Actor, now: Date): Promise<void> {
  const values = [place.procedure, place.key, actor.person, actor.person, now];
  if (await firstRow(sql, `${assigned} nothing ${returned}`, values)) return;
  const { person, name } = await openTask(sql, place, actor);
  if (person === actor.person) return;
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
