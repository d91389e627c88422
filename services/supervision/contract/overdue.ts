import { z } from 'zod';
import { pageOf } from '../../shared/schemas';
import { procedureLine, procedureQuery } from './procedure-line';

const rung = z.enum(['reminder-50', 'reminder-80', 'reminder-100', 'warning', 'supervision-order', 'circular']);

/** Which late deadlines are wanted, and in which order. */
export const overdueQuery = procedureQuery.extend({
  list: z.string().min(1).max(40).optional(),
  rung: rung.optional(),
  sort: z.enum(['due', '-due', 'department', 'number']).default('due'),
});

const late = procedureLine
  .extend({
    department: z.string().meta({ description: 'Who is late.' }),
    clock: z.string(),
    due: z.iso.date(),
    remainingWorkingDays: z.int(),
    rung: z.string().nullable(),
    order: z.strictObject({ number: z.string(), replyBy: z.iso.date(), answeredAt: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'LateDeadline' });

/** A page of late deadlines of all departments. */
export const overdueAnswer = pageOf(late).meta({ id: 'Overdue' });
