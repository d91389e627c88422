import { z } from 'zod';
import { suspensionStandings } from '../../../domain/listing/suspension-state';
import { targetSorts } from '../../../domain/objection/objection-target';
import { inBoth, maybeInstant, pageOf, paging } from '../../shared/schemas';

const date = z.iso.date();

/** Which page of the own matters is wanted. */
export const mattersQuery = z.strictObject(paging);

const standing = {
  stage: inBoth,
  next: inBoth,
  who: z.enum(['you', 'office', 'nobody']).meta({ description: 'Who acts next.' }),
  by: date.nullable().meta({ description: 'By when, in Asia/Shanghai.' }),
  paused: z
    .strictObject({ since: date, ground: z.string() })
    .nullable()
    .meta({ description: "Why and since when the office's time stands still; one's own never does." }),
};

const matterLine = z
  .strictObject({
    id: z.guid(),
    number: z.string(),
    list: z.string(),
    department: z.string(),
    subject: z.guid(),
    name: z.string(),
    openedAt: z.string(),
    ...standing,
  })
  .meta({ id: 'MatterLine' });

/** A page of the own matters. */
export const mattersAnswer = pageOf(matterLine).meta({ id: 'Matters' });

/** An act that is open, with the address where it is done. */
export const openAct = z
  .strictObject({ act: z.string(), label: inBoth, confirm: z.boolean(), address: z.string() })
  .meta({ id: 'OpenAct' });

const statement = z
  .strictObject({
    id: z.string(),
    at: z.string(),
    text: z.string(),
    finding: z.enum(['upheld', 'partly-upheld', 'rejected']).nullable(),
  })
  .meta({ id: 'OwnStatement' });

const suspension = z
  .strictObject({
    standing: z.enum(suspensionStandings),
    court: z.string(),
    number: z.string(),
    ruledOn: date,
    planUntil: date,
    since: date.nullable(),
    reason: z.string().nullable(),
    whatToDo: z.string().nullable(),
  })
  .meta({ id: 'OwnSuspension', description: 'The suspension of the entry during a restructuring plan.' });

const entry = z
  .strictObject({
    id: z.guid(),
    decision: z.string(),
    criterion: z.string(),
    summary: z.string(),
    displayed: z.boolean(),
    displayFrom: date,
    displayUntil: date,
    marks: z.array(z.string()),
    suspension: suspension.nullable(),
    etag: z.string(),
    exitGround: z.string().nullable(),
    exitOn: date.nullable(),
    acts: z.array(openAct).meta({ description: 'What can be filed against or for the entry now.' }),
    measures: z.array(z.strictObject({ measure: z.string(), department: z.string(), stage: z.string() })),
    ...standing,
  })
  .meta({ id: 'OwnEntry' });

const objection = z
  .strictObject({
    id: z.guid(),
    number: z.string(),
    level: z.int(),
    target: z.strictObject({ sort: z.enum(targetSorts), id: z.guid(), number: z.string() }),
    filedAt: z.string(),
    ground: z.string(),
    statement: z.string(),
    papers: z.array(z.string()),
    missing: z.array(z.string()).nullable(),
    outcome: z.string().nullable(),
    reasons: z.string().nullable(),
    etag: z.string(),
    acts: z.array(openAct),
    ...standing,
  })
  .meta({ id: 'OwnObjection' });

const repair = z
  .strictObject({
    id: z.guid(),
    number: z.string(),
    filedAt: z.string(),
    route: z.string(),
    penalty: z
      .string()
      .nullable()
      .meta({ description: 'Number of the penalty whose record it is about; null for an entry.' }),
    missing: z.array(z.string()).nullable(),
    outcome: z.string().nullable(),
    reasons: z.string().nullable(),
    etag: z.string(),
    acts: z.array(openAct),
    ...standing,
  })
  .meta({ id: 'OwnRepair' });

const ban = z
  .strictObject({
    id: z.guid(),
    number: z.string().nullable(),
    sectors: z.array(z.string()),
    permanent: z.boolean(),
    until: date.nullable(),
    from: date.nullable(),
    facts: z.string(),
    outcome: z.string().nullable(),
    reasons: z.string().nullable(),
    etag: z.string(),
    acts: z.array(openAct),
    ...standing,
  })
  .meta({ id: 'OwnBan' });

const ownPaper = z
  .strictObject({
    id: z.guid(),
    kind: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    dated: date,
    notice: z.guid(),
    acts: z.array(openAct).meta({ description: 'What can be filed against the paper now.' }),
    servedOn: date.nullable(),
    openedAt: maybeInstant,
  })
  .meta({ id: 'OwnPaper' });

/** One own matter in plain words. */
export const matterSchema = matterLine
  .extend({
    today: date,
    determination: z
      .strictObject({ id: z.guid(), etag: z.string(), acts: z.array(openAct) })
      .nullable()
      .meta({ description: 'Null for an entry that was decided elsewhere, and for a record.' }),
    statements: z.array(statement),
    papers: z.array(ownPaper),
    entry: entry.nullable(),
    objections: z.array(objection),
    repairs: z.array(repair),
    bans: z.array(ban).meta({ description: 'Bans of which the party was told.' }),
  })
  .meta({ id: 'Matter' });
