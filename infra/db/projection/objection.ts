import type { ObjectionState } from '../../../domain/objection/objection-state';
import type { Row } from './row';

/** Projects an objection onto its row. */
export function objectionRow(state: ObjectionState): Row {
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    listing_id: state.entry.listing,
    subject_id: state.subject,
    department: state.department,
    number: state.number,
    level: state.level,
    ground: state.claim.ground,
    stage: state.stage,
    outcome: state.outcome,
    filed_at: state.openedAt,
    decided_on: state.decision?.on ?? null,
  };
}
