import type { DomainErrorCode } from '../../domain/errors';
import type { InBoth } from './language';
import titles from './texts/problems.json';

type ServiceCode =
  | 'unauthenticated'
  | 'unknown-person'
  | 'cross-origin'
  | 'not-found'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'unsupported-media-type'
  | 'too-large'
  | 'unsafe-file'
  | 'quarantined'
  | 'import-state'
  | 'idempotency-key-missing'
  | 'idempotency-key-reused'
  | 'in-progress'
  | 'task-taken'
  | 'too-many-requests'
  | 'not-accepted'
  | 'outcome-unknown'
  | 'database-down'
  | 'issuer-down'
  | 'internal';

/** Every kind of problem that a service answers with; each is a stable `type`. */
export type ProblemCode = DomainErrorCode | ServiceCode;

/** The HTTP status of each problem: the one map from refusals to HTTP. */
export const problemStatus: Record<ProblemCode, number> = {
  malformed: 400,
  'wrong-stage': 409,
  'wrong-role': 403,
  'not-yours': 404,
  'no-mandate': 403,
  'four-eyes': 403,
  minor: 422,
  'unknown-act': 404,
  'unknown-party': 400,
  'unknown-statement': 400,
  'unanswered-statements': 409,
  'window-open': 409,
  'beyond-cap': 422,
  contradiction: 422,
  'black-entry-open': 409,
  'no-consent': 409,
  'pack-unusable': 409,
  'stale-version': 412,
  closed: 409,
  unauthenticated: 401,
  'unknown-person': 403,
  'cross-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'unsupported-media-type': 415,
  'too-large': 413,
  'unsafe-file': 422,
  quarantined: 409,
  'import-state': 409,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'in-progress': 409,
  'task-taken': 409,
  'too-many-requests': 429,
  'not-accepted': 503,
  'outcome-unknown': 503,
  'database-down': 503,
  'issuer-down': 503,
  internal: 500,
};

/** The title of each problem in both languages. */
export const problemTitles: Record<ProblemCode, InBoth> = titles;
