import type { CivilDate } from '../calendar/civil-date';
import type { SuspensionClocks } from '../policy/rights-policy';
import type { WithFiles } from '../procedure/file-ref';

/** The ruling by which a court approved a restructuring plan or a settlement, as the subject names it. */
export interface Ruling {
  court: string;
  /** The number as printed on the ruling. */
  number: string;
  ruledOn: CivilDate;
  /** The last day of the plan. */
  planUntil: CivilDate;
}

/** How far a suspension is. */
export const suspensionStandings = ['requested', 'checked', 'in-force', 'reported', 'refused', 'returned'] as const;

/** The suspension of an entry during a restructuring plan; a refused one or one that ended makes room for the next. */
export interface Suspension {
  standing: (typeof suspensionStandings)[number];
  ruling: Ruling;
  clocks: SuspensionClocks;
  /** The day since which the entry is suspended. */
  since: CivilDate | null;
  /** What an officer found of the plan. */
  report: { carriedOut: boolean; on: CivilDate } | null;
  /** Why it was refused or the entry put back, and the way out of a refusal. */
  answer: { reason: string; whatToDo: string | null } | null;
}

/** What can happen to the suspension of an entry. */
export type SuspensionHappening =
  | ({ type: 'suspension-requested'; ruling: Ruling; clocks: SuspensionClocks } & WithFiles)
  | { type: 'ruling-checked'; reason: string }
  | { type: 'suspension-refused'; reason: string; whatToDo: string }
  | { type: 'suspended'; on: CivilDate; reason: string }
  | ({ type: 'plan-reported'; carriedOut: boolean; on: CivilDate; reason: string } & WithFiles)
  | { type: 'plan-found-carried-out'; on: CivilDate; reason: string }
  | { type: 'returned-to-list'; on: CivilDate; reason: string };

/** What the acts on the suspension of an entry say. */
export interface SuspensionActDetails {
  /** Said for the subject, with the ruling as a file; the clocks are added from the general rules of that day. */
  'request-suspension': { subject: string; clocks?: SuspensionClocks } & Ruling & WithFiles;
  /** What the officer found of the ruling. */
  'check-ruling': { reason: string };
  'suspend-entry': { reason: string };
  'refuse-suspension': { reason: string; whatToDo: string };
  /** Whether the plan was carried out, since which day that is certain, and the proof. */
  'report-plan': { carriedOut: boolean; on: CivilDate; reason: string } & WithFiles;
  'plan-carried-out': { reason: string };
  'plan-failed': { reason: string };
}
