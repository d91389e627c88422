import { z } from 'zod';
import { inBoth, pageOf, subjectKind } from '../schemas';

const date = z.iso.date();

/** An entry as the public sees it: persons by the first character of the name, their numbers masked. */
export const entrySchema = z
  .strictObject({
    id: z.guid(),
    name: z.string(),
    code: z.string(),
    kind: subjectKind,
    list: z.string(),
    polarity: z.enum(['black', 'red']),
    title: inBoth,
    department: z.string(),
    authority: inBoth,
    decision: z.string(),
    decidedOn: date,
    criterion: z.string(),
    ground: inBoth,
    summary: z.string(),
    displayFrom: date,
    displayUntil: date,
    marks: z.array(z.string()),
    bans: z
      .array(z.strictObject({ number: z.string(), sectors: z.array(z.string()), until: date.nullable(), from: date }))
      .meta({ description: 'Bans in force on the ground of this entry; without a last day they are permanent.' }),
  })
  .meta({ id: 'Entry' });

/** A page of entries. */
export const entriesAnswer = pageOf(entrySchema).meta({ id: 'Entries' });

/** An entry in plain JSON. */
export type Entry = z.input<typeof entrySchema>;
