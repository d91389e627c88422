import { randomUUID } from 'node:crypto';
import { type Filed, fileAndReview, type Road, seen, serveAndWaive, serveInPerson } from '../support/short-case';

const department = '/api/department';

/** Plays a case up to an entry that everybody can read, and where asked on to its revocation; returns once the case file says so. */
export async function playListedCase(road: Road, { revoked }: { revoked: boolean }): Promise<Filed> {
  const key = randomUUID();
  const { send, pool } = road;
  const filed = await fileAndReview(road, key);
  await serveAndWaive(road, filed, key);
  const subjects = 'select subject_id from procedure_subject where procedure_id = $1';
  const { rows } = await pool.query<{ subject_id: string }>(subjects, [filed.procedure]);
  const list = rows.map(({ subject_id }) => subject_id);
  const decision = { list, reasons: 'The criterion is met.', noListingGround: null };
  await send(`${department}/determinations/${filed.procedure}/acts/decide`, 'hr-approver', `${key}-decide`, decision);
  await serveInPerson(road, filed, `${key}-decision`);
  const entry = await seen(road, () => entryOf(road, filed, 'displayed'));
  if (!revoked) return filed;
  const acts = `${department}/listings/${entry}/acts`;
  const reason = { reason: 'The base decision fell.' };
  await send(`${acts}/request-revocation`, 'hr-officer', `${key}-request`, reason);
  await send(`${acts}/approve-revocation`, 'hr-approver', `${key}-revoke`, reason);
  await seen(road, () => entryOf(road, filed, 'not displayed'));
  return filed;
}

async function entryOf({ pool }: Road, filed: Filed, state: string): Promise<string | undefined> {
  const sql = `select procedure_id from listing where case_id = $1 and ${state}`;
  return (await pool.query<{ procedure_id: string }>(sql, [filed.case])).rows[0]?.procedure_id;
}
