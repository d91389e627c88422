import { addDays, startOfDay } from '../../../domain/calendar/civil-date';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { ordersOf } from '../../../domain/procedure/supervision-order';
import type { Row } from './row';

/** Projects a snapshot onto `supervision_order`, one row per order that a clock's ladder issued. */
export function supervisionOrderRows(state: ProcedureState): Row[] {
  return ordersOf(state.clocks).map(({ clock, number, issuedAt, replyBy, answeredAt, reply }) => ({
    procedure_id: state.id,
    clock_id: clock.id,
    number,
    case_id: state.caseId,
    kind: state.kind,
    clock: clock.name,
    department: clock.owner.department ?? state.department,
    issued_at: issuedAt,
    reply_by: replyBy,
    reply_due_at: startOfDay(addDays(replyBy, 1)),
    answered_at: answeredAt,
    reply: reply ?? null,
    settled_at: clock.endedAt,
    circular_at: clock.rungs.find(({ rung }) => rung === 'circular')?.at ?? null,
  }));
}
