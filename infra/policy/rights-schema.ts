import { z } from 'zod';
import { objectionClockNames } from '../../domain/policy/rights-policy';
import { clockRule } from './clock-schema';
import { period, sourced } from './sourced-schema';

/** The file form of the general periods of objection and repair; every number carries its source. */
export const rightsSchema = z.strictObject({
  objection: z.record(z.enum(objectionClockNames), clockRule),
  repair: z.strictObject({
    'repair-completeness': clockRule,
    'repair-make-up': clockRule,
    'repair-review': clockRule,
    'repair-region-review': clockRule,
    barred: z.strictObject(period),
  }),
  mandate: z.strictObject({
    'agents-at-once': z.strictObject({ most: z.int().min(1).max(10), ...sourced }),
  }),
});
