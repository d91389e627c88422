import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';

/** Sends one command as a demo person under a key; gives its answer. */
export type Send = <Answer>(path: string, user: string, key: string, body: object) => Promise<Answer>;

/** A case that was filed. */
export interface Filed {
  case: string;
  procedure: string;
}

/** The ways of the short case: how commands are sent, and where what the system does by itself can be seen. */
export interface Road {
  send: Send;
  pool: Pool;
  /** Milliseconds between two looks for what the system does by itself. */
  lookEvery: number;
}

const department = '/api/department';
const patience = 120_000;

/** A wage-arrears filing in order against the demo company sandstone. */
export function shortFiling(): object {
  const today = civilDateAt(new Date().toISOString());
  return {
    list: 'L10-black',
    draft: {
      criterion: 'mass-or-extreme-incident',
      facts: 'Wages of 32 workers were not paid within the ordered period.',
      orderNumber: 'Order 7',
      orderedPayBy: addDays(today, -3),
      amountOwedFen: 100,
      evidence: ['pay roll'],
    },
    parties: [{ code: '91990000MA0TEXT049', name: '中卫砂石建筑工程有限公司', kind: 'company', role: 'principal' }],
  };
}

/** Files a case and takes it through the review; returns once the review is answered. */
export async function fileAndReview({ send }: Road, key: string = randomUUID()): Promise<Filed> {
  const filed = await send<Filed>(`${department}/determinations`, 'hr-officer', `${key}-file`, shortFiling());
  const acts = `${department}/determinations/${filed.procedure}/acts`;
  await send(`${acts}/submit-for-review`, 'hr-officer', `${key}-submit`, {});
  await send(`${acts}/pass-review`, 'hr-reviewer', `${key}-review`, { opinion: 'Lawful.' });
  return filed;
}

/** Takes a reviewed case to where it can be decided: notice served in person, defence waived. */
export async function serveAndWaive(road: Road, filed: Filed, key: string = randomUUID()): Promise<void> {
  const { send, pool } = road;
  await serveInPerson(road, filed, `${key}-prior`);
  await seen(road, async () => ((await stageOf(road, filed)) === 'defence' ? true : undefined));
  const subject = await seen(road, async () => {
    const sql = 'select subject_id from procedure_subject where procedure_id = $1';
    return (await pool.query<{ subject_id: string }>(sql, [filed.procedure])).rows[0]?.subject_id;
  });
  const matter = `/api/subject/determinations/${filed.procedure}/acts`;
  await send(`${matter}/waive-defence`, 'sandstone', `${key}-waive`, { subject });
}

/** Serves the notice of a case that waits for a channel in person, today. */
export async function serveInPerson(road: Road, filed: Filed, key: string): Promise<void> {
  const { send, pool } = road;
  const notice = await seen(road, async () => {
    const sql = "select procedure_id from notice where case_id = $1 and stage = 'choosing-channel'";
    return (await pool.query<{ procedure_id: string }>(sql, [filed.case])).rows[0]?.procedure_id;
  });
  const acts = `${department}/notices/${notice}/acts`;
  await send(`${acts}/choose-channel`, 'hr-officer', `${key}-channel`, { channel: 'in-person' });
  const servedOn = civilDateAt(new Date().toISOString());
  await send(`${acts}/record-proof`, 'hr-officer', `${key}-proof`, { servedOn, reference: 'receipt' });
}

/** What the head says who lists nobody. */
export const notListed = { list: [], reasons: 'The criterion is not met.', noListingGround: 'criterion-not-met' };

/** Plays the whole short case; returns once it is closed. */
export async function playShortCase(road: Road): Promise<Filed> {
  const key = randomUUID();
  const filed = await fileAndReview(road, key);
  await serveAndWaive(road, filed, key);
  await road.send(
    `${department}/determinations/${filed.procedure}/acts/decide`,
    'hr-approver',
    `${key}-decide`,
    notListed,
  );
  await seen(road, async () => ((await stageOf(road, filed)) === 'closed' ? true : undefined));
  return filed;
}

async function stageOf({ pool }: Road, { procedure }: Filed): Promise<string | undefined> {
  const { rows } = await pool.query<{ stage: string }>('select stage from procedure where id = $1', [procedure]);
  return rows[0]?.stage;
}

/** Looks until there is something to see; a database that is down is looked at again. */
export async function seen<T>({ lookEvery }: Road, look: () => Promise<T | undefined>): Promise<T> {
  let last: unknown;
  for (const until = Date.now() + patience; Date.now() < until; await pause(lookEvery)) {
    const found = await look().catch((error: unknown) => {
      last = error;
    });
    if (found !== undefined) return found;
  }
  throw new Error('What the system does by itself did not come within two minutes', { cause: last });
}
