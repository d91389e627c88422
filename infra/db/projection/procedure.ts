import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import type { Row } from './row';

/** Projects a snapshot onto its row of `procedure`; `wakesAt` is what its commit said of the next act by itself. */
export function procedureRow(state: ProcedureState, wakesAt: string | null): Row {
  return {
    id: state.id,
    case_id: state.caseId,
    kind: state.kind,
    stage: state.stage,
    department: state.department,
    outcome: state.outcome,
    opened_at: state.openedAt,
    closed_at: state.closedAt,
    last_seq: state.seq,
    wakes_at: wakesAt,
    snapshot: state,
  };
}

/** Projects a snapshot onto `procedure_subject`, one row per subject. */
export function subjectRows(state: ProcedureState): Row[] {
  return [...new Set(state.subjects)].map((subject) => ({ procedure_id: state.id, subject_id: subject }));
}
