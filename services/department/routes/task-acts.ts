import { type Actor, deputyIn, type Role } from '../../../domain/access/roles';
import { Problem } from '../../shared/problem';
import type { Reply } from '../../shared/route';
import { firstRow } from '../../shared/sql';
import { assignBody, assignmentAnswer, taskParams } from '../contract/tasks';
import type { DepartmentDeps } from '../department-deps';
import { departmentRoute, officeRoles } from '../route';
import { type Assignee, claimTask, giveTask, openTask, putTaskBack, type TaskPlace } from '../task-desk';

const shape = { method: 'post', params: taskParams, answer: assignmentAnswer, once: true } as const;

/** Take a task. */
export const claim = departmentRoute({
  ...shape,
  path: '/tasks/{procedure}/{key}/acts/claim',
  title: { zh: '领取任务', en: 'Claim a task' },
  who: officeRoles,
  problems: ['task-taken'],
  act: async ({ by, params, now }, deps) => {
    const task = await openTask(deps.sql, params, by.actor, now);
    const holder = holderFor(by.actor, task);
    await claimTask(deps.sql, params, { actor: by.actor, holder }, now);
    await record(deps, by.actor, params, { case: task.case, action: 'task-claimed', assignee: holder });
    return assignment(params, assigneeOf(await openTask(deps.sql, params, by.actor, now)));
  },
});

/** Give a task to a person of the own department. */
export const assign = departmentRoute({
  ...shape,
  path: '/tasks/{procedure}/{key}/acts/assign',
  title: { zh: '分派任务', en: 'Assign a task' },
  who: ['department-admin'],
  body: assignBody,
  act: async ({ by, params, body, now }, deps) => {
    const task = await openTask(deps.sql, params, by.actor, now);
    const known = await firstRow(
      deps.sql,
      'select id from person where id = $1 and department = $2 and $3 = any (roles)',
      [body.person, by.actor.department, task.role],
    );
    if (!known)
      throw new Problem('malformed', `person: must be a ${task.role} of your department.`, { field: 'person' });
    await giveTask(deps.sql, params, by.actor, body.person, now);
    await record(deps, by.actor, params, { case: task.case, action: 'task-assigned', assignee: body.person });
    return assignment(params, assigneeOf(await openTask(deps.sql, params, by.actor, now)));
  },
});

/** Put a task back: one's own, or as the department's admin anybody's. */
export const release = departmentRoute({
  ...shape,
  path: '/tasks/{procedure}/{key}/acts/release',
  title: { zh: '退还任务', en: 'Release a task' },
  who: officeRoles,
  problems: ['task-taken'],
  act: async ({ by, params, now }, deps) => {
    const { person, name, ...task } = await openTask(deps.sql, params, by.actor, now);
    if (person === null) return assignment(params, null);
    const own = person === by.actor.person || deputyIn(by.actor, task.role as Role, task.day).includes(person);
    const may = own || by.actor.roles.includes('department-admin');
    if (!may) throw new Problem('task-taken', `${name} has this task.`);
    await putTaskBack(deps.sql, params, person);
    await record(deps, by.actor, params, { case: task.case, action: 'task-released', assignee: null });
    return assignment(params, null);
  },
});

/** A deputy takes in the place of somebody absent what that person has, or what is not for a role of his own. */
function holderFor(actor: Actor, { role, person, day }: { role: string; person: string | null; day: string }): string {
  const absent = deputyIn(actor, role as Role, day);
  if (person !== null && absent.includes(person)) return person;
  if (actor.roles.includes(role as Role)) return actor.person;
  const [first] = absent;
  if (first === undefined) throw new Problem('wrong-role', `This task is for: ${role}.`);
  return first;
}

function assigneeOf({ person, name, deputy }: Held): Assignee {
  return person === null ? null : { person, name: name ?? '', deputy };
}

function assignment(
  { procedure, key }: TaskPlace,
  assignee: Assignee,
): Reply<{ procedure: string; key: string; assignee: Assignee }> {
  return { body: { procedure, key, assignee } };
}

interface Held {
  person: string | null;
  name: string | null;
  deputy: { person: string; name: string } | null;
}

interface Done {
  case: string;
  action: string;
  assignee: string | null;
}

async function record({ audit }: DepartmentDeps, by: Actor, { procedure, key }: TaskPlace, done: Done): Promise<void> {
  const [role = 'officer'] = by.roles;
  await audit.append({
    stream: done.case,
    by: { person: by.person, role },
    action: done.action,
    object: `task/${procedure}/${key}`,
    content: { assignee: done.assignee },
    reason: null,
  });
}
