import { z } from 'zod';
import { type Memorandum, memorandumKinds } from '../../domain/policy/memorandum';
import { bilingual, words } from './sourced-schema';

const memorandum: z.ZodType<Memorandum> = z.strictObject({
  id: z.string().regex(/^M\d{2}$/, 'must be a row of the task plan, such as M09'),
  title: words,
  number: words.nullable(),
  kind: z.enum(memorandumKinds),
  domain: bilingual,
  status: z.enum(['verified', 'assumed']),
});

/** The file form of the memoranda on joint punishment and incentive. */
export const memorandaSchema = z.strictObject({ memoranda: z.array(memorandum).min(1) });
