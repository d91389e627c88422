import type { CivilDate } from '../calendar/civil-date';
import type { ClockRules } from '../policy/policy-pack';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { WithFiles } from '../procedure/file-ref';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { Feedback, FeedbackSaid, StandingFinding } from './feedback';
import type { MeasureOrderStage } from './measure-order-table';

/** How a measure order ends. */
export const measureOutcomes = ['lifted', 'not-applicable', 'not-executed', 'never-in-force'] as const;

/** One end of a measure order. */
export type MeasureOutcome = (typeof measureOutcomes)[number];

/** The state of an order to one department to take one measure against one subject. */
export interface MeasureOrderState extends ProcedureState {
  kind: 'measure-order';
  stage: MeasureOrderStage;
  listing: string;
  subject: string;
  measure: string;
  clockRules: ClockRules;
  /** Every feedback in the order in which it was given; none is ever overwritten. */
  feedback: Feedback[];
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
  | ({ type: 'fed-back'; finding: StandingFinding; corrects: number | null } & FeedbackSaid)
  | { type: 'lift-ordered'; exitOn: CivilDate }
  | ({ type: 'lifted' } & FeedbackSaid)
  | { type: 'closed'; outcome: MeasureOutcome }
  | ClockEvent;

/** A numbered event of a measure order. */
export type MeasureOrderEvent = MeasureOrderHappening & EventMark;

/** Why a measure is not, or not wholly, taken; the day of finding it out is that of the feedback. */
export interface ReasonSaid extends WithFiles {
  reason: string;
}

/** What each act on a measure order says. */
export interface MeasureOrderActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'accept-order': Record<string, never>;
  'report-execution': FeedbackSaid;
  'report-partial': FeedbackSaid;
  'report-not-executable': ReasonSaid;
  'report-not-applicable': ReasonSaid;
  /** Periodic while the measure lasts, or a wrong feedback put right: then it names that one. */
  'report-further': FeedbackSaid & { finding: StandingFinding; corrects: number | null };
  /** Said by the listing when the entry leaves. */
  'order-lift': { exitOn: CivilDate };
  'report-lift': FeedbackSaid;
}
