import type { Actor, Role } from '../../domain/access/roles';

/** Somebody of a department in the given roles; of human resources unless told otherwise. */
export function colleague(person: string, roles: Role[], department = 'human-resources'): Actor {
  return { person, roles, department, subjects: [] };
}

/** Somebody who speaks for subjects. */
export function speakerFor(...subjects: string[]): Actor {
  return { person: `speaker for ${subjects.join(' and ')}`, roles: ['subject'], department: null, subjects };
}

/** The officer who drafts in tests. */
export const li = colleague('li', ['officer']);

/** The reviewer in tests. */
export const wang = colleague('wang', ['reviewer']);

/** The head who decides in tests. */
export const chen = colleague('chen', ['approver']);

/** Whoever acts for the company in tests. */
export const company = speakerFor('company');

/** The legal representative of the company in tests. */
export const director = speakerFor('director');
