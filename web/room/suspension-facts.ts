import type { Matter } from '../api/shapes';
import type { useWords } from '../app/use-words';

type Suspension = NonNullable<Matter['entry']>['suspension'];

/** What a party reads of the suspension of its entry: by which ruling, how far it is, why it was refused or ended, the way out. */
export function suspensionFacts(
  suspension: Suspension,
  t: ReturnType<typeof useWords>['t'],
): (readonly [string, string])[] {
  if (!suspension) return [];
  const { court, number, ruledOn, planUntil, standing, reason, whatToDo } = suspension;
  return [
    [t('suspension.title'), t(`suspension.standing.${standing}`)],
    [t('suspension.ruling'), t('suspension.named', { court, number, ruledOn, planUntil })],
    ...(reason === null ? [] : [[t('fields.reason'), reason] as const]),
    ...(whatToDo === null ? [] : [[t('fields.whatToDo'), whatToDo] as const]),
  ];
}
