import type { CivilDate } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { DomainError } from '../errors';
import type { BreachClass, PolicyPack, PublicityTerm } from './policy-pack';

/** The list under whose id the rules of penalty records stand, one version for each generation of the law. */
export const penaltyRules = 'R01-black';

/** The class of a record and how long such a record is published. */
export interface Classified {
  class: BreachClass;
  term: PublicityTerm;
}

/** Finds how long a record of this class is published, or one without a stated class; throws `malformed` for a class that the rules do not know. */
export function publicityOf({ version, publicity }: PolicyPack, stated: BreachClass | null): Classified {
  if (publicity === undefined)
    throw new DomainError('pack-unusable', `The rules ${version} set no publicity by class.`, 'publicity');
  const wanted = stated ?? publicity.unclassified.choice;
  const term = publicity.classes[wanted];
  if (term) return { class: wanted, term };
  const known = Object.keys(publicity.classes).join(', ');
  throw new DomainError('malformed', `The rules of ${version} know the classes: ${known}.`, 'class');
}

/** Says on which day publicity ends by itself: the stated one, but never later than the most, counted from the decision. */
export function lastDayOfPublicity(
  { decidedOn, publishedUntil }: { decidedOn: CivilDate; publishedUntil: CivilDate },
  { most: { amount, unit } }: PublicityTerm,
  calendar: WorkingCalendar,
): CivilDate {
  const { due } = deadline({ start: decidedOn, period: { amount, unit }, roll: 'none', calendar });
  return publishedUntil < due ? publishedUntil : due;
}
