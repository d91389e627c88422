import { z } from 'zod';

const controls = /[^\P{Cc}\t\n\r]/u;
const loneSurrogate = /\p{Surrogate}/u;

/** Text for people: trimmed, not empty, at most `longest` characters, without control characters or broken ones. */
export function text(longest: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must have at most ${longest} characters`)
    .refine((words) => !controls.test(words), 'must not contain control characters')
    .refine((words) => !loneSurrogate.test(words), 'must be well-formed Unicode');
}

/** A calendar date YYYY-MM-DD that exists. */
export const civilDate = z.iso
  .date('must be a date such as 2026-09-23')
  .refine(inOurTime, 'must lie between 1900 and 2199');

/** An instant as RFC 3339 in UTC. */
export const instant = z.iso.datetime({ offset: false });

function inOurTime(date: string): boolean {
  return date >= '1900-01-01' && date <= '2199-12-31';
}
