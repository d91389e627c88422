import type { DataSource } from 'typeorm';
import type { OutboxMessage } from '../../activities/contract';
import type { ClaimedRow } from './claimed-row';

/** How long a claim stands unless it is renewed, in milliseconds. */
export const claimLasts = 30_000;

/** Which rows are asked for: those due on one channel, none of which is in hand already. */
export interface ClaimRequest<Channel extends OutboxMessage['channel']> {
  channel: Channel;
  limit: number;
  now: Date;
  /** Rows that this relay is still sending. */
  inHand: readonly string[];
  /** States of an earlier push of the same listing that hold back a later one. */
  holdBack: readonly string[];
}

interface Found<Message> {
  id: string;
  content: Message;
  attempts: number;
  possible_duplicate: boolean;
  first_tried_at: Date;
}

/**
 * Claims due rows and commits before anything is sent, so that a crash leaves them in `sending`: whoever finds one there
 * after its claim ran out sends it again as a possible duplicate.
 */
export async function claimDue<Channel extends OutboxMessage['channel']>(
  dataSource: DataSource,
  request: ClaimRequest<Channel>,
): Promise<ClaimedRow<Extract<OutboxMessage, { channel: Channel }>>[]> {
  const { channel, limit, now, inHand, holdBack } = request;
  const parameters = [channel, now, limit, new Date(now.getTime() + claimLasts), inHand, holdBack];
  const found = await dataSource.query<Found<Extract<OutboxMessage, { channel: Channel }>>[]>(claim, parameters);
  return found.map((row) => ({
    id: row.id,
    message: row.content,
    attempts: row.attempts,
    possibleDuplicate: row.possible_duplicate,
    firstTriedAt: row.first_tried_at,
  }));
}

const claim = `
  with due as (
    select id from outbox o
    where channel = $1 and state in ('waiting', 'sending') and due_at <= $2 and id <> all ($5)
      and (channel <> 'platform' or not exists (
        select 1 from outbox earlier
        where earlier.channel = 'platform' and earlier.state in ('waiting', 'sending', 'not-connected')
          and earlier.state = any ($6)
          and earlier.content ->> 'platform' = o.content ->> 'platform'
          and earlier.content ->> 'listing' = o.content ->> 'listing'
          and (earlier.content ->> 'seq')::integer < (o.content ->> 'seq')::integer))
    order by due_at, written_at limit $3
    for update skip locked),
  claimed as (
    update outbox
    set possible_duplicate = possible_duplicate or state = 'sending', state = 'sending', attempts = attempts + 1,
      sending_since = $2, first_tried_at = coalesce(first_tried_at, $2), due_at = $4
    from due where outbox.id = due.id
    returning outbox.*)
  select id, content, attempts, possible_duplicate, first_tried_at from claimed order by written_at`;
