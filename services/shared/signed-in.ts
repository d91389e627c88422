import { deputisedRoles } from '../../domain/access/absence';
import type { Mandate } from '../../domain/access/mandate';
import type { Actor, Role, StandIn } from '../../domain/access/roles';
import { Problem } from './problem';
import { firstRow, type Sql } from './sql';

/** Somebody who signed in: who acts, and by which name the page greets. */
export interface SignedIn {
  actor: Actor;
  userName: string;
  displayName: string;
}

/** Whoever uses a route that is for anyone: no person, no role, nothing of his own. */
export const nobody: SignedIn = {
  actor: { person: '', roles: [], department: null, subjects: [] },
  userName: '',
  displayName: '',
};

interface PersonRow {
  id: string;
  display_name: string;
  roles: Role[];
  department: string | null;
  subjects: string[];
  mandates: Mandate[];
  standsFor: StandIn[] | null;
}

const mandates = `
  select coalesce(json_agg(json_build_object('id', m.id, 'subject', m.subject_id, 'scope', m.scope, 'from', m.from_day,
    'until', m.until_day, 'revoked', m.revoked_at is not null) order by m.from_day, m.id), '[]')
  from mandate m where m.agent_id = person.id and m.accepted`;

// The training clock of a case may be ahead of today, never behind it.
const standsFor = `
  select json_agg(json_build_object('person', a.person_id, 'from', a.from_day, 'until', a.until_day, 'roles', (
    select coalesce(json_agg(role), '[]') from unnest(absent.roles) as role
    where role = any ('{${deputisedRoles.join()}}') and (role = any (person.roles) or role = any (a.lent))))
    order by a.from_day, a.id)
  from absence a join person absent on absent.id = a.person_id and absent.department = person.department
  where a.deputy_id = person.id and a.cancelled_at is null
    and a.until_day >= (clock_timestamp() at time zone 'Asia/Shanghai')::date`;

/**
 * Finds the person behind a signed-in user. Roles, department, mandates and absences come from the registers at each request, not
 * from the token, so that what was taken away is gone at once. Throws `unknown-person` for a user who isn't registered.
 */
export async function signedInAs(sql: Sql, userName: string): Promise<SignedIn> {
  const person = await firstRow<PersonRow>(
    sql,
    `select id, display_name, roles, department, subjects, (${mandates}) as mandates,
       (${standsFor}) as "standsFor" from person where user_name = $1`,
    [userName],
  );
  if (!person)
    throw new Problem('unknown-person', 'Your sign-in is valid, but nobody registered you: ask the administrator.');
  const { id, roles, department, subjects, mandates: given, standsFor: absent } = person;
  // Nobody speaks for a subject as its agent but by a mandate.
  const own = roles.includes('subject') ? subjects : [];
  const actor = {
    person: id,
    roles,
    department,
    subjects: own,
    ...(roles.includes('agent') ? { mandates: given } : {}),
    ...(absent === null ? {} : { standsFor: absent }),
  };
  return { actor, userName, displayName: person.display_name };
}
