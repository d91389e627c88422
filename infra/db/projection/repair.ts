import type { RepairState } from '../../../domain/repair/repair-state';
import type { Row } from './row';

/** Projects an application for repair onto its row. */
export function repairRow(state: RepairState): Row {
  const { target } = state;
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    listing_id: target.what === 'entry' ? target.listing : null,
    penalty_id: target.what === 'penalty' ? target.penalty : null,
    subject_id: state.subject,
    department: state.department,
    number: state.number,
    route: state.application.route,
    stage: state.stage,
    outcome: state.outcome,
    filed_at: state.openedAt,
    decided_on: state.decision?.on ?? null,
    barred_until: state.falsehood?.barredUntil ?? null,
    publicity_stopped: state.publicity?.stopped ?? false,
    published_anew_until: state.publicity && !state.publicity.stopped ? state.publicity.until : null,
  };
}
