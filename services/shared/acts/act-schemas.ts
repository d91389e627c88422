import { z } from 'zod';
import type { DeterminationActDetails } from '../../../domain/determination/determination-acts';
import { files } from '../files/file-schema';
import { civilDate, text } from '../text';

/** The contract of acts: a schema for each, whose output is exactly what the domain says the act says. */
export type SchemasOf<Details, Acts extends keyof Details> = { [Act in Acts]: z.ZodType<Details[Act]> };

/** An act that says nothing more. */
export const silent = z.strictObject({}) as z.ZodType<Record<string, never>>;

/** An act that needs only its reason. */
export const reasoned = z.strictObject({ reason: text(2000) });

/** A day in the past or the present, as officers record it. */
export const day = civilDate;

/** What the officer alleges. */
export const draft = z
  .strictObject({
    criterion: text(60),
    facts: text(4000),
    orderNumber: text(100),
    orderedPayBy: civilDate,
    amountOwedFen: z.int().positive().max(Number.MAX_SAFE_INTEGER).nullable(),
    evidence: z.array(text(200)).min(1).max(50),
    attachments: files,
  })
  .meta({ id: 'Draft' }) satisfies z.ZodType<DeterminationActDetails['amend-draft']['draft']>;
