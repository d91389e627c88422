import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import type { PaperRef, ServiceChannel } from '../domain/notice/notice-state';
import type { BlackEntry } from '../domain/procedure/rule-context';
import type { AnyEvent, EventPlace, JournalEntry, NumberRequest, OpenProcedure, PaperRequest, Tell } from './contract';

/** Keeps the case file: the only writer of procedure tables. */
export interface Journal {
  /** Answers null, or the events that stand already under the entry's numbers when they are others. */
  record(entry: JournalEntry): Promise<AnyEvent[] | null>;
  /** Answers the events of a procedure after this number, in order. */
  readEventsAfter(place: EventPlace): Promise<AnyEvent[]>;
}

/** Gives out numbers without gaps or repeats. */
export interface NumberRegister {
  allocate(request: NumberRequest): Promise<string>;
}

/** Knows the State Council's calendar as far as it is loaded. */
export interface CalendarShelf {
  current(): Promise<WorkingCalendar>;
}

/** Knows who stands on a black list. */
export interface BlackLists {
  standingAgainst(subjects: readonly string[]): Promise<BlackEntry[]>;
}

/** Knows who agreed to electronic service. */
export interface ConsentRegister {
  channelFor(subject: string): Promise<ServiceChannel | null>;
}

/** Renders and keeps papers. */
export interface PaperPress {
  prepare(request: PaperRequest): Promise<PaperRef>;
}

/** Reaches other procedures. */
export interface Procedures {
  open(request: OpenProcedure): Promise<'opened' | 'principal-left' | 'left-otherwise'>;
  tell(tell: Tell): Promise<'told' | 'closed' | 'unknown'>;
}

/** Everything that activities need from the machines. */
export interface Ports {
  journal: Journal;
  numbers: NumberRegister;
  calendars: CalendarShelf;
  blackLists: BlackLists;
  consents: ConsentRegister;
  papers: PaperPress;
  procedures: Procedures;
}
