import { z } from 'zod';

/** A problem as RFC 9457 shapes it, with the field or fields at fault. */
export const problemSchema = z
  .strictObject({
    type: z.string().regex(/^urn:credit-casework:problem:[a-z-]+$/),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    field: z.string().optional(),
    errors: z.array(z.strictObject({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What is wrong and the way out (RFC 9457).' });
