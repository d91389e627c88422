import type { DataSource } from 'typeorm';
import { claimLasts } from './outbox-claim';

/** Keeps the claims of a living relay standing while it waits for slow servers. */
export async function renewClaims(dataSource: DataSource, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await dataSource.query(`update outbox set due_at = $2 where id = any ($1) and state = 'sending'`, [
    ids,
    new Date(now.getTime() + claimLasts),
  ]);
}

/**
 * Finds rows that wait for more than an hour and would not be tried within the longest pause, makes them due, and
 * returns how many: whatever put them out of sight, nothing stays unsent.
 */
export async function sweepForgotten(dataSource: DataSource, now: Date): Promise<number> {
  const [{ swept } = { swept: 0 }] = await dataSource.query<{ swept: number }[]>(
    `with swept as (
       update outbox set due_at = $1
       where state in ('waiting', 'sending') and written_at < $1::timestamptz - interval '1 hour'
         and due_at > $1::timestamptz + interval '5 minutes'
       returning 1)
     select count(*)::integer as swept from swept`,
    [now],
  );
  return swept;
}

/** Makes kept pushes due once their platform is connected; their order is kept by the claim. */
export async function releaseKept(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(`update outbox set state = 'waiting', due_at = $1 where state = 'not-connected'`, [now]);
}
