import type { DataSource } from 'typeorm';
import type { ReturnAddress } from './return-address';

const ofNotice = `content #>> '{notice,id}' = $1 and (content #>> '{notice,attempt}')::integer = $2`;

/** Says whether a mail of this notice and attempt was ever written. */
export async function wasWritten(dataSource: DataSource, { notice, attempt }: ReturnAddress): Promise<boolean> {
  const found = await dataSource.query<unknown[]>(`select 1 from outbox where ${ofNotice} limit 1`, [notice, attempt]);
  return found.length > 0;
}

/** Keeps a bounce until the relay has reported it; a second report on the same mail changes nothing. */
export async function keepReturnedMail(
  dataSource: DataSource,
  { notice, attempt }: ReturnAddress,
  reason: string,
  now: Date,
): Promise<void> {
  await dataSource.query(
    `insert into returned_mail (outbox_id, reason, at, received_at, due_at)
     select o.id, $3, $4::timestamptz + coalesce(c.offset_ms, 0) * interval '1 millisecond', $4, $4
     from outbox o left join case_clock c on c.case_id = o.case_id
     where ${ofNotice}
     on conflict (outbox_id) do nothing`,
    [notice, attempt, reason, now],
  );
}
