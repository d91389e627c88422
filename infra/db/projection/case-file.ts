import type { CaseFileOpening } from '../../../activities/contract';
import type { Row } from './row';

/** Projects the opening of a case onto its row. */
export function caseFileRow(opening: CaseFileOpening): Row {
  return {
    id: opening.id,
    number: opening.number,
    list_id: opening.list,
    policy_version: opening.policyVersion,
    policy_hash: opening.policyHash,
    department: opening.department,
    subject_id: opening.subject,
    opened_at: opening.openedAt,
  };
}
