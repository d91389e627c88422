import { z } from 'zod';
import { type Measure, measureKinds } from '../../domain/policy/measure';
import { bilingual, civilDate, slug, sourced, words } from './sourced-schema';

const measure: z.ZodType<Measure> = z.strictObject({
  id: slug,
  title: bilingual,
  kind: z.enum(measureKinds),
  department: slug,
  issuer: words,
  sources: z.array(z.strictObject(sourced)).min(1),
  effective: z.strictObject({ from: civilDate, to: civilDate.nullable() }),
});

/** The file form of the measure catalogue. */
export const measuresSchema = z.strictObject({ measures: z.array(measure).min(1) });
