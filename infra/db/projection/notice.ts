import type { NoticeState } from '../../../domain/notice/notice-state';
import type { Row } from './row';

/** Projects a notice onto its row: the channel is the proven one, else that of the last attempt. */
export function noticeRow(state: NoticeState): Row {
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    purpose: state.purpose,
    subject_id: state.subject,
    stage: state.stage,
    channel: state.proof?.channel ?? state.attempts.at(-1)?.channel ?? null,
    served_on: state.proof?.servedOn ?? null,
    proof: state.proof?.reference ?? null,
    opened_at: state.openedByAddresseeAt,
  };
}
