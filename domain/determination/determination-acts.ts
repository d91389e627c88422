import type { CivilDate } from '../calendar/civil-date';
import type { NoticePurpose } from '../notice/notice-state';
import type { Remedy } from '../objection/objection-target';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { WithFiles } from '../procedure/file-ref';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { Draft, NoListingGround } from './determination-state';

/** What each act says, by the act's name. */
export interface DeterminationActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'amend-draft': { draft: Draft };
  'submit-for-review': Record<string, never>;
  'withdraw-draft': { reason: string };
  'pass-review': { opinion: string };
  'return-draft': { reason: string };
  /** Said by the notice procedure: which paper, to whom, deemed served on which day. */
  'record-service': { notice: string; purpose: NoticePurpose; subject: string; servedOn: CivilDate };
  /** Said by the notice procedure: what it reported as served came back. */
  'void-service': { notice: string; subject: string; reason: string };
  'give-statement': { subject: string; text: string } & WithFiles;
  'waive-defence': { subject: string };
  /** Proof that everything owed is paid, and the written promise not to owe again. */
  'claim-cure': { subject: string; proof: string; promise: string } & WithFiles;
  /** What somebody said of a proposed entry; `contact` is how to reach whoever said it, null where nobody said. */
  'record-comment': { text: string; contact: string | null };
  /** The same, sent in through the public site; the contact comes masked. */
  'receive-comment': { text: string; contact: string | null };
  'answer-comment': { comment: string; finding: 'upheld' | 'partly-upheld' | 'rejected'; reasons: string };
  'answer-statement': { statement: string; finding: 'upheld' | 'partly-upheld' | 'rejected'; reasons: string };
  'verify-cure': { accepted: boolean; reasons: string };
  'send-back': { reason: string };
  resubmit: { note: string };
  /** Who is listed; a party not named is not listed. Without any, the ground says why nobody is. */
  decide: { list: string[]; reasons: string; noListingGround: NoListingGround | null };
  'withdraw-case': { reason: string };
  /** Said by an objection against a prior notice when it is filed. */
  'mark-objection': { objection: string; subject: string };
  /** Said by an objection against a prior notice at its end: what is done with it, and why. */
  'settle-objection': {
    objection: string;
    subject: string;
    remedy: Remedy | null;
    /** The facts as they are told from now on, where they are corrected. */
    summary: string | null;
    reason: string;
  };
}
