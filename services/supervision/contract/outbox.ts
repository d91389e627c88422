import { z } from 'zod';

const waiting = z.strictObject({
  channel: z.enum(['mail', 'platform']),
  state: z.string(),
  messages: z.int(),
  possibleDuplicates: z.int(),
  oldest: z.string().nullable(),
});

/** What waits, was kept or refused on its way out. */
export const outboxAnswer = z.strictObject({ rows: z.array(waiting) }).meta({ id: 'OutboxSummary' });
