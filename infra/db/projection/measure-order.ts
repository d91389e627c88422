import { standingFeedback } from '../../../domain/measure-order/feedback';
import type { MeasureOrderState } from '../../../domain/measure-order/measure-order-state';
import type { Row } from './row';

/** Projects a measure order onto its row, by the feedback that nobody put right later. */
export function measureOrderRow(state: MeasureOrderState): Row {
  const standing = standingFeedback(state.feedback);
  const executed = standing.find(({ finding }) => finding === 'executed' || finding === 'partly-executed');
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
    executed_on: executed?.on ?? null,
    lifted_on: standing.find(({ finding }) => finding === 'lifted')?.on ?? null,
  };
}

/** Projects every feedback on a measure onto its row, also one that a later one puts right. */
export function measureFeedbackRows({ id, measure, department, subject, caseId, feedback }: MeasureOrderState): Row[] {
  return feedback.map(({ no, finding, what, on, times, corrects, at }) => ({
    procedure_id: id,
    no,
    case_id: caseId,
    subject_id: subject,
    measure,
    department,
    finding,
    what,
    said_on: on,
    times,
    corrects,
    given_at: at,
  }));
}
