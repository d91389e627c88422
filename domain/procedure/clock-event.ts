import { type CivilDate, civilDateAt } from '../calendar/civil-date';
import type { Clock } from '../clock/clock';
import { answerOrder, climb, closeOrder, endClock, type IssuedWith, returnReply } from '../clock/clock';
import type { RungName } from '../clock/ladder';
import type { LedgerEntry } from '../clock/ledger';
import type { OrderClosing } from '../clock/rung';
import type { WithFiles } from './file-ref';
import { replaceHand } from './hands';
import type { EventMark, ProcedureState } from './procedure-state';
import { type TransferEvent, withTransfer } from './transfer';

/** What can happen to the clocks of any procedure, by a transfer of duties to whoever owns them. */
export type ClockEvent =
  | TransferEvent
  | { type: 'clock-started'; clock: Clock }
  | { type: 'clock-ended'; clockId: string; how: 'met' | 'stopped' }
  | ({ type: 'clock-paused'; clock: Clock; ground: string; reason: string } & WithFiles)
  | { type: 'resume-asked'; clockId: string }
  | { type: 'clock-resumed'; clock: Clock; reason: string }
  | { type: 'extension-requested'; clockId: string; ground: string; requestedBy: string }
  | { type: 'extension-settled'; clockId: string; approved: boolean; reason: string }
  | { type: 'clock-extended'; clock: Clock; ground: string }
  | { type: 'clock-recalculated'; clock: Clock; formerDue: CivilDate }
  | { type: 'rung-climbed'; clockId: string; rung: RungName; order: { number: string; replyBy: string } | null }
  | { type: 'order-issued'; clock: Clock; order: IssuedWith }
  | ({ type: 'order-answered'; clockId: string; order: string; reply: string } & WithFiles)
  | {
      type: 'reply-returned';
      clockId: string;
      order: string;
      reason: string;
      replyBy: string;
      /** The clock of the reply begins anew where it had ended with the reply. */
      clock: Clock | null;
    }
  | ({ type: 'order-closed'; clockId: string; order: string } & Omit<OrderClosing, 'at'>);

function entered(clocks: readonly Clock[], id: string, entry: LedgerEntry): Clock[] {
  return clocks.map((clock) => (clock.id === id ? { ...clock, ledger: [...clock.ledger, entry] } : clock));
}

const names = {
  'clock-started': true,
  'clock-ended': true,
  'clock-paused': true,
  'resume-asked': true,
  'clock-resumed': true,
  'extension-requested': true,
  'extension-settled': true,
  'clock-extended': true,
  'clock-recalculated': true,
  'rung-climbed': true,
  'order-issued': true,
  'order-answered': true,
  'reply-returned': true,
  'order-closed': true,
  transferred: true,
} as const satisfies Record<ClockEvent['type'], true>;

/** Tells whether an event is one of those that happen to clocks and their owners. */
export function isClockEvent<Event extends { type: string }>(event: Event): event is Event & ClockEvent {
  return Object.hasOwn(names, event.type);
}

/** Folds an event that happens to clocks into the state of a procedure of any kind. */
export function withClockEvent<State extends ProcedureState>(state: State, event: ClockEvent & EventMark): State {
  if (event.type === 'transferred') return withTransfer(state, event);
  const clocks = evolveClocks(state.clocks, event, event.at);
  if (event.type !== 'extension-requested') return { ...state, clocks };
  return { ...state, clocks, hands: replaceHand(state.hands, 'extension-requester', event.by) };
}

/** Folds one clock event into a list of clocks. */
function evolveClocks(clocks: readonly Clock[], event: Exclude<ClockEvent, TransferEvent>, at: string): Clock[] {
  const on = civilDateAt(at);
  switch (event.type) {
    case 'clock-started':
      return [...clocks, event.clock];
    case 'clock-ended':
      return clocks.map((clock) => (clock.id === event.clockId ? endClock(clock, event.how, at) : clock));
    case 'clock-paused':
    case 'clock-resumed':
    case 'clock-extended':
    case 'clock-recalculated':
      return clocks.map((clock) => (clock.id === event.clock.id ? event.clock : clock));
    case 'resume-asked':
      return entered(clocks, event.clockId, { entry: 'asked-to-resume', on });
    case 'extension-requested': {
      const { ground, requestedBy } = event;
      return entered(clocks, event.clockId, { entry: 'extension-requested', ground, requestedBy, on });
    }
    case 'extension-settled':
      // What is approved stands in the ledger of the extended clock.
      return event.approved ? [...clocks] : entered(clocks, event.clockId, { entry: 'extension-refused', on });
    case 'rung-climbed':
      return clocks.map((clock) =>
        clock.id === event.clockId ? climb(clock, event.rung, at, event.order ?? undefined) : clock,
      );
    case 'order-issued':
      return [...clocks, climb(event.clock, 'supervision-order', at, event.order)];
    case 'order-closed': {
      const { finding, reason } = event;
      return clocks.map((clock) => (clock.id === event.clockId ? closeOrder(clock, { at, finding, reason }) : clock));
    }
    case 'reply-returned':
      return clocks.map((clock) =>
        clock.id === event.clockId ? returnReply(anew(clock, event.clock), { ...event, at }) : clock,
      );
    case 'order-answered':
      return clocks.map((clock) => (clock.id === event.clockId ? answerOrder(clock, at, event.reply) : clock));
  }
}

/** What was climbed before the reply is climbed again for the next one, but an order is issued, and a circular written, once. */
function anew(clock: Clock, next: Clock | null): Clock {
  if (next === null) return clock;
  return { ...next, rungs: clock.rungs.filter(({ rung }) => rung === 'supervision-order' || rung === 'circular') };
}
