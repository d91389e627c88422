import { z } from 'zod';
import { repairMaterials } from '../../domain/policy/policy-pack';
import { recordKinds } from '../../domain/policy/record-rules';
import { repairRoutes } from '../../domain/policy/rights-policy';
import { clockRule } from './clock-schema';
import { bilingual, period, sourced } from './sourced-schema';

const routeProofs = z.strictObject({ needed: z.array(z.enum(repairMaterials)), ...sourced });

/** The file form of the general periods of objection and repair; every number carries its source. */
export const rightsSchema = z.strictObject({
  objection: z.strictObject({
    'objection-completeness': clockRule,
    'objection-make-up': clockRule,
    'objection-verification': clockRule,
    'objection-decision': clockRule,
    'correction-notice': z.strictObject(period),
  }),
  repair: z.strictObject({
    'repair-completeness': clockRule,
    'repair-make-up': clockRule,
    'repair-review': clockRule,
    'repair-region-review': clockRule,
    barred: z.strictObject(period),
    routes: z.record(z.enum(repairRoutes), routeProofs),
  }),
  suspension: z.strictObject({
    'suspension-check': clockRule,
    'suspension-decision': clockRule,
    'plan-outcome': clockRule,
  }),
  mandate: z.strictObject({
    'agents-at-once': z.strictObject({ most: z.int().min(1).max(10), ...sourced }),
  }),
  records: z.strictObject({
    version: z.string().regex(/^\d{4}$/, 'must be a year'),
    titles: z.record(z.enum(recordKinds), bilingual),
    clocks: z.strictObject({ service: clockRule, announcement: clockRule }),
  }),
});
