import { z } from 'zod';
import { objectionClockNames } from '../../domain/policy/rights-policy';
import { clockRule } from './clock-schema';

/** The file form of the general periods of objection; every number carries its source. */
export const rightsSchema = z.strictObject({ objection: z.record(z.enum(objectionClockNames), clockRule) });
