import type { Actor } from '../../domain/access/roles';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { LadderPolicy } from '../../domain/clock/ladder';
import type { Draft, Party, PartyRole } from '../../domain/determination/determination-state';
import type { BaseDecision, PublicFacts } from '../../domain/listing/listing-state';
import type { NoticePurpose, PaperRef, ServiceChannel, WaitingProcedure } from '../../domain/notice/notice-state';
import type { FrozenPack } from '../../domain/policy/frozen-pack';
import type { ClockRules } from '../../domain/policy/policy-pack';

/** What every procedure is opened with. */
export interface Opening {
  /** Opaque id (UUID) of the procedure and of its workflow execution. */
  id: string;
  caseId: string;
  department: string;
  /** Business instant of opening (RFC 3339, UTC). */
  at: string;
  /** How far the case's training clock is ahead of the wall clock, in milliseconds; 0 in production. */
  clockOffset: number;
  calendar: WorkingCalendar;
  ladder: LadderPolicy;
}

/** Opens a determination: the filed draft under the rules frozen for the case. */
export interface DeterminationOpening extends Opening {
  by: Actor;
  /** Human case number, unique in the department's year. */
  caseNumber: string;
  policy: FrozenPack;
  draft: Draft;
  parties: Party[];
}

/** Opens the service of one notice with its papers. */
export interface NoticeOpening extends Opening {
  purpose: NoticePurpose;
  subject: string;
  papers: PaperRef[];
  /** The channel by which the subject could be served when the notice was opened. */
  channel: ServiceChannel | null;
  waiting: WaitingProcedure | null;
  clockRules: ClockRules;
}

/** Opens an entry on a list. */
export interface ListingOpening extends Opening {
  policy: FrozenPack;
  subject: string;
  party: PartyRole;
  principal: string | null;
  linked: string[];
  base: BaseDecision;
  facts: PublicFacts;
}

/** Opens an order to one department to take one measure; `department` is the executing one. */
export interface MeasureOrderOpening extends Opening {
  listing: string;
  subject: string;
  measure: string;
  clockRules: ClockRules;
}
