import { routeOf } from '../shared/route';
import type { PublicDeps } from './public-deps';

/** Declares a route of the public service. */
export const publicRoute = routeOf<PublicDeps>();
