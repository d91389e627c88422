import type { Role } from '../../domain/access/roles';
import { routeOf } from '../shared/route';
import type { SubjectDeps } from './subject-deps';

/** Who speaks for a subject. */
export const partyRoles: readonly Role[] = ['subject', 'agent'];

/** Declares a route of the subject service. */
export const subjectRoute = routeOf<SubjectDeps>();
