import { routeOf } from '../shared/route';
import type { SupervisionDeps } from './supervision-deps';

/** Declares a route of the supervision service. */
export const supervisionRoute = routeOf<SupervisionDeps>();
