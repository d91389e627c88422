import type { ObjectionState } from '../../../domain/objection/objection-state';
import type { ObjectionTarget } from '../../../domain/objection/objection-target';
import type { FrozenObjection } from '../../../domain/policy/frozen-objection';
import type { Problem } from '../../shared/problem';
import { onlyRow, type Sql } from '../../shared/sql';

/** Something that a subject wants to object to, with who had a hand in it and by which rules. */
export interface Objectable {
  target: ObjectionTarget;
  case: string;
  /** Whether a case stands already; for a record it opens with the first objection. */
  caseOpen: boolean;
  /** How far the training clock of its case is ahead, in milliseconds. */
  offset: number;
  rules: FrozenObjection;
  /** Persons who made, sent in or decided on it. */
  hands: string[];
  /** Whether it was decided by a body that is not served here, such as a court. */
  external: boolean;
  /** Why nobody can object to it now; null where one can. */
  refusal: Problem | null;
}

/** What became of earlier objections against the same target. */
export interface EarlierObjections {
  /** The objection that is pending. */
  pending: ObjectionState | null;
  /** How many have ended, and how many of them were decided. */
  ended: number;
  decided: number;
  /** Whoever verified or decided earlier objections. */
  hands: string[];
}

const statement = `
  select (jsonb_agg(p.snapshot) filter (where o.outcome is null)) -> 0 as pending,
    count(o.outcome)::integer as ended,
    (count(*) filter (where o.outcome in ('upheld', 'rejected')))::integer as decided,
    array(select distinct e.by_person::text from procedure_event e join objection former on former.procedure_id = e.procedure_id
      where former.target_id = $1 and e.type in ('objection-verified', 'objection-decided')) as hands
  from objection o join procedure p on p.id = o.procedure_id where o.target_id = $1`;

/** Reads what became of earlier objections against a target. */
export function readEarlierObjections(sql: Sql, target: string): Promise<EarlierObjections> {
  return onlyRow<EarlierObjections>(sql, statement, [target]);
}
