import type { RepairState } from '../../../domain/repair/repair-state';
import type { Row } from './row';

/** Projects an application for repair onto its row. */
export function repairRow(state: RepairState): Row {
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    listing_id: state.entry.listing,
    subject_id: state.subject,
    department: state.department,
    number: state.number,
    route: state.application.route,
    stage: state.stage,
    outcome: state.outcome,
    filed_at: state.openedAt,
    decided_on: state.decision?.on ?? null,
    barred_until: state.falsehood?.barredUntil ?? null,
  };
}
