import { z } from 'zod';
import { exitGrounds } from '../../../domain/policy/policy-pack';
import { subjectKind } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

/** The most rows of one import; a longer list comes in several. */
export const mostRows = 100;

/** One row of a list that a court keeps: a decision to enter, or with `change` `remove` the end of one. */
export const courtRow = z
  .strictObject({
    change: z.enum(['list', 'remove']).default('list'),
    court: text(100),
    caseNumber: text(100).meta({ description: "The court's own case number (案号)." }),
    decidedOn: civilDate,
    name: text(100),
    code: z.string().trim().min(1).max(40).toUpperCase(),
    kind: subjectKind,
    criterion: text(60),
    summary: text(1000).meta({ description: 'What the public entry says.' }),
    prolongedYears: z.coerce.number().int().min(0).max(10).default(0),
    ground: z.enum(exitGrounds).optional(),
    removedOn: civilDate.optional(),
    reason: text(1000).optional(),
  })
  .meta({ id: 'CourtRow' });

/** One row as the import reads it. */
export type CourtRow = z.output<typeof courtRow>;

/** A list to import: rows, or a CSV text with the same columns; rows are checked one by one. */
export const courtListBody = z
  .strictObject({
    dryRun: z.boolean().default(false).meta({ description: 'Only say what would happen.' }),
    rowByRow: z
      .boolean()
      .default(false)
      .meta({ description: 'Import the good rows even where others are at fault; otherwise all or nothing.' }),
    rows: z.array(z.record(z.string(), z.unknown())).min(1).max(mostRows).optional().meta({
      description:
        'Columns: change (list or remove), court, caseNumber, decidedOn, name, code, kind, criterion, summary, prolongedYears, ground, removedOn, reason.',
    }),
    csv: z.string().min(1).max(500_000).optional(),
  })
  .refine(({ rows, csv }) => (rows === undefined) !== (csv === undefined), {
    message: 'give either rows or csv',
    path: ['rows'],
  })
  .meta({ id: 'CourtList' });

const fault = z.strictObject({ column: z.string(), message: z.string() });

const rowOutcome = z
  .strictObject({
    row: z.int().meta({ description: 'Counted from 1; in a CSV text the first line after the head.' }),
    outcome: z.enum(['entered', 'unchanged', 'corrected', 'removed', 'at-fault']),
    courtCase: z.string().nullable(),
    caseNumber: z.string().nullable().meta({ description: 'Number of the case here; null before there is one.' }),
    case: z.guid().nullable(),
    listing: z.guid().nullable(),
    errors: z.array(fault),
  })
  .meta({ id: 'CourtRowOutcome' });

/** What became, or would become, of each row. */
export const courtListAnswer = z
  .strictObject({
    list: z.string(),
    version: z.string(),
    hash: z.string(),
    dryRun: z.boolean(),
    entered: z.int(),
    unchanged: z.int(),
    corrected: z.int(),
    removed: z.int(),
    atFault: z.int(),
    rows: z.array(rowOutcome),
  })
  .meta({ id: 'CourtListImported' });

/** What became of one row, in plain JSON. */
export type RowOutcome = z.input<typeof rowOutcome>;
