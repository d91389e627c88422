import type { ObjectionState } from '../../../domain/objection/objection-state';
import { sortOf } from '../../../domain/objection/objection-target';
import type { Row } from './row';

/** Projects an objection onto its row. */
export function objectionRow(state: ObjectionState): Row {
  const { target, decision } = state;
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    target_id: target.id,
    target_kind: target.kind,
    target_sort: sortOf(target),
    subject_id: state.subject,
    department: state.department,
    number: state.number,
    level: state.level,
    ground: state.claim.ground,
    stage: state.stage,
    outcome: state.outcome,
    filed_at: state.openedAt,
    decided_on: decision?.on ?? null,
    remedy: decision?.remedy ?? null,
    corrected: decision?.summary ?? null,
    notice_until: decision?.noticeUntil ?? null,
  };
}
