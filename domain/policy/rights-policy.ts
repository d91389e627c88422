import type { ClockRule, repairMaterials } from './policy-pack';
import type { RecordsPolicy } from './record-rules';
import type { Sourced, SourcedPeriod } from './sourced';

/** The clocks of an objection, set for all lists; the verification gives way to what a list says itself. */
const objectionClockNames = [
  'objection-completeness',
  'objection-make-up',
  'objection-verification',
  'objection-decision',
] as const;

/** One clock of an objection. */
export type ObjectionClockName = (typeof objectionClockNames)[number];

/** The clocks of an objection by name. */
export type ObjectionClocks = Readonly<Record<ObjectionClockName, ClockRule>>;

/** The clocks of a repair, set for all lists; the review gives way to what a list says itself. */
export const repairClockNames = [
  'repair-completeness',
  'repair-make-up',
  'repair-review',
  'repair-region-review',
] as const;

/** One clock of a repair. */
export type RepairClockName = (typeof repairClockNames)[number];

/** The clocks of a repair by name. */
export type RepairClocks = Readonly<Record<RepairClockName, ClockRule>>;

/** The clocks of a suspension during a restructuring plan, set for all lists. */
export const suspensionClockNames = ['suspension-check', 'suspension-decision', 'plan-outcome'] as const;

/** One clock of a suspension. */
export type SuspensionClockName = (typeof suspensionClockNames)[number];

/** The clocks of a suspension by name; `plan-outcome` runs from the last day of the plan. */
export type SuspensionClocks = Readonly<Record<SuspensionClockName, ClockRule>>;

/** The ways to repair that the seed document names (003 三6.2、12.3、13.3). */
export const repairRoutes = ['training-class', 'interview', 'credit-report', 'expiry', 'legal-duty-performed'] as const;

/** One way to repair. */
export type RepairRoute = (typeof repairRoutes)[number];

/** The papers that each way of repair takes, beside those of the list. */
export type RouteProofs = Readonly<
  Record<RepairRoute, { readonly needed: readonly (typeof repairMaterials)[number][] } & Sourced>
>;

/** The general periods of the subject's rights, which hold where the rules of a list are silent. */
export interface RightsPolicy {
  /** `correction-notice` is for how long the public reads that something published was corrected. */
  readonly objection: ObjectionClocks & { readonly 'correction-notice': SourcedPeriod };
  /** `barred` is for how long nobody may apply again after a false commitment. */
  readonly repair: RepairClocks & { readonly barred: SourcedPeriod; readonly routes: RouteProofs };
  readonly suspension: SuspensionClocks;
  /** `most` is how many agents may act for one subject at once. */
  readonly mandate: { readonly 'agents-at-once': Sourced & { readonly most: number } };
  readonly records: RecordsPolicy;
}
