import type { CivilDate } from '../calendar/civil-date';
import type { RecordKind } from '../policy/record-rules';

/** What can be objected to: an entry on a list, a notice served, a record in the credit file, the result of a repair. */
export const targetKinds = ['entry', 'notice', 'record', 'repair'] as const;

/** One kind of thing that can be objected to. */
export type TargetKind = (typeof targetKinds)[number];

/** What every target says of itself as it stood when the objection was filed. */
interface CommonOfTargets {
  /** Id of the listing, the notice, the record or the repair. */
  id: string;
  /** Number of the decision, paper, record or result as printed; of a record without one its name and year. */
  number: string;
  on: CivilDate;
  /** What it says, in the words that the public or the addressee reads. */
  summary: string;
  /** The department that made it or sent it in, which verifies it. */
  source: string;
  /** Whether the public sees it, so that a correction is published where it was. */
  published: boolean;
}

/** The thing objected to, as it stood when the objection was filed. */
export type ObjectionTarget = CommonOfTargets &
  (
    | { kind: 'entry' }
    /** A notice that no entry followed: a prior notice before the decision, or a decision that did not lead to an entry. */
    | { kind: 'notice'; purpose: 'prior-notice' | 'decision'; determination: string }
    | { kind: 'record'; record: RecordKind }
    /** A repair that was refused; its entry stands meanwhile. */
    | { kind: 'repair'; listing: string; linkedLeaveToo: boolean }
  );

/** What an upheld objection does to its target: takes it away everywhere, or changes what it says. */
export type Remedy = 'remove' | 'correct';

/** Lists what an upheld objection can do to its target: a result and a finished decision are not reworded, they fall. */
export function remediesOf(target: ObjectionTarget): readonly Remedy[] {
  const falls = target.kind === 'repair' || (target.kind === 'notice' && target.purpose === 'decision');
  return falls ? ['remove'] : ['remove', 'correct'];
}

/** The sorts of target that papers and pages have words for. */
export const targetSorts = ['entry', 'prior-notice', 'decision', 'licence', 'penalty', 'honour', 'repair'] as const;

/** One sort of target. */
export type TargetSort = (typeof targetSorts)[number];

/** Says of which sort a target is. */
export function sortOf(target: ObjectionTarget): TargetSort {
  if (target.kind === 'notice') return target.purpose;
  return target.kind === 'record' ? target.record : target.kind;
}
