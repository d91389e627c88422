import type { MeasureOrderState } from '../../../domain/measure-order/measure-order-state';
import type { Row } from './row';

/** Projects a measure order onto its row; once it is lifted, the last report is the lift and any before it the execution. */
export function measureOrderRow(state: MeasureOrderState): Row {
  const lifted = state.outcome === 'lifted';
  const execution = lifted ? state.feedback.slice(0, -1) : state.feedback;
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    listing_id: state.listing,
    subject_id: state.subject,
    measure: state.measure,
    department: state.department,
    stage: state.stage,
    outcome: state.outcome,
    ordered_at: state.openedAt,
    executed_on: execution[0]?.on ?? null,
    lifted_on: lifted ? (state.feedback.at(-1)?.on ?? null) : null,
  };
}
