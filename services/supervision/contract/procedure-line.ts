import { z } from 'zod';
import { format, paging, procedureKind } from '../../shared/schemas';

/** What every list of procedures can be narrowed by, which page of it is wanted, and in which form. */
export const procedureQuery = z.strictObject({
  ...paging,
  department: z.string().min(1).max(40).optional(),
  kind: procedureKind.optional(),
  stage: z.string().min(1).max(40).optional(),
  format,
});

/** What every line of a list says of its procedure. */
export const procedureLine = z.strictObject({
  case: z.guid(),
  caseNumber: z.string(),
  list: z.string(),
  subject: z.string(),
  procedure: z.guid(),
  kind: procedureKind,
  stage: z.string(),
  department: z.string(),
});
