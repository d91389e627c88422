import { z } from 'zod';
import { pageOf } from '../../shared/schemas';
import { procedureLine, procedureQuery } from './procedure-line';

/** How long a procedure has been open, in days of the business clock of its case. */
export const ageBucket = z.enum(['0-7', '8-30', '31-90', '91-180', 'over-180']);

/** Which open procedures are wanted, and in which order. */
export const proceduresQuery = procedureQuery.extend({
  age: ageBucket.optional(),
  overdue: z.enum(['true', 'false']).optional(),
  sort: z.enum(['opened', '-opened', 'department', 'number']).default('opened'),
});

const line = procedureLine
  .extend({
    openedAt: z.string(),
    days: z.int().meta({ description: 'Whole days open by the business clock of the case.' }),
    overdue: z.boolean(),
  })
  .meta({ id: 'OpenProcedure' });

/** A page of open procedures of all departments. */
export const proceduresAnswer = pageOf(line).meta({ id: 'OpenProcedures' });
