import type { DataSource } from 'typeorm';
import type { DeliveryReport } from './delivery-report';

/** How long an untold report rests before it is tried again, in milliseconds. */
const untoldRests = 15_000;

/** A report to be told, with the way to note that it was. */
export interface ClaimedReport {
  report: DeliveryReport;
  from: 'outbox' | 'returned-mail';
}

interface Found {
  id: string;
  notice: string;
  attempt: number;
  result: 'accepted' | 'bounced';
  at: Date;
  reference: string;
}

/** Claims answers of mail servers that their notices have not been told yet. */
export function claimSettled(dataSource: DataSource, limit: number, now: Date): Promise<ClaimedReport[]> {
  return claimReports(dataSource, settled, 'outbox', limit, now);
}

/** Claims returned mails that their notices have not been told yet. */
export function claimReturned(dataSource: DataSource, limit: number, now: Date): Promise<ClaimedReport[]> {
  return claimReports(dataSource, returned, 'returned-mail', limit, now);
}

async function claimReports(
  dataSource: DataSource,
  query: string,
  from: ClaimedReport['from'],
  limit: number,
  now: Date,
): Promise<ClaimedReport[]> {
  const found = await dataSource.query<Found[]>(query, [now, limit, new Date(now.getTime() + untoldRests)]);
  return found.map(({ id, at, ...rest }) => ({ report: { mail: id, at: at.toISOString(), ...rest }, from }));
}

const noticeOf = (row: string) =>
  `${row}.content #>> '{notice,id}' as notice, (${row}.content #>> '{notice,attempt}')::integer as attempt`;

const settled = `
  with due as (
    select id from outbox
    where state in ('accepted', 'refused') and content #>> '{notice,id}' is not null and due_at <= $1
    order by due_at limit $2
    for update skip locked),
  taken as (update outbox set due_at = $3 from due where outbox.id = due.id returning outbox.*)
  select id, ${noticeOf('taken')}, case state when 'accepted' then 'accepted' else 'bounced' end as result,
    business_settled_at as at, coalesce(nullif(answer, ''), 'no words given') as reference
  from taken`;

const returned = `
  with due as (
    select outbox_id from returned_mail where told is null and due_at <= $1
    order by due_at limit $2
    for update skip locked),
  taken as (update returned_mail r set due_at = $3 from due where r.outbox_id = due.outbox_id returning r.*)
  select outbox.id, ${noticeOf('outbox')}, 'bounced' as result, taken.at, taken.reason as reference
  from taken join outbox on outbox.id = taken.outbox_id`;
