import type { CivilDate } from '../calendar/civil-date';
import type { ClockRules } from '../policy/policy-pack';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { WithFiles } from '../procedure/file-ref';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { MeasureOrderStage } from './measure-order-table';

/** How a measure order ends. */
export type MeasureOutcome = 'lifted' | 'not-applicable' | 'never-in-force';

/** The state of an order to one department to take one measure against one subject. */
export interface MeasureOrderState extends ProcedureState {
  kind: 'measure-order';
  stage: MeasureOrderStage;
  listing: string;
  subject: string;
  measure: string;
  clockRules: ClockRules;
  feedback: { what: string; on: CivilDate }[];
  exitOn: CivilDate | null;
}

/** What can happen to a measure order. */
export type MeasureOrderHappening =
  | {
      type: 'ordered';
      id: string;
      caseId: string;
      department: string;
      listing: string;
      subject: string;
      measure: string;
      clockRules: ClockRules;
    }
  | { type: 'accepted' }
  | ({ type: 'executed'; what: string; on: CivilDate } & WithFiles)
  | { type: 'found-not-applicable'; reason: string }
  | { type: 'lift-ordered'; exitOn: CivilDate }
  | ({ type: 'lifted'; what: string; on: CivilDate } & WithFiles)
  | { type: 'closed'; outcome: MeasureOutcome }
  | ClockEvent;

/** A numbered event of a measure order. */
export type MeasureOrderEvent = MeasureOrderHappening & EventMark;

/** What each act on a measure order says. */
export interface MeasureOrderActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'accept-order': Record<string, never>;
  'report-execution': { what: string; on: CivilDate } & WithFiles;
  'report-not-applicable': { reason: string };
  /** Said by the listing when the entry leaves. */
  'order-lift': { exitOn: CivilDate };
  'report-lift': { what: string; on: CivilDate } & WithFiles;
}
