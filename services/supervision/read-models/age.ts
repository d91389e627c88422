import type { z } from 'zod';
import type { ageBucket } from '../contract/procedures';
import { businessNow } from './late';

/** An age of open procedures. */
export type Age = z.output<typeof ageBucket>;

const forever = 1_000_000;
const ahead = `$1::timestamptz + coalesce(cc.shift, '0')`;

/** The first and the last whole day of each age. */
export const daysOfAge: Record<Age, readonly [number, number]> = {
  '0-7': [0, 7],
  '8-30': [8, 30],
  '31-90': [31, 90],
  '91-180': [91, 180],
  'over-180': [181, forever],
};

/** How many whole days a procedure `p` is open by the business clock `cc` of its case; $1 is now. */
export const daysOpen = `greatest(0, floor(extract(epoch from ${businessNow} - p.opened_at) / 86400))::integer`;

/** The age of a procedure `p` in a case that is `cc.shift` ahead (null: not at all); $1 is now. */
export const ageOf = `case ${Object.entries(daysOfAge)
  .map(([age, [, last]]) => [age, last + 1] as const)
  .map(([age, days]) =>
    days > forever ? `else '${age}'` : `when p.opened_at > ${ahead} - interval '${days * 24} hours' then '${age}'`,
  )
  .join(' ')} end`;
