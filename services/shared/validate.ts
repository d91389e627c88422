import type { z } from 'zod';
import { type FieldFault, notFound, Problem } from './problem';

/** Reads the parts of an address; a malformed one names nothing that exists. */
export function readParams<T>(schema: z.ZodType<T>, params: unknown): T {
  const reading = schema.safeParse(params);
  if (!reading.success) throw notFound();
  return reading.data;
}

/** Reads the query or the body strictly; refuses with every field at fault and its way out. */
export function readStrictly<T>(schema: z.ZodType<T>, given: unknown, part: 'query' | 'body'): T {
  const reading = schema.safeParse(given, { reportInput: false });
  if (reading.success) return reading.data;
  const errors = reading.error.issues.flatMap((issue) => faults(issue, part));
  const [first] = errors;
  const detail = first ? `${first.field}: ${first.message}` : 'The request is malformed.';
  throw new Problem('malformed', detail, { field: first?.field, errors });
}

function faults(issue: z.core.$ZodIssue, part: string): FieldFault[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const prefix = path === '' ? '' : `${path}.`;
    return issue.keys.map((key) => ({ field: `${prefix}${key}`, message: 'is not known here; leave it out' }));
  }
  return [{ field: path === '' ? part : path, message: issue.message }];
}
