import type { ClockRule } from './policy-pack';

/** The clocks of an objection, set for all lists; the verification gives way to what a list says itself. */
export const objectionClockNames = [
  'objection-completeness',
  'objection-make-up',
  'objection-verification',
  'objection-decision',
] as const;

/** One clock of an objection. */
export type ObjectionClockName = (typeof objectionClockNames)[number];

/** The clocks of an objection by name. */
export type ObjectionClocks = Readonly<Record<ObjectionClockName, ClockRule>>;

/** The general periods of the subject's rights, which hold where the rules of a list are silent. */
export interface RightsPolicy {
  readonly objection: ObjectionClocks;
}
