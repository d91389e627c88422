import type { DataSource } from 'typeorm';
import type { Report } from './delivery-report';
import type { RelayLog } from './relay-log';
import type { ClaimedReport } from './reports-claim';

/** Tells one notice what became of its mail; an unheard report stays and is tried again. */
export async function reportOut(
  dataSource: DataSource,
  report: Report,
  claimed: ClaimedReport,
  log: RelayLog,
): Promise<void> {
  const outcome = await report(claimed.report);
  const { mail, notice, result } = claimed.report;
  if (outcome !== 'told') log.warn({ mail, notice, result, outcome }, 'a notice did not take the report on its mail');
  if (outcome === 'unknown') return;
  await (claimed.from === 'outbox'
    ? dataSource.query(`update outbox set state = 'reported' where id = $1`, [mail])
    : dataSource.query(`update returned_mail set told = $2 where outbox_id = $1`, [mail, outcome]));
}
