import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { OutboxMessage } from '../../activities/contract';
import type { ClaimedRow } from './claimed-row';
import { renewClaims } from './outbox-care';
import { claimDue, claimLasts } from './outbox-claim';
import { keepUnconnected, postpone, settle } from './outbox-settle';
import type { Outcome } from './send-mail';

/** The rows that this relay is sending now: claimed, kept claimed, and let go with their outcome. */
export interface RowsInHand {
  claim<Channel extends OutboxMessage['channel']>(
    channel: Channel,
    limit: number,
    holdBack?: readonly string[],
  ): Promise<ClaimedRow<Extract<OutboxMessage, { channel: Channel }>>[]>;
  /** Keeps the claims standing; to be called several times within the life of a claim. */
  renew: () => Promise<void>;
  /** Writes the outcome, again and again while the database is away: an accepted mail must not be sent twice for it. */
  letGo(row: ClaimedRow, outcome: Outcome | 'keep'): Promise<void>;
}

/** Holds the rows of one relay. */
export function createRowsInHand(dataSource: DataSource, clock: () => Date): RowsInHand {
  const inHand = new Set<string>();
  return {
    async claim(channel, limit, holdBack = []) {
      const rows = await claimDue(dataSource, { channel, limit, now: clock(), inHand: [...inHand], holdBack });
      for (const row of rows) inHand.add(row.id);
      return rows;
    },
    renew: () => renewClaims(dataSource, [...inHand], clock()),
    async letGo(row, outcome) {
      try {
        await untilWritten(() => write(dataSource, row, outcome, clock()));
      } finally {
        inHand.delete(row.id);
      }
    },
  };
}

function write(dataSource: DataSource, row: ClaimedRow, outcome: Outcome | 'keep', now: Date): Promise<void> {
  if (outcome === 'keep') return keepUnconnected(dataSource, row);
  if ('settle' in outcome) return settle(dataSource, row, outcome.settle, now);
  return postpone(dataSource, row, outcome.postpone);
}

const pauseMs = 500;

async function untilWritten(write: () => Promise<void>): Promise<void> {
  // Longer than a claim it makes no sense: another relay may hold the row by then.
  for (let left = (10 * claimLasts) / pauseMs; ; left -= 1) {
    try {
      return await write();
    } catch (error) {
      if (left <= 0) throw error;
      await sleep(pauseMs);
    }
  }
}
