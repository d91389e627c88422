import type { OutboxMessage } from '../../activities/contract';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import type { EventMark, ProcedureState } from '../../domain/procedure/procedure-state';

/** Writes the message that a climbed rung sends to the office that owes the act; the circular goes to the supervisor too. */
export function reminderOf(event: { type: string } & EventMark, state: ProcedureState): OutboxMessage[] {
  if (event.type !== 'rung-climbed') return [];
  const climbed = event as ClockEvent & EventMark & { type: 'rung-climbed' };
  const clock = state.clocks.find((one) => one.id === climbed.clockId);
  if (!clock?.owner.department) return [];
  const fields = {
    rung: climbed.rung,
    clock: clock.name,
    due: clock.due,
    order: climbed.order?.number ?? '',
    replyBy: climbed.order?.replyBy ?? '',
  };
  const to = { department: clock.owner.department, role: clock.owner.role };
  return [{ id: `${state.id}:${event.seq}`, channel: 'mail', template: 'mail-reminder', to, fields, notice: null }];
}
