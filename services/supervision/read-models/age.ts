import type { z } from 'zod';
import type { ageBucket } from '../contract/procedures';
import { businessNow } from './late';

/** An age of open procedures. */
export type Age = z.output<typeof ageBucket>;

const forever = 1_000_000;

/** The first and the last whole day of each age. */
const daysOfAge: Record<Age, readonly [number, number]> = {
  '0-7': [0, 7],
  '8-30': [8, 30],
  '31-90': [31, 90],
  '91-180': [91, 180],
  'over-180': [181, forever],
};

/** How many whole days a procedure `p` is open by the business clock `cc` of its case; $1 is now. */
export const daysOpen = `greatest(0, floor(extract(epoch from ${businessNow} - p.opened_at) / 86400))::integer`;

const ages = Object.entries(daysOfAge) as [Age, readonly [number, number]][];

/**
 * The condition that a procedure `p` is at least and less than so old (intervals, null: any); $1 is now. No case is behind the
 * wall clock, so that the last line, which an index answers, leaves nothing out.
 */
export const isOfAge = (least: string, less: string) => `
  (${least}::interval is null or p.opened_at <= ${businessNow} - ${least}::interval)
  and (${less}::interval is null or (p.opened_at > ${businessNow} - ${less}::interval
    and p.opened_at > $1::timestamptz - ${less}::interval))`;

/** The bounds of an age for `isOfAge`. */
export function boundsOf(age: Age): [least: string | null, less: string | null] {
  const [first, last] = daysOfAge[age];
  return [first === 0 ? null : `${first * 24} hours`, last === forever ? null : `${(last + 1) * 24} hours`];
}

/** By the wall clock, the first instants of every age but the oldest, oldest first; an age begins a microsecond after its bound. */
export function beginningsOfAges(now: Date): string[] {
  const bounds = ages.flatMap(([, [, last]]) => (last === forever ? [] : now.getTime() - (last + 1) * 86_400_000));
  return bounds.toReversed().map((bound) => new Date(bound).toISOString().replace('Z', '001Z'));
}

/** The place among the ages of a procedure `p` in a case that is `cc.shift` ahead (null: not at all), the oldest first. */
export const placeOfAge = (beginnings: string) =>
  `width_bucket(coalesce(p.opened_at - cc.shift, p.opened_at), ${beginnings}::timestamptz[])`;

/** The age at a place. */
export const ageAt = (place: string) =>
  `(array[${ages
    .map(([age]) => `'${age}'`)
    .toReversed()
    .join()}])[1 + ${place}]`;
