import { z } from 'zod';
import { deputisedRoles } from '../../../domain/access/absence';
import { format, id, inBoth, maybeInstant, pageOf, paging, searchText } from '../../shared/schemas';
import { civilDate } from '../../shared/text';

const lent = z.array(z.enum(deputisedRoles)).max(deputisedRoles.length);

/** How an absence stands today: to come, now, over, or cancelled. */
export const absenceState = z.enum(['to-come', 'now', 'over', 'cancelled']);

/** Which absences are wanted, and in which order. */
export const absencesQuery = z.strictObject({
  ...paging,
  state: absenceState.optional(),
  q: searchText,
  sort: z.enum(['-from', 'from', 'until', '-until', 'name']).default('-from'),
  format,
});

/** What entering an absence says: who (oneself unless an admin says so), who stands in, in which days (Asia/Shanghai). */
export const absenceBody = z
  .strictObject({
    person: id.nullish(),
    deputy: id,
    from: civilDate,
    until: civilDate,
    lent: lent.default([]).meta({ description: 'Roles that the deputy gets for these days alone; by the admin only.' }),
  })
  .meta({ id: 'AbsenceEntry' });

const openAct = z
  .strictObject({ act: z.string(), label: inBoth, confirm: z.boolean(), address: z.string() })
  .meta({ id: 'OpenAct' });

/** One absence as a table shows it; days in Asia/Shanghai. */
export const absenceLine = z
  .strictObject({
    id: z.guid(),
    person: z.guid(),
    name: z.string(),
    deputy: z.guid(),
    deputyName: z.string(),
    from: z.iso.date(),
    until: z.iso.date(),
    lent,
    state: absenceState,
    enteredAt: z.string(),
    enteredBy: z.string(),
    cancelledAt: maybeInstant,
    cancelledBy: z.string().nullable(),
    acts: z.array(openAct).meta({ description: 'What the reader can do about it now.' }),
  })
  .meta({ id: 'Absence' });

/** A page of absences, with the colleagues of whom one can be absent or stand in. */
export const absencesAnswer = pageOf(absenceLine)
  .extend({
    colleagues: z.array(z.strictObject({ person: z.guid(), name: z.string(), roles: z.array(z.string()) })),
    enter: openAct.nullable().meta({ description: 'How the reader enters an own absence.' }),
    enterFor: openAct.nullable().meta({ description: 'How the admin enters the absence of somebody else.' }),
  })
  .meta({ id: 'Absences' });

/** Which part of a hand-over list is wanted. */
export const handOverQuery = z.strictObject({ ...paging, what: z.enum(['done', 'open']).optional(), format });

const handOverLine = z
  .strictObject({
    what: z.enum(['done', 'open']).meta({ description: 'What the deputy did, or a task that goes back.' }),
    at: z.string(),
    case: z.guid(),
    caseNumber: z.string(),
    subject: z.string(),
    label: inBoth,
    due: z.iso.date().nullable(),
  })
  .meta({ id: 'HandOverLine' });

/** A page of a hand-over list: what the deputy did in the place of the absent, and what goes back to him. */
export const handOverAnswer = pageOf(handOverLine).extend({ absence: absenceLine }).meta({ id: 'HandOver' });
