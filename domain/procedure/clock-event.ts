import type { Clock } from '../clock/clock';
import { answerOrder, climb, closeOrder, endClock, type IssuedWith } from '../clock/clock';
import type { RungName } from '../clock/ladder';
import type { OrderClosing } from '../clock/rung';
import type { WithFiles } from './file-ref';

/** What can happen to the clocks of any procedure. */
export type ClockEvent =
  | { type: 'clock-started'; clock: Clock }
  | { type: 'clock-ended'; clockId: string; how: 'met' | 'stopped' }
  | { type: 'clock-extended'; clock: Clock; ground: string }
  | { type: 'rung-climbed'; clockId: string; rung: RungName; order: { number: string; replyBy: string } | null }
  | { type: 'order-issued'; clock: Clock; order: IssuedWith }
  | ({ type: 'order-answered'; clockId: string; order: string; reply: string } & WithFiles)
  | ({ type: 'order-closed'; clockId: string; order: string } & Omit<OrderClosing, 'at'>);

/** Folds one clock event into a list of clocks. */
export function evolveClocks(clocks: readonly Clock[], event: ClockEvent, at: string): Clock[] {
  switch (event.type) {
    case 'clock-started':
      return [...clocks, event.clock];
    case 'clock-ended':
      return clocks.map((clock) => (clock.id === event.clockId ? endClock(clock, event.how, at) : clock));
    case 'clock-extended':
      return clocks.map((clock) => (clock.id === event.clock.id ? event.clock : clock));
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
    case 'order-answered':
      return clocks.map((clock) => (clock.id === event.clockId ? answerOrder(clock, at, event.reply) : clock));
  }
}
