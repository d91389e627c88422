import type { z } from 'zod';
import { BadRequest } from './bad-request';

/** Accepts a request of this shape; throws `BadRequest` for the first thing that is wrong with it. */
export function wellFormed<Request>(schema: z.ZodType<Request>, request: unknown): Request {
  const outcome = schema.safeParse(request, { reportInput: true });
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  if (issue === undefined) throw new BadRequest('malformed', null, 'the request is malformed');
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys[0] ?? null;
    throw new BadRequest('unknown-field', field, `the field ${field} is not known here; leave it out`);
  }
  const field = issue.path.length === 0 ? null : issue.path.join('.');
  throw new BadRequest(codeOf(issue, field), field, issue.message);
}

function codeOf(issue: z.core.$ZodIssue, field: string | null): string {
  if (issue.code === 'custom') return String(issue.params?.['code'] ?? 'malformed');
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'out-of-range';
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') return 'unknown-value';
  if (field === null) return 'not-an-object';
  return issue.input === undefined ? 'missing-field' : 'wrong-type';
}
