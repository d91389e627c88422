import { z } from 'zod';

const civilDate = z.iso.date('must be a day that exists, written YYYY-MM-DD');
const days = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/, 'must be a day YYYY-MM-DD or days YYYY-MM-DD..YYYY-MM-DD')
  .refine(
    (text) => text.split('..').every((day) => civilDate.safeParse(day).success),
    'names a day that does not exist',
  );

/** One year of the State Council's holiday notice: days off in ranges and the weekend days worked instead. */
export const calendarSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  source: z.strictObject({
    document: z.string().min(1),
    issued: civilDate,
    status: z.enum(['verified', 'assumed']),
  }),
  daysOff: z.array(z.strictObject({ holiday: z.string().min(1), days })).min(1),
  makeUpDays: z.array(civilDate),
});

/** A calendar file as written, its ranges not yet unfolded. */
export type CalendarFile = z.infer<typeof calendarSchema>;
