import { DomainError } from '../../domain/errors';
import { FileRefused } from '../../infra/files/file-refused';
import { Unavailable } from '../../infra/temporal/unavailable';
import { databaseIsDown } from './database-down';
import { Problem } from './problem';
import { transportProblem } from './transport-problem';

const retrySoon = { 'Retry-After': '5' };

const sentences = {
  'not-accepted': 'The casework is not reachable; nothing happened. Send the same request again a little later.',
  'outcome-unknown':
    'The request was accepted but is not confirmed yet. Send it again with the same Idempotency-Key to learn the outcome.',
};

/** Turns whatever was thrown into the problem that the caller sees; null for what nobody foresaw. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof DomainError) return new Problem(error.code, error.message, { field: error.field });
  if (error instanceof FileRefused) return new Problem(error.code, error.message, { field: 'file' });
  if (error instanceof Unavailable) return new Problem(error.outcome, sentences[error.outcome], { headers: retrySoon });
  if (databaseIsDown(error)) {
    const detail = 'The database is not reachable; nothing happened. Send the same request again a little later.';
    return new Problem('database-down', detail, { headers: retrySoon });
  }
  return transportProblem(error);
}
