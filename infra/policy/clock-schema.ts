import { z } from 'zod';
import { roles } from '../../domain/access/roles';
import { startEvents } from '../../domain/policy/policy-pack';
import { period, slug, sourced } from './sourced-schema';

/** One clock of a pack. */
export const clockRule = z.strictObject({
  ...period,
  from: z.enum(startEvents),
  roll: z.enum(['next-working-day', 'none']),
  owner: z.strictObject({ role: z.enum(roles), of: z.enum(['determining', 'executing', 'subject']) }),
  extension: z.strictObject({ ...period, times: z.int().min(1), approver: z.enum(roles) }).optional(),
});

/** A term of an effect. */
export const termRule = z.strictObject({
  ...period,
  from: z.enum(startEvents),
  openFor: z.strictObject({ criteria: z.array(slug).min(1), ...sourced }).optional(),
  prolongation: z
    .strictObject({ least: z.int().min(1), most: z.int().min(1), unit: z.literal('y'), ...sourced })
    .optional(),
});
