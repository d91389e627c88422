import type { Role } from '../access/roles';
import type { ProcedureVariant } from '../policy/procedure-rule';

/** In which capacity somebody left a hand on a procedure; four eyes compare persons by capacity. */
export type Capacity =
  | 'drafter'
  | 'reviewer'
  | 'approver'
  | 'requester'
  | 'verifier'
  | 'lister'
  | 'extension-requester';

/**
 * Whose procedure it must be: the own department's, one addressed to a subject of the actor, anybody's before the eyes of
 * the supervisors, or nobody's but the system's.
 */
export type Scope = 'own-department' | 'addressed-subject' | 'oversight' | 'system';

/** The ways that an act opens: from a stage to those that can follow. */
export type Ways<Stage extends string> = Readonly<Partial<Record<Stage, readonly (Stage | 'closed')[]>>>;

/** Writes the same way from several stages. */
export function ways<Stage extends string>(from: readonly Stage[], to: Stage | 'closed'): Ways<Stage> {
  const all: Record<string, readonly string[]> = Object.fromEntries(from.map((stage) => [stage, [to]]));
  return all as unknown as Ways<Stage>;
}

/** One line of a stage × act table: which act, at which stages, by whom, apart from whom, leading where. */
export interface ActRule<Stage extends string = string, Act extends string = string> {
  act: Act;
  zh: string;
  en: string;
  at: readonly Stage[];
  /** The courses that know this act; every course does where none is named. */
  courses?: readonly ProcedureVariant[];
  by: readonly Role[];
  scope: Scope;
  /** Persons who left their hand in these capacities may not do this act, through whatever role. */
  apartFrom: readonly Capacity[];
  /** The capacity in which this act leaves the actor's hand. */
  leaves: Capacity | null;
  /** To which stages this act can lead, from which; an act that leaves the stage as it is names none. */
  leadsTo: Ways<Stage>;
  /** An act with an adverse or final effect, which a page asks to confirm. */
  confirm: boolean;
}
