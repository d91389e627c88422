import type { CivilDate } from '../calendar/civil-date';
import type { NoticePurpose } from '../notice/notice-state';
import type { FrozenObjection } from '../policy/frozen-objection';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { ObjectionStage } from './objection-table';
import type { ObjectionTarget, Remedy } from './objection-target';

/** What an objection says is wrong. */
export const objectionGrounds = [
  'facts-wrong',
  'not-the-subject',
  'rule-not-met',
  'duty-performed',
  'details-wrong',
] as const;

/** One ground of an objection. */
export type ObjectionGround = (typeof objectionGrounds)[number];

/** What the person concerned asks for, in which words, proved by which papers. */
export interface ObjectionClaim {
  ground: ObjectionGround;
  statement: string;
  /** Names of the papers handed in. */
  papers: string[];
}

/** What the department that the target came from found when it checked it again. */
export interface ObjectionVerification {
  finding: 'entry-right' | 'entry-wrong' | 'details-wrong';
  report: string;
}

/** How an objection was decided; an upheld one says what is done with its target. */
export interface ObjectionDecision {
  outcome: 'upheld' | 'rejected';
  remedy: Remedy | null;
  /** What the target says from now on, where it is corrected. */
  summary: string | null;
  reasons: string;
  number: string;
  on: CivilDate;
  /** The last day on which the public reads the correction; null where nothing published is corrected. */
  noticeUntil: CivilDate | null;
}

/** How an objection ends. */
export type ObjectionOutcome = 'upheld' | 'rejected' | 'withdrawn' | 'not-accepted';

/** The state of an objection; its department is the one at work: who decides, or who verifies. */
export interface ObjectionState extends ProcedureState {
  kind: 'objection';
  stage: ObjectionStage;
  /** The number on the receipt. */
  number: string;
  subject: string;
  target: ObjectionTarget;
  /** 1 for the first objection against a target, 2 for the one that goes to the level above. */
  level: 1 | 2;
  /** The department that takes it in and decides. */
  decider: string;
  rules: FrozenObjection;
  claim: ObjectionClaim;
  /** Everything that was asked for, in one list; null as long as nothing was. */
  missing: string[] | null;
  supplements: { at: string; text: string; papers: string[] }[];
  /** Whether the time for making up what is missing ran out. */
  makeUpLapsed: boolean;
  checks: number;
  verification: ObjectionVerification | null;
  decision: ObjectionDecision | null;
  refusal: string | null;
  reply: string | null;
  repliedOn: CivilDate | null;
}

/** What can happen to an objection. */
export type ObjectionHappening =
  | {
      type: 'objection-filed';
      id: string;
      caseId: string;
      department: string;
      number: string;
      subject: string;
      target: ObjectionTarget;
      level: 1 | 2;
      rules: FrozenObjection;
      claim: ObjectionClaim;
      /** Persons who had a hand in the target and may not decide now. */
      listedBy: string[];
    }
  | { type: 'found-incomplete'; missing: string[] }
  | { type: 'supplemented'; text: string; papers: string[] }
  | { type: 'make-up-lapsed' }
  | { type: 'objection-accepted' }
  | { type: 'verification-ordered'; department: string }
  /** What is objected to had ended in the same moment; the objection is still answered. */
  | { type: 'target-gone' }
  | { type: 'objection-not-accepted'; reasons: string }
  | ({ type: 'objection-verified' } & ObjectionVerification)
  | ({ type: 'objection-decided' } & ObjectionDecision)
  | { type: 'reply-issued'; notice: string }
  | { type: 'reply-served'; on: CivilDate }
  | { type: 'closed'; outcome: ObjectionOutcome; reason?: string }
  | ClockEvent;

/** A numbered event of an objection. */
export type ObjectionEvent = ObjectionHappening & EventMark;

/** What each act on an objection says. */
export interface ObjectionActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'find-incomplete': { missing: string[] };
  supplement: { subject: string; text: string; papers: string[] };
  'accept-objection': Record<string, never>;
  'refuse-acceptance': { reason: string };
  'report-verification': ObjectionVerification;
  'decide-objection': Omit<ObjectionDecision, 'number' | 'on' | 'noticeUntil'>;
  'withdraw-objection': { subject: string; reason: string };
  /** Said by the notice that brings the reply. */
  'record-service': { notice: string; purpose: NoticePurpose; subject: string; servedOn: CivilDate };
  'void-service': { notice: string; subject: string; reason: string };
}
