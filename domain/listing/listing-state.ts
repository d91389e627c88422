import type { CivilDate } from '../calendar/civil-date';
import type { Period } from '../calendar/period';
import type { PartyRole } from '../determination/determination-state';
import type { FrozenPack } from '../policy/frozen-pack';
import type { cascades } from '../policy/policy-pack';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { ListingStage } from './listing-table';
import type { Suspension, SuspensionActDetails, SuspensionHappening } from './suspension-state';

/** Why an entry leaves the list; repair and objection are filled by their own procedures. */
export type ExitGround = 'expiry' | 'repair' | 'objection-upheld' | 'base-decision-revoked' | 'correction';

/** A measure ordered from one department because of this entry, as far as the entry knows. */
export interface OrderedMeasure {
  order: string;
  measure: string;
  department: string;
  stage: string;
}

/** What the public entry says of the facts; a correction replaces it. */
export interface PublicFacts {
  criterion: string;
  summary: string;
}

/** A decision made elsewhere and taken over: by whom, and the term that it set; null where it set none. */
export interface ExternalDecision {
  /** The deciding body by its name as printed. */
  decider: string;
  term: Period | null;
}

/** The decision an entry stands on. */
export interface BaseDecision {
  /** Null where the decision was made elsewhere. */
  determination: string | null;
  number: string;
  on: CivilDate;
  /** The day from which the term runs anew after a false commitment; otherwise it runs from the decision. */
  restartedOn?: CivilDate | undefined;
  /** Only for a decision made elsewhere. */
  external?: ExternalDecision | undefined;
}

/** A change of the entry that waits for a second person. */
export interface PendingRequest {
  what: 'correction' | 'revocation';
  reason: string;
  summary: string | null;
  requestedBy: string;
}

/** The state of an entry on a list. */
export interface ListingState extends ProcedureState {
  kind: 'listing';
  stage: ListingStage;
  policy: FrozenPack;
  subject: string;
  party: PartyRole;
  /** For a linked person: the principal's listing; the two leave together. */
  principal: string | null;
  /** For the principal: the listings of linked persons. */
  linked: string[];
  base: BaseDecision;
  facts: PublicFacts;
  /** First and last day of display; the term ends at 00:00 after the last. */
  displayFrom: CivilDate;
  displayUntil: CivilDate;
  displayed: boolean;
  /** Marks shown with the entry, e.g. that an objection is pending. */
  marks: ('objection-pending' | 'suspended' | 'restructuring')[];
  /** Objections that are pending against the entry. */
  objections: string[];
  /** How many objections against the entry were decided. */
  objectionsDecided: number;
  measures: OrderedMeasure[];
  /** Bans that were proposed on the ground of the entry. */
  bans: string[];
  corrections: number;
  /** What the entry said before its last correction. */
  formerSummary: string | null;
  requests: number;
  pending: PendingRequest | null;
  exit: { ground: ExitGround; on: CivilDate; reason: string } | null;
  /** The last suspension asked for, null before the first. */
  suspension: Suspension | null;
  /** How many suspensions were asked for. */
  suspensions: number;
  /** Whether the entries of linked persons stay when this one leaves by repair. */
  leavesAlone: boolean;
}

/** What can happen to a listing. */
export type ListingHappening =
  | {
      type: 'took-effect';
      id: string;
      caseId: string;
      department: string;
      policy: FrozenPack;
      subject: string;
      party: PartyRole;
      principal: string | null;
      linked: string[];
      base: BaseDecision;
      facts: PublicFacts;
    }
  | { type: 'published' | 'kept-unpublished'; from: CivilDate; until: CivilDate }
  | { type: 'pushed'; platform: string; change: 'listed' | 'corrected' | 'removed' }
  | { type: 'measure-ordered'; order: string; measure: string; department: string }
  | { type: 'measure-reported'; order: string; stage: string }
  | { type: 'listed' }
  | { type: 'ban-recorded'; ban: string }
  | { type: 'correction-requested'; reason: string; summary: string }
  | { type: 'revocation-requested'; reason: string }
  | { type: 'request-refused'; reason: string }
  | { type: 'corrected'; facts: PublicFacts; reason: string }
  | { type: 'exit-began'; ground: ExitGround; on: CivilDate; reason: string }
  | { type: 'unpublished' }
  | { type: 'repair-settled'; repair: string; effect: 'leave' | 'leaving-already'; alone: boolean }
  | { type: 'objection-marked'; objection: string; suspends: boolean }
  | {
      type: 'objection-settled';
      objection: string;
      decided: boolean;
      effect: 'remove' | 'correct' | 'none' | 'leaving-already';
    }
  | SuspensionHappening
  | { type: 'closed'; outcome: ExitGround }
  | ClockEvent;

/** A numbered event of a listing. */
export type ListingEvent = ListingHappening & EventMark;

/** What each act on a listing says. */
export interface ListingActDetails extends ClockActDetails, SupervisionOrderActDetails, SuspensionActDetails {
  'request-correction': { summary: string; reason: string };
  'approve-correction': { reason: string };
  'refuse-correction': { reason: string };
  'request-revocation': { reason: string };
  'approve-revocation': { reason: string };
  'refuse-revocation': { reason: string };
  /** The decider elsewhere changed what the entry says; the import or an officer of the department says so. */
  'take-over-correction': { summary: string; reason: string };
  /** The decider elsewhere ended the entry, on which ground and on which day. */
  'take-over-removal': { ground: ExitGround; on: CivilDate; reason: string };
  /** Said by a measure order at each of its stages. */
  'record-measure': { order: string; stage: string };
  /** Said by a ban when it is proposed. */
  'record-ban': { ban: string };
  'leave-with-principal': { ground: ExitGround; on: CivilDate; reason: string };
  /** Said by a repair when it is granted. */
  'leave-on-repair': { repair: string; reason: string; cascade: (typeof cascades)[number] };
  /** Said by an objection when it is filed: the entry is marked. */
  'mark-objection': { objection: string; marking: 'marked-while-pending' | 'suspended-while-pending' | 'none' };
  /** Said by an objection at its end: what is done with the entry, and why. */
  'settle-objection': {
    objection: string;
    decided: boolean;
    remedy: 'remove' | 'correct' | null;
    summary: string | null;
    reason: string;
  };
}
