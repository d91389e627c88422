import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { lastDayOfPublicity, penaltyRules, publicityOf } from '../../../domain/policy/publicity';
import { type LoadedPacks, packInForce } from '../../shared/packs';
import type { RecordRows } from './kinds/records';

/** The rules of publicity, and the calendar as it stands. */
export interface PublicityRules {
  packs: LoadedPacks;
  calendar: WorkingCalendar;
}

/** Says on which day the publicity of a penalty ends by itself, by the rules in force when it was decided; throws `malformed` for a class that they do not know. */
export function publicityUntil(
  { decidedOn, publishedUntil, class: stated }: RecordRows['penalties'],
  { packs, calendar }: PublicityRules,
): string {
  const loaded = packInForce(packs, penaltyRules, decidedOn);
  // Of penalties older than the oldest rules only the office knows the last day.
  if (!loaded) return publishedUntil;
  const { term } = publicityOf(loaded.pack, stated);
  return lastDayOfPublicity({ decidedOn, publishedUntil }, term, calendar);
}
