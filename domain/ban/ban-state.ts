import type { CivilDate } from '../calendar/civil-date';
import type { ExitGround } from '../listing/listing-state';
import type { NoticePurpose } from '../notice/notice-state';
import type { FrozenBan } from '../policy/ban-policy';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { WithFiles } from '../procedure/file-ref';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { BanStage } from './ban-table';

/** How a ban ends. */
export const banOutcomes = ['not-imposed', 'withdrawn', 'expired', 'lifted', 'revoked'] as const;

/** One end of a ban. */
export type BanOutcome = (typeof banOutcomes)[number];

/** What a ban is proposed for: from which sectors, until which last day (Asia/Shanghai) or for ever, and on which facts. */
export interface BanProposal {
  /** Codes of sectors. */
  sectors: string[];
  /** Null for a permanent ban, and only for that. */
  until: CivilDate | null;
  permanent: boolean;
  facts: string;
}

/** The entry on a black list on whose ground a ban is proposed. */
export interface BanGround {
  listing: string;
  decisionNumber: string;
  decidedOn: CivilDate;
  criterion: string;
}

/** A statement of the person concerned, without its words, and what became of it. */
export interface BanStatement {
  id: string;
  subject: string;
  finding: 'upheld' | 'partly-upheld' | 'rejected' | null;
}

/** How a ban ended: on which ground, on which day, why. */
export interface BanEnd {
  ground: ExitGround | 'revoked' | 'not-imposed' | 'withdrawn';
  on: CivilDate;
  reason: string;
}

/** The state of a ban from a market or an occupation. */
export interface BanState extends ProcedureState {
  kind: 'ban';
  stage: BanStage;
  /** The department that proposed it; `department` is the level above while that decides. */
  proposer: string;
  subject: string;
  entry: BanGround;
  proposal: BanProposal;
  rules: FrozenBan;
  statements: BanStatement[];
  decision: { reasons: string; number: string; on: CivilDate } | null;
  priorNotice: string | null;
  decisionNotice: string | null;
  /** First day on which it is in force; it takes force with proof of service. */
  from: CivilDate | null;
  end: BanEnd | null;
}

/** What can happen to a ban. */
export type BanHappening =
  | {
      type: 'ban-proposed';
      id: string;
      caseId: string;
      department: string;
      subject: string;
      entry: BanGround;
      proposal: BanProposal;
      rules: FrozenBan;
    }
  | { type: 'review-passed'; opinion: string }
  | { type: 'ban-notice-issued'; notice: string }
  | { type: 'ban-notice-served'; on: CivilDate }
  | { type: 'ban-service-voided'; notice: string; reason: string }
  | ({ type: 'statement-given'; subject: string; statement: string; text: string } & WithFiles)
  | { type: 'ban-defence-ended' }
  | { type: 'statement-answered'; statement: string; finding: 'upheld' | 'partly-upheld' | 'rejected'; reasons: string }
  | { type: 'ban-referred'; department: string; reasons: string }
  | { type: 'ban-decided'; reasons: string; number: string; on: CivilDate }
  | { type: 'ban-decision-issued'; notice: string }
  | { type: 'ban-took-force'; from: CivilDate }
  | ({ type: 'ban-ended' } & BanEnd)
  | { type: 'closed'; outcome: BanOutcome }
  | ClockEvent;

/** A numbered event of a ban. */
export type BanEvent = BanHappening & EventMark;

/** What each act on a ban says. */
export interface BanActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'pass-review': { opinion: string };
  'withdraw-ban': { reason: string };
  'give-statement': { subject: string; text: string } & WithFiles;
  'answer-statement': { statement: string; finding: 'upheld' | 'partly-upheld' | 'rejected'; reasons: string };
  'impose-ban': { reasons: string };
  'refer-ban': { reasons: string };
  'refuse-ban': { reasons: string };
  'approve-ban': { reasons: string };
  'revoke-ban': { reasons: string };
  /** Said by the entry on whose ground it stands, when that leaves otherwise than by its term. */
  'end-with-entry': { ground: ExitGround; on: CivilDate; reason: string };
  'record-service': { notice: string; purpose: NoticePurpose; subject: string; servedOn: CivilDate };
  'void-service': { notice: string; subject: string; reason: string };
}
