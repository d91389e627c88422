import { z } from 'zod';
import { format, pageOf, paging, procedureKind } from '../../shared/schemas';

/** How long a procedure has been open, in days of the business clock of its case. */
export const ageBucket = z.enum(['0-7', '8-30', '31-90', '91-180', 'over-180']);

/** Which open procedures are wanted, and in which order. */
export const proceduresQuery = z.strictObject({
  ...paging,
  department: z.string().min(1).max(40).optional(),
  kind: procedureKind.optional(),
  stage: z.string().min(1).max(40).optional(),
  age: ageBucket.optional(),
  overdue: z.enum(['true', 'false']).optional(),
  sort: z.enum(['opened', '-opened', 'department', 'number']).default('opened'),
  format,
});

const line = z
  .strictObject({
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string(),
    procedure: z.guid(),
    kind: procedureKind,
    stage: z.string(),
    department: z.string(),
    openedAt: z.string(),
    days: z.int().meta({ description: 'Whole days open by the business clock of the case.' }),
    overdue: z.boolean(),
  })
  .meta({ id: 'OpenProcedure' });

/** A page of open procedures of all departments. */
export const proceduresAnswer = pageOf(line).meta({ id: 'OpenProcedures' });
