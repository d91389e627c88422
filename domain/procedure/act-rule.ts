import type { Role } from '../access/roles';

/** In which capacity somebody left a hand on a procedure; four eyes compare persons by capacity. */
export type Capacity = 'drafter' | 'reviewer' | 'approver' | 'requester';

/** Whose procedure it must be: the own department's, one addressed to a subject of the actor, or nobody's but the system's. */
export type Scope = 'own-department' | 'addressed-subject' | 'system';

/** One line of a stage × act table: which act, at which stages, by whom, apart from whom, leading where. */
export interface ActRule<Stage extends string = string, Act extends string = string> {
  act: Act;
  zh: string;
  en: string;
  at: readonly Stage[];
  by: readonly Role[];
  scope: Scope;
  /** Persons who left their hand in these capacities may not do this act, through whatever role. */
  apartFrom: readonly Capacity[];
  /** The capacity in which this act leaves the actor's hand. */
  leaves: Capacity | null;
  /** Stages this act can lead to; an act that leaves the stage as it is names none. */
  leadsTo: readonly (Stage | 'closed')[];
  /** An act with an adverse or final effect, which a page asks to confirm. */
  confirm: boolean;
}
