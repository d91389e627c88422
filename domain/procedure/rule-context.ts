import type { Hand } from '../access/roles';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { LadderPolicy } from '../clock/ladder';

/** An entry on a black list that stands against somebody: whose, on which list, under which decision number. */
export interface BlackEntry {
  subject: string;
  list: string;
  number: string;
}

/** What a rule needs besides the state: the calendar, the ladder, and ids and numbers made elsewhere. */
export interface RuleContext {
  calendar: WorkingCalendar;
  ladder: LadderPolicy;
  /** Gives the next fresh id; the caller makes it repeatable. */
  newId: () => string;
  /** A number taken from a register beforehand, for the one act that needs it. */
  number: string | null;
  /** Whether the addressee's consent to electronic service is on file now. */
  consent: boolean;
  /** The entries on black lists that stand now against the parties, where the act asks for them. */
  blackEntries: readonly BlackEntry[];
}

/** An act that was permitted: what, by which hand, at which business instant, saying what. */
export interface PermittedAct<Name extends string, Details extends Record<Name, object>> {
  act: Name;
  hand: Hand;
  at: string;
  detail: Details[Name];
}
