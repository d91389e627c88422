import { z } from 'zod';
import { banSchema } from './ban-schema';
import { calendarSchema } from './calendar-schema';
import { departmentsSchema } from './departments-schema';
import { ladderSchema } from './ladder-schema';
import { measuresSchema } from './measures-schema';
import { memorandaSchema } from './memoranda-schema';
import { paperExamplesSchema } from './paper-examples-schema';
import { paperWordsSchema } from './paper-words-schema';
import { policyPackSchema } from './policy-pack-schema';
import { rightsSchema } from './rights-schema';

const schemas = {
  'policy-pack.schema.json': policyPackSchema,
  'calendar.schema.json': calendarSchema,
  'departments.schema.json': departmentsSchema,
  'ladder.schema.json': ladderSchema,
  'rights.schema.json': rightsSchema,
  'bans.schema.json': banSchema,
  'measures.schema.json': measuresSchema,
  'memoranda.schema.json': memorandaSchema,
  'paper-words.schema.json': paperWordsSchema,
  'paper-examples.schema.json': paperExamplesSchema,
} as const;

/** Draws the JSON Schemas that help an editor, by file name, from the schemas that check the files. */
export function jsonSchemas(): Record<string, string> {
  const drawn = Object.entries(schemas).map(([file, schema]) => [
    file,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  ]);
  return Object.fromEntries(drawn);
}
