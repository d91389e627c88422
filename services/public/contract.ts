import { z } from 'zod';
import { format, inBoth, paging } from '../shared/schemas';
import { text } from '../shared/text';

const code = z.string().min(1).max(40);

/** Which entries are wanted: by a name (at least two characters) or a company's code. */
export const entriesQuery = z.strictObject({
  ...paging,
  name: text(100).pipe(z.string().min(2, 'must have at least 2 characters')).optional(),
  code: code.optional(),
  format,
});

/** A person is looked up by name and number together. */
export const personSearchBody = z.strictObject({ name: text(100), code });

/** Whom an approval system asks about, and for which purpose. */
export const checkBody = z.strictObject({ code, purpose: text(200) });

const hit = z
  .strictObject({
    entry: z.guid(),
    list: z.string(),
    title: inBoth,
    decision: z.string(),
    until: z.iso.date(),
    marks: z.array(z.string()),
    measures: z
      .array(z.string())
      .meta({ description: 'The measures that the asking department takes because of this entry.' }),
  })
  .meta({ id: 'Hit' });

/** The hits and what the asking department may do because of them: restrict, or nothing. */
export const checkAnswer = z
  .strictObject({ checkedOn: z.iso.date(), hits: z.array(hit), allowedEffect: z.enum(['restrict', 'none']) })
  .meta({ id: 'Check' });
