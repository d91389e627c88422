import { z } from 'zod';
import { roles } from '../../../domain/access/roles';
import { format, id, inBoth, pageOf, paging, procedureKind, searchText } from '../../shared/schemas';

/** Which tasks of the own department and roles are wanted, and in which order. */
export const tasksQuery = z.strictObject({
  ...paging,
  bucket: z.enum(['open', 'mine', 'unassigned', 'overdue']).default('open'),
  kind: procedureKind.optional(),
  act: z.string().min(1).max(60).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  assignee: z.union([z.literal('none'), id]).optional(),
  q: searchText,
  sort: z.enum(['due', '-due', 'opened', '-opened', 'number', '-number']).default('due'),
  format,
});

const somebody = z.strictObject({ person: z.guid(), name: z.string() });

const assignee = somebody
  .extend({ deputy: somebody.nullable().meta({ description: 'Who stands in on the business day of the case.' }) })
  .nullable();

const task = z
  .strictObject({
    procedure: z.guid(),
    key: z.string(),
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string().meta({ description: 'Name of the subject.' }),
    kind: procedureKind,
    stage: z.string(),
    act: z.string(),
    label: inBoth,
    role: z.enum(roles),
    openedAt: z.string(),
    assignee,
    clock: z
      .strictObject({
        name: z.string(),
        due: z.iso.date(),
        provisional: z.boolean(),
        remainingWorkingDays: z.int(),
        overdue: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'Task' });

/** A page of the worklist with the number of tasks in each bucket. */
export const tasksAnswer = pageOf(task)
  .extend({
    counters: z.strictObject({ open: z.int(), mine: z.int(), unassigned: z.int(), overdue: z.int() }),
  })
  .meta({ id: 'Worklist' });

/** A task in an address. */
export const taskParams = z.strictObject({ procedure: id, key: z.string().regex(/^[\w:.~-]{1,200}$/) });

/** Who has a task after an act on it. */
export const assignmentAnswer = z
  .strictObject({
    procedure: z.guid(),
    key: z.string(),
    assignee,
  })
  .meta({ id: 'Assignment' });

/** To whom a task is given. */
export const assignBody = z.strictObject({ person: id });
