import type { Role } from '../../domain/access/roles';
import { routeOf } from '../shared/route';
import type { SupervisionDeps } from './supervision-deps';

/** Who reads the cases of every department and decides none. */
export const overseers: readonly Role[] = ['supervisor', 'auditor'];

/** Declares a route of the supervision service. */
export const supervisionRoute = routeOf<SupervisionDeps>();
