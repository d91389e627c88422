import { z } from 'zod';
import { orderFindings } from '../../../domain/clock/rung';
import { handRole, inBoth, maybeInstant, procedureKind, subjectKind } from '../schemas';

const date = z.iso.date();

const basis = z.strictObject({ document: z.string(), article: z.string(), note: z.string().optional() });
const source = { basis, status: z.enum(['verified', 'assumed']) };
const units = ['wd', 'd', 'm', 'y'] as const;
const budget = z.strictObject({ amount: z.int(), unit: z.enum(units) });

const why = z
  .strictObject({
    rule: z.string(),
    ...source,
    startEvent: z.string(),
    start: date,
    budget,
    skipped: z.array(date),
    makeUp: z.array(date),
    pauses: z.array(
      z.strictObject({
        ground: z.string(),
        reason: z.string(),
        from: date,
        until: date.nullable(),
        days: z.int(),
        ...source,
      }),
    ),
    extensions: z.array(z.strictObject({ period: budget, ground: z.string(), on: date, formerDue: date })),
    kept: z.array(date),
    rolled: z.boolean(),
    due: date,
    provisional: z.boolean(),
  })
  .meta({ id: 'WhyThisDate' });

/** A clock with its remaining working days (negative when late) and why its date is what it is. */
export const clockSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['to-act', 'term']),
    state: z.enum(['running', 'paused', 'met', 'stopped']),
    owner: z.strictObject({ role: z.string(), department: z.string().nullable() }),
    due: date,
    dueAt: z.string(),
    provisional: z.boolean(),
    overdue: z.boolean(),
    remainingWorkingDays: z.int(),
    lastRung: z.string().nullable(),
    paused: z
      .strictObject({ ground: z.string(), reason: z.string(), from: date, workingDays: z.int().min(0), ...source })
      .nullable()
      .meta({ description: 'The pause that lasts, and for how many working days it has.' }),
    extension: z
      .strictObject({ amount: z.int(), unit: z.enum(units), times: z.int(), given: z.int(), ...source })
      .nullable()
      .meta({ description: 'How far its rule lets it be extended, how often, and how often it was.' }),
    extensionRequest: z
      .strictObject({ ground: z.string(), requestedBy: z.string() })
      .nullable()
      .meta({ description: 'An extension that waits for a second person.' }),
    takes: z.array(z.string()).meta({ description: 'The acts on clocks that it takes as it stands.' }),
    order: z
      .strictObject({
        number: z.string(),
        replyBy: date,
        ground: z.string().nullable(),
        answeredAt: maybeInstant,
        reply: z.string().nullable(),
        finding: z.enum(orderFindings).nullable(),
      })
      .nullable()
      .meta({ description: 'The supervision order that stands on this clock.' }),
    why,
  })
  .meta({ id: 'Clock' });

const openAct = z
  .strictObject({ act: z.string(), label: inBoth, confirm: z.boolean(), address: z.string() })
  .meta({ id: 'OpenAct' });

/** A procedure of a case, with its clocks and what the reader may do to it now. */
export const procedureSchema = z
  .strictObject({
    id: z.guid(),
    kind: procedureKind,
    stage: z.string(),
    department: z.string(),
    subjects: z.array(z.guid()),
    outcome: z.string().nullable(),
    etag: z.string(),
    openedAt: z.string(),
    closedAt: maybeInstant,
    state: z
      .record(z.string(), z.unknown())
      .meta({ description: 'What the procedure knows, without rules and clocks.' }),
    clocks: z.array(clockSchema),
    acts: z.array(openAct),
  })
  .meta({ id: 'Procedure' });

const party = z
  .strictObject({ subject: z.guid(), kind: subjectKind, name: z.string(), code: z.string() })
  .meta({ id: 'MaskedParty', description: "A person's number is masked; see the act unmask." });

const timelineEntry = z
  .strictObject({
    procedure: z.guid(),
    kind: procedureKind,
    seq: z.int(),
    at: z.string(),
    type: z.string(),
    label: inBoth,
    by: z.strictObject({
      person: z.guid().nullable(),
      name: z.string().nullable(),
      role: handRole,
      deputyFor: z.string().nullable().meta({ description: 'The absent person in whose place it was done.' }),
      onBehalfOf: z.string().nullable().meta({ description: 'The subject for whom an agent did it.' }),
    }),
    said: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' });

const servedPaper = z
  .strictObject({
    id: z.guid(),
    kind: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    subject: z
      .guid()
      .nullable()
      .meta({ description: 'Null where the paper concerns nobody in particular, such as an order to an office.' }),
    dated: date,
    notice: z.guid().nullable(),
    channel: z.string().nullable(),
    servedOn: date.nullable(),
    openedAt: maybeInstant,
  })
  .meta({ id: 'PaperLine' });

/** A case as an office reads it. */
export const caseSchema = z
  .strictObject({
    id: z.guid(),
    number: z.string(),
    list: z.string(),
    policyVersion: z.string(),
    department: z.string(),
    openedAt: z.string(),
    today: date.meta({ description: 'The business day of this case in Asia/Shanghai.' }),
    parties: z.array(party),
    procedures: z.array(procedureSchema),
    timeline: z.array(timelineEntry),
    papers: z.array(servedPaper),
  })
  .meta({ id: 'Case' });
