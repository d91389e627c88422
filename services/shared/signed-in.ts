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
}

/**
 * Finds the person behind a signed-in user. Roles and department come from the register at each request, not from the
 * token, so that a role taken away is gone at once. Throws `unknown-person` for a user who isn't registered.
 */
export async function signedInAs(sql: Sql, userName: string): Promise<SignedIn> {
  const person = await firstRow<PersonRow>(
    sql,
    'select id, display_name, roles, department, subjects from person where user_name = $1',
    [userName],
  );
  if (!person)
    throw new Problem('unknown-person', 'Your sign-in is valid, but nobody registered you: ask the administrator.');
  const { id, roles, department, subjects } = person;
  return { actor: { person: id, roles, department, subjects }, userName, displayName: person.display_name };
}
