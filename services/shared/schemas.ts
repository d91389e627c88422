import { z } from 'zod';
import { roles } from '../../domain/access/roles';
import { subjectKinds } from '../../domain/policy/policy-pack';
import { procedureKinds } from '../../domain/procedure/procedure-state';
import { instant, text } from './text';

/** An opaque id, in an address or a body. */
export const id = z.guid('must be an id as the system gave it out').toLowerCase();

/** The id in an address. */
export const idParams = z.strictObject({ id });

/** The same words in both languages. */
export const inBoth = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'InBoth' });

/** A kind of procedure. */
export const procedureKind = z.enum(procedureKinds);

/** A kind of subject. */
export const subjectKind = z.enum(subjectKinds);

/** A role, or the system itself. */
export const handRole = z.enum([...roles, 'system']);

/** Which page of a table is wanted. */
export const paging = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** What was searched for, by parts of names or numbers. */
export const searchText = text(60).optional();

/** In which form a table is wanted. */
export const format = z.enum(['json', 'csv', 'xlsx']).default('json');

/** Wraps the rows of a page of a table. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ total: z.int(), page: z.int(), pageSize: z.int(), rows: z.array(row) });
}

/** What a procedure answers once an act stands in the journal. */
export const actAnswer = z
  .strictObject({
    kind: procedureKind,
    procedure: z.guid(),
    case: z.guid(),
    stage: z.string(),
    seq: z.int(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'ActAnswer' });

/** An instant that may be missing. */
export const maybeInstant = instant.nullable();
