import type { CivilDate } from '../calendar/civil-date';
import type { Remedy } from '../objection/objection-target';
import type { FrozenPack } from '../policy/frozen-pack';
import type { ClockEvent } from '../procedure/clock-event';
import type { FileRef, WithFiles } from '../procedure/file-ref';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { DeterminationStage } from './determination-table';

/** The part somebody has in the matter; linked persons are heard, decided on and listed one by one. */
export type PartyRole = 'principal' | 'legal-representative' | 'directly-responsible';

/** Somebody whom a determination is about, by subject id; names and numbers stay in the subject register. */
export interface Party {
  subject: string;
  kind: 'company' | 'individual-business' | 'social-organisation' | 'person';
  role: PartyRole;
  /** Only for natural persons; the guard of minors needs it. */
  bornOn: CivilDate | null;
}

/** What the officer alleges; `orderedPayBy` is the last day of the ordered rectification, from which the decision clock runs. */
export interface Draft {
  criterion: string;
  /** The facts in words, at most 4,000 characters. */
  facts: string;
  /** The document that ordered payment: its number as printed. */
  orderNumber: string;
  orderedPayBy: CivilDate;
  /** Amount owed in fen; null where the ground is not an amount. */
  amountOwedFen: number | null;
  /** Titles of the pieces of evidence on file. */
  evidence: string[];
  /** The evidence itself, where it is on record as files. */
  attachments?: FileRef[];
}

/** How far one party has been told, heard, decided on and served. */
export interface PartyProgress extends Party {
  priorNotice: string | null;
  priorServedOn: CivilDate | null;
  heard: 'not-yet' | 'waived' | 'window-ended';
  decisionNotice: string | null;
  decisionServedOn: CivilDate | null;
  outcome: 'list' | 'do-not-list' | null;
  /** Id of the listing procedure that the decision leads to, fixed with the decision. */
  listing: string | null;
  /** Whether the entry took effect, or why it never will: the principal had left before. */
  entry: 'none' | 'opened' | 'principal-left';
  /** Whether an objection against its notice was upheld, so that it is not listed. */
  released: boolean;
}

/** A party's statement; the words themselves are in the event, the state keeps what the procedure needs. */
export interface Statement {
  id: string;
  subject: string;
  givenAt: string;
  finding: 'upheld' | 'partly-upheld' | 'rejected' | null;
}

/** What somebody of the public said of a proposed entry; the words themselves are in the event. */
export interface Comment {
  id: string;
  givenAt: string;
  finding: 'upheld' | 'partly-upheld' | 'rejected' | null;
}

/** A party's claim to have put things right before the decision. */
export interface CureClaim {
  claimedAt: string;
  accepted: boolean | null;
}

/** Why a case ends without a listing. */
export const noListingGrounds = [
  'self-cure',
  'defence-upheld',
  'comment-upheld',
  'black-entry-open',
  'criterion-not-met',
] as const;

/** One reason why a case ends without a listing. */
export type NoListingGround = (typeof noListingGrounds)[number];

/** The state of a determination. */
export interface DeterminationState extends ProcedureState {
  kind: 'determination';
  stage: DeterminationStage;
  policy: FrozenPack;
  draft: Draft;
  parties: PartyProgress[];
  statements: Statement[];
  comments: Comment[];
  cure: CureClaim | null;
  /** Objections against prior notices that are pending. */
  objections: { id: string; subject: string }[];
  /** How often each of these happened, so that every task and clock has a key of its own. */
  counts: { submissions: number; cures: number; supplements: number; corrections: number };
  decision: { number: string; on: CivilDate; noListingGround: NoListingGround | null; reasons: string } | null;
}

/** What can happen in a determination. */
export type DeterminationHappening =
  | {
      type: 'filed';
      id: string;
      caseId: string;
      department: string;
      policy: FrozenPack;
      draft: Draft;
      parties: Party[];
    }
  | { type: 'draft-amended'; draft: Draft }
  | { type: 'submitted-for-review' }
  | { type: 'draft-returned'; reason: string }
  | { type: 'review-passed'; opinion: string }
  | { type: 'prior-notice-issued'; subject: string; notice: string }
  | { type: 'prior-notice-served'; subject: string; servedOn: CivilDate }
  | { type: 'service-voided'; subject: string; reason: string }
  | { type: 'notice-objected'; objection: string; subject: string }
  | { type: 'notice-settled'; objection: string; subject: string; effect: Remedy | 'none'; reason: string }
  | { type: 'notice-corrected'; facts: string }
  | { type: 'all-notified' }
  | ({ type: 'statement-given'; id: string; subject: string; text: string } & WithFiles)
  | { type: 'defence-ended'; subject: string; how: 'waived' | 'window-ended' }
  | { type: 'hearing-ended' }
  | { type: 'statement-answered'; id: string; finding: 'upheld' | 'partly-upheld' | 'rejected'; reasons: string }
  | { type: 'proposal-published' }
  | { type: 'comment-given'; id: string; text: string; contact: string | null }
  | { type: 'comment-ended' }
  | { type: 'comment-answered'; id: string; finding: 'upheld' | 'partly-upheld' | 'rejected'; reasons: string }
  | ({ type: 'cure-claimed'; subject: string; proof: string; promise: string } & WithFiles)
  | { type: 'cure-verified'; accepted: boolean; reasons: string }
  | { type: 'ready-for-decision' }
  | { type: 'sent-back'; reason: string }
  | { type: 'resubmitted'; note: string }
  | {
      type: 'decided';
      number: string;
      on: CivilDate;
      reasons: string;
      noListingGround: NoListingGround | null;
      outcomes: { subject: string; outcome: 'list' | 'do-not-list'; listing: string | null }[];
    }
  | { type: 'decision-notice-issued'; subject: string; notice: string }
  | { type: 'decision-served'; subject: string; servedOn: CivilDate }
  | { type: 'entry-opened'; subject: string; entry: 'opened' | 'principal-left' }
  | { type: 'withdrawn'; reason: string }
  | { type: 'closed'; outcome: 'listed' | 'not-listed' | 'withdrawn' }
  | ClockEvent;

/** A numbered event of a determination. */
export type DeterminationEvent = DeterminationHappening & EventMark;
