import type { Logger } from 'pino';
import { type OrderPaperParts, pressLackingOrders } from '../infra/papers/press-order';
import type { Part } from './shared/shutdown';

const aMinute = 60_000;

/** Looks after the papers of supervision orders: every minute those are set whose mail has not brought them about. */
export function careForPapers(parts: OrderPaperParts, logger: Logger): Part {
  const care = async () => {
    try {
      await pressLackingOrders(parts);
    } catch {
      logger.error({ fault: 'papers' });
    }
  };
  let turn = care();
  const timer = setInterval(() => {
    turn = turn.then(care);
  }, aMinute);
  return {
    name: 'papers',
    stop: () => {
      clearInterval(timer);
      return turn;
    },
  };
}
