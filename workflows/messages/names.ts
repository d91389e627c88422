import type { ProcedureKind } from '../../domain/procedure/procedure-state';

/** The one task queue of the casework worker. */
export const caseworkQueue = 'casework';

/** The workflow type of each kind of procedure. */
export const workflowTypes: Record<ProcedureKind, string> = {
  determination: 'determination',
  notice: 'notice',
  listing: 'listing',
  'measure-order': 'measureOrder',
  objection: 'objection',
  repair: 'repair',
  ban: 'ban',
};

/** Builds the workflow id of a procedure: opaque, so that it says nothing about anybody. */
export function workflowId(kind: ProcedureKind, procedure: string): string {
  return `${kind}/${procedure}`;
}
