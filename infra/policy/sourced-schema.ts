import { z } from 'zod';
import { LONGEST_AMOUNT, periodUnits } from '../../domain/calendar/period';

/** Text that says something. */
export const words = z.string().min(1, 'must not be empty');

/** A name in lower-case words joined by hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** A civil date that exists. */
export const civilDate = z.iso.date('must be a day that exists, written YYYY-MM-DD');

/** The same words in both languages. */
export const bilingual = z.strictObject({ zh: words, en: words });

/** Where a rule stands. */
export const basis = z.strictObject({ document: words, article: words, note: words.optional() });

/** The fields that every number and every choice carries. */
export const sourced = { basis, status: z.enum(['verified', 'assumed']) };

/** A length of legal time. */
export const length = { amount: z.int().min(1).max(LONGEST_AMOUNT), unit: z.enum(periodUnits) };

/** A length of legal time with its source. */
export const period = { ...length, ...sourced };

/** One of the named variants that the domain knows. */
export function choice<const Variants extends readonly [string, ...string[]]>(variants: Variants) {
  return z.strictObject({ choice: z.enum(variants), ...sourced });
}
