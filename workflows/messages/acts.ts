import { defineUpdate } from '@temporalio/workflow';
import type { Actor } from '../../domain/access/roles';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';

/** One act, as a service or another procedure says it to a procedure. */
export interface ActMessage {
  /** Idempotency identity; the same id is the same act and gets the same answer. */
  id: string;
  act: string;
  by: Actor | 'system';
  /** Business instant of the act (RFC 3339, UTC); the receiver's own clock is never asked. */
  at: string;
  /** What the act says; its shape is the act's line in the procedure's `…ActDetails`. */
  detail: object;
  /** The event number the actor saw; another one refuses with `stale-version`. */
  seenSeq: number | null;
  /** The procedure's last event in the case file when the act was sent, if the sender looked: a procedure behind it catches up first. */
  fileSeq?: number | null;
}

/** What a procedure answers once the act stands in the journal. */
export interface ActAnswer {
  kind: ProcedureKind;
  procedure: string;
  case: string;
  stage: string;
  seq: number;
  outcome: string | null;
}

/** The update by which a procedure of any kind receives the act of this name. */
export function actUpdate(act: string) {
  return defineUpdate<ActAnswer, [ActMessage]>(act);
}

/** The update that answers with the present state after filing; it is the first message of an update-with-start. */
export const filed = defineUpdate<ActAnswer, [{ id: string }]>('filed');

/** The failure type under which a refusal of the domain travels; its one detail is a `Refusal`. */
export const refusalType = 'DomainError';

/** A refusal of the domain as it travels through Temporal. */
export interface Refusal {
  code: string;
  message: string;
  field: string | null;
}
