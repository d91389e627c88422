import { type ProblemCode, problemStatus } from '../problem-codes';
import type { Route } from '../route';

/** Lists the problems that a route can answer with, by its own declaration. */
export function problemsOf<Deps>(route: Route<Deps>): ProblemCode[] {
  const has = (present: unknown, ...codes: ProblemCode[]) => (present ? codes : []);
  return [
    ...has(route.who !== 'anyone', 'unauthenticated', 'unknown-person', 'wrong-role', 'issuer-down'),
    ...has(route.method === 'post', 'malformed', 'too-large', 'unsupported-media-type', 'cross-origin'),
    ...has(true, 'malformed', 'method-not-allowed', 'database-down', 'internal'),
    ...has(route.params, 'not-found'),
    ...has(route.upload, 'unsafe-file'),
    ...has(route.once, 'idempotency-key-missing', 'idempotency-key-reused', 'in-progress'),
    ...has(route.versioned, 'stale-version'),
    ...has(route.limit, 'too-many-requests'),
    ...(route.problems ?? []),
  ];
}

/** Groups the problems of a route by HTTP status. */
export function problemsByStatus<Deps>(route: Route<Deps>): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of new Set(problemsOf(route))) {
    const status = problemStatus[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}
