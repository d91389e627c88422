import { z } from 'zod';
import { orderLine } from '../../shared/orders/order-schema';
import { format, pageOf, paging } from '../../shared/schemas';
import { civilDate } from '../../shared/text';

/** Which days of reply (Asia/Shanghai) the circular covers, first and last included. */
export const circularQuery = z
  .strictObject({ ...paging, from: civilDate, to: civilDate, department: z.string().min(1).max(40).optional(), format })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not lie before from' });

/** What stayed unresolved after its order's reply day, with the number of each department. */
export const circularAnswer = pageOf(orderLine)
  .extend({
    from: z.iso.date(),
    to: z.iso.date(),
    departments: z.array(z.strictObject({ department: z.string(), unresolved: z.int(), list: z.string() })),
  })
  .meta({ id: 'Circular' });
