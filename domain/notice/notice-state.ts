import type { CivilDate } from '../calendar/civil-date';
import type { ClockRules } from '../policy/policy-pack';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { EventMark, ProcedureKind, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { NoticeStage } from './notice-table';

/** What a notice brings to its addressee. */
export type NoticePurpose =
  | 'prior-notice'
  | 'decision'
  | 'no-listing-decision'
  | 'removal'
  | 'correction'
  | 'objection-receipt'
  | 'objection-incomplete'
  | 'objection-reply'
  | 'repair-receipt'
  | 'repair-incomplete'
  | 'repair-result'
  | 'repair-revocation'
  | 'ban-notice'
  | 'ban-decision'
  | 'ban-end';

/** The channels of service of 民事诉讼法 arts 88–95, electronic only with consent on file. */
export const serviceChannels = ['electronic', 'in-person', 'left', 'post', 'announcement'] as const;

/** One channel of service. */
export type ServiceChannel = (typeof serviceChannels)[number];

/** A paper by reference: its id, kind and the SHA-256 of its content in hex. */
export interface PaperRef {
  id: string;
  kind: string;
  sha256: string;
}

/** The procedure that waits for this service and the act by which it hears of it. */
export interface WaitingProcedure {
  kind: ProcedureKind;
  id: string;
}

/** One try to serve by one channel. */
export interface ServiceAttempt {
  channel: ServiceChannel;
  at: string;
  result: 'pending' | 'delivered' | 'bounced' | 'failed';
  reason: string | null;
}

/** The state of a notice. */
export interface NoticeState extends ProcedureState {
  kind: 'notice';
  stage: NoticeStage;
  purpose: NoticePurpose;
  subject: string;
  papers: PaperRef[];
  waiting: WaitingProcedure | null;
  clockRules: ClockRules;
  attempts: ServiceAttempt[];
  /** How often an officer had to be asked for a channel, for stable task keys. */
  channelRequests: number;
  /** What proves the service: a delivery report, a signed receipt, a witness record, an announcement. */
  proof: { channel: ServiceChannel; reference: string; servedOn: CivilDate } | null;
  openedByAddresseeAt: string | null;
}

/** What can happen to a notice. */
export type NoticeHappening =
  | {
      type: 'issued';
      id: string;
      caseId: string;
      department: string;
      purpose: NoticePurpose;
      subject: string;
      papers: PaperRef[];
      waiting: WaitingProcedure | null;
      clockRules: ClockRules;
    }
  | { type: 'channel-needed'; reason: string }
  | { type: 'channel-chosen'; channel: ServiceChannel }
  | { type: 'attempt-failed'; how: 'bounced' | 'failed'; reason: string }
  | { type: 'announced'; on: CivilDate; reference: string }
  | { type: 'paper-opened'; subject: string }
  | { type: 'served'; channel: ServiceChannel; servedOn: CivilDate; reference: string }
  | { type: 'closed'; outcome: 'served' | 'withdrawn' }
  | ClockEvent;

/** A numbered event of a notice. */
export type NoticeEvent = NoticeHappening & EventMark;

/** What each act on a notice says. */
export interface NoticeActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'choose-channel': { channel: ServiceChannel };
  'record-proof': { servedOn: CivilDate; reference: string };
  'record-failed-attempt': { reason: string };
  'record-announcement': { on: CivilDate; reference: string };
  'report-delivery': { attempt: number; acceptedAt: string; reference: string };
  'report-bounce': { attempt: number; reason: string };
  'open-paper': { subject: string };
  'withdraw-notice': { reason: string };
}
