import { z } from 'zod';
import { banClockNames } from '../../domain/policy/ban-policy';
import { clockRule } from './clock-schema';
import { bilingual, slug, sourced } from './sourced-schema';

const sector = z.strictObject({ code: z.string().regex(/^[A-Z]$/, 'must be one capital letter'), title: bilingual });

/** The file form of the rules of bans; every number and choice carries its source. */
export const banSchema = z.strictObject({
  clocks: z.record(z.enum(banClockNames), clockRule),
  permanent: z.strictObject({ approvedBy: slug, ...sourced }),
  sectors: z.strictObject({ codes: z.array(sector).min(1), ...sourced }),
});
