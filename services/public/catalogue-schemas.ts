import { z } from 'zod';
import { measureKinds } from '../../domain/policy/measure';
import { memorandumKinds } from '../../domain/policy/memorandum';
import { listKinds, publicationChannels } from '../../domain/policy/policy-pack';
import { inBoth } from '../shared/schemas';
import { authoritySchema } from './authority';

const status = z.enum(['verified', 'assumed']);

/** A list in force as the public reads it. */
export const publicListSchema = z
  .strictObject({
    list: z.string(),
    version: z.string(),
    title: inBoth,
    kind: z.enum(listKinds),
    polarity: z.enum(['black', 'red']),
    department: z.string(),
    authority: z.strictObject({ determining: authoritySchema, assisting: authoritySchema.nullable() }),
    publication: z
      .strictObject({ channels: z.array(z.enum(publicationChannels)), status })
      .nullable()
      .meta({ description: 'Where entries are shown; no channel: they are not; null: no rule is known.' }),
    pushed: z.boolean().meta({ description: "Whether entries go to the city's sharing platform." }),
    legalBasis: z.array(z.strictObject({ document: z.string(), article: z.string(), note: z.string().optional() })),
  })
  .meta({ id: 'PublicList' });

/** Every list in force today. */
export const listsAnswer = z.strictObject({ rows: z.array(publicListSchema) }).meta({ id: 'PublicLists' });

const lists = z.array(z.string()).meta({ description: 'The lists in force today that name it.' });

const measure = z
  .strictObject({
    id: z.string(),
    title: inBoth,
    kind: z.enum(measureKinds),
    department: authoritySchema,
    issuer: z.string(),
    effective: z.strictObject({ from: z.iso.date(), to: z.iso.date().nullable() }),
    inForce: z.boolean(),
    sources: z.array(
      z.strictObject({
        document: z.string(),
        article: z.string(),
        note: z.string().optional(),
        status,
        memorandum: z.string().nullable(),
      }),
    ),
    lists,
  })
  .meta({ id: 'PublicMeasure' });

const memorandum = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    kind: z.enum(memorandumKinds),
    domain: inBoth,
    status,
    lists,
  })
  .meta({ id: 'PublicMemorandum' });

/** The catalogue of measures and the memoranda behind them. */
export const measuresAnswer = z
  .strictObject({ rows: z.array(measure), memoranda: z.array(memorandum) })
  .meta({ id: 'PublicMeasures' });
