import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { caseworkQueue, workflowId, workflowTypes } from '../../workflows/messages/names';

const caseId = defineSearchAttributeKey('CaseId', 'KEYWORD');
const caseKind = defineSearchAttributeKey('CaseKind', 'KEYWORD');
const department = defineSearchAttributeKey('Department', 'KEYWORD');

/** What every execution is started with: opaque id, one queue, the offset of its clock, attributes without personal facts. */
export function startOptions(
  kind: ProcedureKind,
  opening: { id: string; caseId: string; department: string; clockOffset: number },
) {
  return {
    type: workflowTypes[kind],
    options: {
      workflowId: workflowId(kind, opening.id),
      taskQueue: caseworkQueue,
      workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
      memo: { clockOffset: opening.clockOffset },
      typedSearchAttributes: new TypedSearchAttributes([
        { key: caseId, value: opening.caseId },
        { key: caseKind, value: kind },
        { key: department, value: opening.department },
      ]),
    },
  };
}
