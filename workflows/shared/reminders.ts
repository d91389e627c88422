import type { OutboxMessage } from '../../activities/contract';
import type { RungName } from '../../domain/clock/ladder';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import type { EventMark, ProcedureState } from '../../domain/procedure/procedure-state';
import { ordersOf } from '../../domain/procedure/supervision-order';

/** Writes the message that a rung, an order by hand, or a pause that may be forgotten sends to the office that owes the act; a reply not accepted sends the circular's. */
export function reminderOf(event: { type: string } & EventMark, state: ProcedureState): OutboxMessage[] {
  const pressing = pressingOf(event as EventMark & ClockEvent, state);
  const clock = state.clocks.find(({ id }) => id === pressing?.clockId);
  if (!pressing || !clock?.owner.department) return [];
  const fields = {
    rung: pressing.rung,
    clock: clock.name,
    due: clock.due,
    order: pressing.order?.number ?? '',
    replyBy: pressing.order?.replyBy ?? '',
  };
  const to = { department: clock.owner.department, role: clock.owner.role };
  return [{ id: `${state.id}:${event.seq}`, channel: 'mail', template: 'mail-reminder', to, fields, notice: null }];
}

/** What presses an office: the rung or the question about a pause, its clock, and the order with its reply day where there is one. */
interface Pressing {
  clockId: string;
  rung: RungName | 'resume-asked';
  order: { number: string; replyBy: string } | null;
}

function pressingOf(event: ClockEvent, { clocks }: ProcedureState): Pressing | null {
  switch (event.type) {
    case 'rung-climbed':
      return event;
    case 'resume-asked':
      return { clockId: event.clockId, rung: 'resume-asked', order: null };
    case 'order-issued':
      return { clockId: event.clock.id, rung: 'supervision-order', order: event.order };
    case 'reply-returned': {
      const { clockId, order: number, replyBy } = event;
      return { clockId, rung: 'supervision-order', order: { number, replyBy } };
    }
    case 'order-closed': {
      if (event.finding === 'resolved') return null;
      const order = ordersOf(clocks).find(({ number }) => number === event.order) ?? null;
      return { clockId: event.clockId, rung: 'circular', order };
    }
    default:
      return null;
  }
}
