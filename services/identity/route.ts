import { routeOf } from '../shared/route';
import type { IdentityDeps } from './identity-deps';

/** Declares a route of the identity service. */
export const identityRoute = routeOf<IdentityDeps>();
