import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import type { ServiceChannel } from '../domain/notice/notice-state';
import type { EventMark, ProcedureKind, ProcedureState, TaskSpec } from '../domain/procedure/procedure-state';
import type { BlackEntry } from '../domain/procedure/rule-context';

/** An event of any procedure: its mark, its type and its own content as plain JSON. */
export type AnyEvent = EventMark & { type: string };

/** The row that groups the procedures of one subject and one matter; written with the first entry of a determination. */
export interface CaseFileOpening {
  id: string;
  number: string;
  list: string;
  policyVersion: string;
  policyHash: string;
  department: string;
  subject: string;
  openedAt: string;
}

/** A message to the outside, delivered at least once by the relay under its stable id. */
export type OutboxMessage =
  | {
      id: string;
      channel: 'mail';
      /** Template of the mail text. */
      template: 'mail-notice' | 'mail-reminder' | 'mail-calendar';
      to: { subject: string } | { department: string; role: string };
      /** Plain fields for the template; never personal data. */
      fields: Record<string, string>;
      /** The notice whose service this mail is; the relay reports acceptance or bounce to it. */
      notice: { id: string; attempt: number } | null;
    }
  | {
      id: string;
      channel: 'platform';
      platform: string;
      change: 'listed' | 'corrected' | 'removed';
      /** Said where the change is one of a record in the credit file and not of an entry. */
      record?: 'penalty';
      /** Id of the entry, or of that record. */
      listing: string;
      seq: number;
    };

/** One commit of a procedure: new events, the full snapshot after them, the open tasks and what must go out. */
export interface JournalEntry {
  events: AnyEvent[];
  snapshot: ProcedureState;
  tasks: TaskSpec[];
  messages: OutboxMessage[];
  /** The next business instant at which the procedure acts by itself; null when it only waits for people. */
  wakesAt: string | null;
  caseFile: CaseFileOpening | null;
}

/** Asks for a paper: its kind, for whom, and the fields that its template needs beyond names, which are looked up. */
export interface PaperRequest {
  /** Stable id of the paper; the same id gives the same paper. */
  id: string;
  kind: string;
  caseId: string;
  procedure: string;
  subject: string;
  department: string;
  /** Business date of the paper, Asia/Shanghai. */
  on: string;
  fields: Record<string, string>;
  /** The paper of which this one is a new version, if any. */
  replaces?: string;
}

/** A place among the events of a procedure. */
export interface EventPlace {
  procedure: string;
  seq: number;
}

/** Asks for the next number of a gapless register; the same key gets the same number again. */
export interface NumberRequest {
  register: 'case' | 'decision' | 'supervision-order' | 'objection' | 'repair' | 'ban';
  department: string;
  year: number;
  key: string;
}

/** What another procedure is told, as the system's act. */
export interface Tell {
  to: { kind: ProcedureKind; id: string };
  act: string;
  id: string;
  at: string;
  detail: object;
}

/** Opens another procedure as an independent execution; ids make it idempotent. */
export interface OpenProcedure {
  kind: ProcedureKind;
  /** The opening of that kind without clock offset, calendar and ladder, which the activity adds as of now. */
  opening: object & { id: string; caseId: string; department: string; at: string };
}

/** Issues a notice: its papers, and its opening without what the activity finds out and adds. */
export interface NoticeToOpen {
  papers: PaperRequest[];
  opening: OpenProcedure['opening'] & { subject: string };
}

/** Everything the casework does to the world; types only, the one file of this room that workflows see. */
export interface Activities {
  /**
   * Writes one commit of a procedure in one transaction; repeating it changes nothing. Answers null when it stands as
   * said. A worker that died between commit and report may have left other events under the same numbers: then nothing
   * is written, and the answer is what stands from the first of these numbers on. Runs as a local activity.
   */
  record(entry: JournalEntry): Promise<AnyEvent[] | null>;
  /** Reads the events of a procedure that stand in the case file after this number, in order. Runs as a local activity. */
  readEventsAfter(place: EventPlace): Promise<AnyEvent[]>;
  /** Takes the next number of a register. Runs as a local activity. */
  allocateNumber(request: NumberRequest): Promise<string>;
  /** Reads the loaded calendar years as of now. Runs as a local activity. */
  loadCalendar(): Promise<WorkingCalendar>;
  /** Reads the entries on black lists that stand now against these subjects. Runs as a local activity. */
  blackEntries(subjects: readonly string[]): Promise<BlackEntry[]>;
  /** Says by which channel a subject can be served now: electronic where consent is on file, else none. Runs as a local activity. */
  channelFor(subject: string): Promise<ServiceChannel | null>;
  /**
   * Sets the papers of a notice as PDF, gives them their numbers, stores them as final and only then opens the service of
   * the notice with them and with the channel by which the subject can be served now; repeated, it changes nothing.
   */
  issueNotice(notice: NoticeToOpen): Promise<void>;
  /**
   * Starts another procedure; `principal-left` when a linked person's principal is no longer listed, `left-otherwise` when
   * the entry to be put back did not leave by repair.
   */
  openProcedure(request: OpenProcedure): Promise<'opened' | 'principal-left' | 'left-otherwise'>;
  /** Tells another procedure; `closed` when it has ended, `unknown` when it was never opened. */
  tellProcedure(tell: Tell): Promise<'told' | 'closed' | 'unknown'>;
}
