import { z } from 'zod';
import { reminderShares } from '../../domain/clock/rung';
import { pauseGrounds } from '../../domain/policy/pause-rule';
import { length, period, sourced } from './sourced-schema';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, written HH:MM');

/** The file form of the reminder and overdue ladder; every number carries its source. */
export const ladderSchema = z.strictObject({
  reminders: z.strictObject({ percents: z.array(z.literal(reminderShares)).min(1), ...sourced }),
  officeHours: z.strictObject({ from: time, to: time, ...sourced }),
  warningAfter: z.strictObject(period),
  orderAfter: z.strictObject(period),
  replyWithin: z.strictObject(period),
  pauses: z
    .array(z.strictObject({ ground: z.enum(pauseGrounds), askAfter: z.strictObject(length), ...sourced }))
    .min(1),
});

/** The ladder file as written. */
export type LadderFile = z.infer<typeof ladderSchema>;
