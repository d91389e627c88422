import { addDays, startOfDay } from '../../../domain/calendar/civil-date';
import type { Clock } from '../../../domain/clock/clock';
import type { OrderClosing } from '../../../domain/clock/rung';
import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import { ordersOf } from '../../../domain/procedure/supervision-order';
import type { Row } from './row';

/** Projects a snapshot onto `supervision_order`, one row per order of a clock's ladder or by hand. */
export function supervisionOrderRows(state: ProcedureState): Row[] {
  return ordersOf(state.clocks).map(
    ({ clock, number, issuedAt, replyBy, answeredAt, reply, rounds, ground, closed }) => ({
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
      rounds: rounds ?? [],
      settled_at: clock.endedAt,
      circular_at: circularAt(clock, closed),
      ground: ground ?? null,
      finding: closed?.finding ?? null,
      finding_reason: closed?.reason ?? null,
      closed_at: closed?.at ?? null,
    }),
  );
}

/** A matter goes into the circular with the last rung of its ladder, or with a reply that is not accepted. */
function circularAt(clock: Clock, closed: OrderClosing | undefined): string | null {
  const rung = clock.rungs.find(({ rung }) => rung === 'circular')?.at;
  return rung ?? (closed?.finding === 'not-accepted' ? closed.at : null);
}
