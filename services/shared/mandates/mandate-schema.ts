import { z } from 'zod';
import { mandateScopes } from '../../../domain/access/mandate';
import { format, inBoth, maybeInstant, pageOf, paging, searchText } from '../schemas';

/** How a mandate stands: it waits for an office, was accepted, refused, revoked, or is over. */
export const mandateState = z.enum(['handed-in', 'accepted', 'refused', 'revoked', 'expired']);

/** Which mandates are wanted, and in which order. */
export const mandatesQuery = z.strictObject({
  ...paging,
  state: mandateState.optional(),
  q: searchText,
  sort: z.enum(['-filed', 'filed', 'until', '-until', 'subject']).default('-filed'),
  format,
});

/** An act that the reader can do now, with its address. */
export const openAct = z
  .strictObject({ act: z.string(), label: inBoth, confirm: z.boolean(), address: z.string() })
  .meta({ id: 'OpenAct' });

/** One mandate as a table shows it; days in Asia/Shanghai. */
export const mandateLine = z
  .strictObject({
    id: z.guid(),
    subject: z.guid(),
    subjectName: z.string(),
    agent: z.guid(),
    agentName: z.string(),
    scope: z.array(z.enum(mandateScopes)),
    from: z.iso.date(),
    until: z.iso.date(),
    letter: z.strictObject({ name: z.string(), address: z.string() }),
    state: mandateState,
    filedAt: z.string(),
    filedBy: z.string(),
    settledAt: maybeInstant,
    settledBy: z.string().nullable(),
    reason: z.string().nullable().meta({ description: 'Why it was refused.' }),
    revokedAt: maybeInstant,
    revokedBy: z.string().nullable(),
    acts: z.array(openAct).meta({ description: 'What the reader can do about it now.' }),
  })
  .meta({ id: 'Mandate' });

/** A page of mandates. */
export const mandatesAnswer = pageOf(mandateLine).meta({ id: 'Mandates' });
