import type { CivilDate } from '../calendar/civil-date';
import type { PartyRole } from '../determination/determination-state';
import type { BaseDecision, PublicFacts } from '../listing/listing-state';
import type { NoticePurpose } from '../notice/notice-state';
import type { FrozenPack } from '../policy/frozen-pack';
import type { FrozenRepair } from '../policy/frozen-repair';
import type { BreachClass, ClockRules, fraudConsequences, repairMaterials } from '../policy/policy-pack';
import type { RepairRoute } from '../policy/rights-policy';
import type { ClockActDetails } from '../procedure/clock-act-table';
import type { ClockEvent } from '../procedure/clock-event';
import type { EventMark, ProcedureState } from '../procedure/procedure-state';
import type { SupervisionOrderActDetails } from '../procedure/supervision-order-table';
import type { RepairStage } from './repair-table';

/** A paper handed in, by what it proves. */
export interface RepairProof {
  material: (typeof repairMaterials)[number];
  name: string;
}

/** What an applicant says: by which way, corrected when, proved by what, with which public commitment. */
export interface RepairApplication {
  route: RepairRoute;
  correctedOn: CivilDate;
  proofs: RepairProof[];
  /** The words of the public commitment: what is handed in is true, and whoever signs answers for it. */
  commitment: string;
}

/** The entry of a linked person, which leaves with the principal's and is put back with it. */
export interface LinkedEntry {
  listing: string;
  subject: string;
  party: PartyRole;
  base: BaseDecision;
  facts: PublicFacts;
}

/** The entry to be repaired, with everything that it takes to put it back. */
export interface RepairedEntry {
  what: 'entry';
  listing: string;
  /** The department that listed. */
  department: string;
  policy: FrozenPack;
  party: PartyRole;
  principal: string | null;
  linked: LinkedEntry[];
  base: BaseDecision;
  facts: PublicFacts;
  displayUntil: CivilDate;
}

/** The record of a penalty to be repaired, as the department that imposed it sent it in (双公示). */
export interface RepairedPenalty {
  what: 'penalty';
  penalty: string;
  /** The department that imposed it. */
  department: string;
  /** The number of the decision. */
  number: string;
  violation: string;
  class: BreachClass;
  decidedOn: CivilDate;
  /** Last day of publicity; it stops by itself at 00:00 after it. */
  displayUntil: CivilDate;
  /** The clocks by which papers are served. */
  clocks: ClockRules;
}

/** What an application for repair is about. */
export type RepairTarget = RepairedEntry | RepairedPenalty;

/** What follows from a false commitment. */
export interface FalseCommitment {
  reasons: string;
  consequence: (typeof fraudConsequences)[number];
  /** The new entry, where the old one is put back. */
  listing: string | null;
  /** The new entries of linked persons, in the order in which the old ones stand in the entry. */
  linked: string[];
  barredUntil: CivilDate;
  on: CivilDate;
}

/** How a repair ends. */
export type RepairOutcome = 'granted' | 'refused' | 'withdrawn' | 'not-accepted' | 'revoked';

/** The state of an application for repair. */
export interface RepairState extends ProcedureState {
  kind: 'repair';
  stage: RepairStage;
  /** The number on the receipt. */
  number: string;
  subject: string;
  target: RepairTarget;
  rules: FrozenRepair;
  application: RepairApplication;
  /** The department that reviews after the city, where the rule has two levels; null where the city decides alone. */
  region: string | null;
  missing: string[] | null;
  makeUpLapsed: boolean;
  checks: number;
  decision: {
    outcome: 'granted' | 'refused' | 'not-accepted';
    reasons: string;
    whatToDo: string;
    on: CivilDate;
    number: string;
  } | null;
  /** The publicity of a penalty's record: stopped by its repair, or shown again until a day after a false commitment. */
  publicity: { stopped: boolean; until: CivilDate } | null;
  result: string | null;
  resultServedOn: CivilDate | null;
  falsehood: FalseCommitment | null;
  /** The notice of the revocation, whose service ends the repair. */
  revocation: string | null;
}

/** What can happen to a repair. */
export type RepairHappening =
  | {
      type: 'repair-filed';
      id: string;
      caseId: string;
      department: string;
      number: string;
      subject: string;
      target: RepairTarget;
      rules: FrozenRepair;
      application: RepairApplication;
      region: string | null;
    }
  | { type: 'found-incomplete'; missing: string[] }
  | { type: 'repair-supplemented'; proofs: RepairProof[]; text: string }
  | { type: 'make-up-lapsed' }
  | { type: 'repair-accepted' }
  | { type: 'approved-at-city'; department: string }
  | {
      type: 'repair-decided';
      outcome: 'granted' | 'refused' | 'not-accepted';
      reasons: string;
      whatToDo: string;
      number: string;
      on: CivilDate;
    }
  | { type: 'publicity-stopped' | 'publicity-resumed'; penalty: string; until: CivilDate }
  | { type: 'pushed'; platform: string; change: 'listed' | 'removed' }
  /** The entry had left by itself before the grant reached it. */
  | { type: 'target-gone' }
  | { type: 'result-issued'; notice: string }
  | { type: 'result-served'; on: CivilDate }
  | ({ type: 'found-false' } & FalseCommitment)
  | { type: 'revocation-issued'; notice: string }
  | { type: 'closed'; outcome: RepairOutcome; reason?: string }
  | ClockEvent;

/** A numbered event of a repair. */
export type RepairEvent = RepairHappening & EventMark;

/** What each act on a repair says. */
export interface RepairActDetails extends ClockActDetails, SupervisionOrderActDetails {
  'find-incomplete': { missing: string[] };
  'hand-in-papers': { subject: string; proofs: RepairProof[]; text: string };
  'accept-application': Record<string, never>;
  'refuse-application': { reason: string; whatToDo: string };
  'grant-repair': { reasons: string };
  'refuse-repair': { reasons: string; whatToDo: string };
  'withdraw-application': { subject: string; reason: string };
  'revoke-repair': { reasons: string };
  /** Said by the notice that brings the result. */
  'record-service': { notice: string; purpose: NoticePurpose; subject: string; servedOn: CivilDate };
  'void-service': { notice: string; subject: string; reason: string };
}
