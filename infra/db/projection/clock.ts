import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import type { Row } from './row';

/** Projects a snapshot onto `clock`, one row per clock whatever its state. */
export function clockRows(state: ProcedureState): Row[] {
  return state.clocks.map((clock) => ({
    procedure_id: state.id,
    id: clock.id,
    case_id: state.caseId,
    name: clock.name,
    kind: clock.kind,
    state: clock.state,
    owner_role: clock.owner.role,
    owner_department: clock.owner.department,
    start_on: clock.start,
    due_on: clock.due,
    due_at: clock.dueAt,
    provisional: clock.provisional,
    ended_at: clock.endedAt,
    last_rung: clock.rungs.at(-1)?.rung ?? null,
    content: clock,
  }));
}
