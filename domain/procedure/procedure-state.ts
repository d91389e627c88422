import type { Hand, Role } from '../access/roles';
import type { Clock } from '../clock/clock';
import type { Hands } from './hands';

/** The kinds of procedure; each is one workflow type with one table, one state and one set of events. */
export const procedureKinds = [
  'determination',
  'notice',
  'listing',
  'measure-order',
  'objection',
  'repair',
  'ban',
] as const;

/** One kind of procedure. */
export type ProcedureKind = (typeof procedureKinds)[number];

/** What every procedure's state has in common; plain JSON, so that it can be a snapshot. */
export interface ProcedureState {
  /** Version of this shape; an upcaster turns older snapshots into it. */
  schema: 1;
  kind: ProcedureKind;
  id: string;
  caseId: string;
  department: string;
  /** Subject ids whom this procedure concerns; they and their agents may see it. */
  subjects: string[];
  stage: string;
  /** Number of the last event folded in; 0 before the first. */
  seq: number;
  openedAt: string;
  closedAt: string | null;
  outcome: string | null;
  hands: Hands;
  clocks: Clock[];
}

/** What every event says besides its own content: its number, the business instant, and whose hand. */
export interface EventMark {
  seq: number;
  at: string;
  by: Hand;
  /** Id of the act that brought it about; what a procedure does by itself has none. */
  act?: string;
}

/** A piece of work waiting for somebody, derived from a state: the key is stable, so it opens and closes once. */
export interface TaskSpec {
  /** Unique within the procedure, e.g. `review-1`. */
  key: string;
  /** The act that this task waits for. */
  act: string;
  role: Role;
  department: string;
  clockId: string | null;
}
