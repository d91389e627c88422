import type { Actor } from '../../domain/access/roles';
import type { BanGround, BanProposal } from '../../domain/ban/ban-state';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { LadderPolicy } from '../../domain/clock/ladder';
import type { Draft, Party, PartyRole } from '../../domain/determination/determination-state';
import type { BaseDecision, PublicFacts } from '../../domain/listing/listing-state';
import type { NoticePurpose, PaperRef, ServiceChannel, WaitingProcedure } from '../../domain/notice/notice-state';
import type { ObjectionClaim } from '../../domain/objection/objection-state';
import type { ObjectionTarget } from '../../domain/objection/objection-target';
import type { FrozenBan } from '../../domain/policy/ban-policy';
import type { FrozenObjection } from '../../domain/policy/frozen-objection';
import type { FrozenPack } from '../../domain/policy/frozen-pack';
import type { FrozenRepair } from '../../domain/policy/frozen-repair';
import type { ClockRules } from '../../domain/policy/policy-pack';
import type { RepairApplication, RepairTarget } from '../../domain/repair/repair-state';

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
  /** Who takes an entry over that was decided elsewhere; left out where a determination opens it. */
  takenOver?: { by: Actor; caseNumber: string } | undefined;
  policy: FrozenPack;
  subject: string;
  party: PartyRole;
  principal: string | null;
  linked: string[];
  base: BaseDecision;
  facts: PublicFacts;
  /** The entry that this one puts back, if it does: only one that a repair removed is put back. */
  replaces?: string;
}

/** Opens an order to one department to take one measure; `department` is the executing one. */
export interface MeasureOrderOpening extends Opening {
  listing: string;
  subject: string;
  measure: string;
  clockRules: ClockRules;
}

/** Opens an objection of a subject against an entry, a notice, a record or the result of a repair. */
export interface ObjectionOpening extends Opening {
  by: Actor;
  /** The number on the receipt. */
  number: string;
  subject: string;
  target: ObjectionTarget;
  /** Left out where the target belongs to a case; the number of the case that opens for a record otherwise. */
  caseNumber?: string;
  level: 1 | 2;
  rules: FrozenObjection;
  claim: ObjectionClaim;
  /** Persons who had a hand in the target and may not decide on the objection. */
  listedBy: string[];
}

/** Opens a subject's application for repair of an entry. */
export interface RepairOpening extends Opening {
  by: Actor;
  /** The number on the receipt. */
  number: string;
  subject: string;
  target: RepairTarget;
  /** Number of the case that opens with the application, null where the matter is a case already. */
  caseNumber: string | null;
  rules: FrozenRepair;
  application: RepairApplication;
  /** The department of the second level, null where the city decides alone. */
  region: string | null;
}

/** Opens a ban from a market or an occupation, proposed on the ground of an entry. */
export interface BanOpening extends Opening {
  by: Actor;
  subject: string;
  entry: BanGround;
  proposal: BanProposal;
  rules: FrozenBan;
}
