import type { CivilDate } from '../calendar/civil-date';
import type { Bilingual, Sourced } from './sourced';

/** What a measure does to the person concerned. */
export const measureKinds = ['restrict', 'supervise', 'ban', 'favour'] as const;

/** One entry of the measure catalogue: what it is, who takes it, who issued it, since and until when, and where it stands. */
export interface Measure {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: (typeof measureKinds)[number];
  /** Id of the department that takes the measure unless a pack names another one. */
  readonly department: string;
  readonly issuer: string;
  readonly sources: readonly Sourced[];
  readonly effective: { readonly from: CivilDate; readonly to: CivilDate | null };
}
