import type { Mandate } from '../../domain/access/mandate';
import type { Actor, Role } from '../../domain/access/roles';
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
}

const mandates = `
  select coalesce(json_agg(json_build_object('id', m.id, 'subject', m.subject_id, 'scope', m.scope, 'from', m.from_day,
    'until', m.until_day, 'revoked', m.revoked_at is not null) order by m.from_day, m.id), '[]')
  from mandate m where m.agent_id = person.id and m.accepted`;

/**
 * Finds the person behind a signed-in user. Roles, department and mandates come from the registers at each request, not
 * from the token, so that what was taken away is gone at once. Throws `unknown-person` for a user who isn't registered.
 */
export async function signedInAs(sql: Sql, userName: string): Promise<SignedIn> {
  const person = await firstRow<PersonRow>(
    sql,
    `select id, display_name, roles, department, subjects, (${mandates}) as mandates from person where user_name = $1`,
    [userName],
  );
  if (!person)
    throw new Problem('unknown-person', 'Your sign-in is valid, but nobody registered you: ask the administrator.');
  const { id, roles, department, subjects, mandates: given } = person;
  // Nobody speaks for a subject as its agent but by a mandate.
  const own = roles.includes('subject') ? subjects : [];
  const actor = {
    person: id,
    roles,
    department,
    subjects: own,
    ...(roles.includes('agent') ? { mandates: given } : {}),
  };
  return { actor, userName, displayName: person.display_name };
}
