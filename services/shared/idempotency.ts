import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '../../infra/policy/canonical-json';
import type { ActIdentity } from './identity-of-act';
import { Problem } from './problem';
import { problemStatus } from './problem-codes';
import { problemOf } from './problem-of';
import { firstRow, type Sql } from './sql';

/** What was answered the first time, a refusal of the domain included. */
export type KeptAnswer =
  | { status: number; body: unknown; etag?: string }
  | { status: number; refused: { code: Problem['code']; detail: string; extras: Problem['extras'] } };

interface Row {
  body_hash: string;
  status: number | null;
  answer: KeptAnswer | null;
  begun_at: string;
  /** Whether the first attempt is so old that whoever made it has died. */
  abandoned: boolean;
}

/** An attempt answers or gives up well within this time, so an older one without an answer was interrupted. */
const leaseSeconds = 12;
const waitMilliseconds = 4000;
const where = 'where person_id = $1 and route = $2 and key = $3';

/** Hashes a body with a key of the installation: a plain hash of a citizen's number could be guessed. */
export function bodyHash(body: unknown, secret: Buffer): string {
  return createHmac('sha256', secret)
    .update(canonicalJson(body ?? null))
    .digest('hex');
}

/**
 * Does an act once per identity: the same key gets the same answer, also a refusal; another body is refused with 422;
 * a request beside a running one waits, then gets 409; one whose first attempt was interrupted is resumed.
 */
export async function once(sql: Sql, identity: ActIdentity, attempt: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
  const place = placeOf(identity);
  const kept = await claim(sql, identity);
  if (kept) return kept;
  try {
    return await keep(sql, place, await attempt());
  } catch (error) {
    const refusal = finalRefusal(error);
    if (refusal) return keep(sql, place, refusal);
    await sql.query(`update idempotency set begun_at = 'epoch' ${where} and status is null`, place).catch(() => []);
    throw error;
  }
}

function placeOf({ person, route, key }: ActIdentity): string[] {
  return [person, route, key];
}

async function claim(sql: Sql, identity: ActIdentity): Promise<KeptAnswer | null> {
  const place = placeOf(identity);
  const first = await sql.query(
    'insert into idempotency (person_id, route, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing returning key',
    [...place, identity.bodyHash],
  );
  if (first.length > 0) return null;
  const patience = Date.now() + waitMilliseconds;
  while (true) {
    const row = await rowAt(sql, place);
    if (row) refuseOtherBody(row, identity);
    if (row?.answer) return row.answer;
    if (row?.abandoned && (await takeOver(sql, place, row.begun_at))) return null;
    if (Date.now() > patience) throw underWay();
    await pause(100);
  }
}

/** Gives what was answered under the key of an act that keeps its answer by itself; refuses another body with 422. */
export async function keptAnswer(sql: Sql, identity: ActIdentity): Promise<KeptAnswer> {
  const row = await rowAt(sql, placeOf(identity));
  if (!row?.answer) throw underWay();
  refuseOtherBody(row, identity);
  return row.answer;
}

function refuseOtherBody(row: Row, { bodyHash: said }: ActIdentity): void {
  if (row.body_hash === said) return;
  throw new Problem('idempotency-key-reused', 'This Idempotency-Key was used with another body; use a new one.', {
    field: 'Idempotency-Key',
  });
}

function rowAt(sql: Sql, place: string[]): Promise<Row | undefined> {
  return firstRow<Row>(
    sql,
    `select body_hash, status, answer, begun_at::text, begun_at < clock_timestamp() - interval '${leaseSeconds} s' as abandoned
     from idempotency ${where}`,
    place,
  );
}

async function takeOver(sql: Sql, place: string[], begunAt: string): Promise<boolean> {
  const taken = await firstRow<{ begun_at: string }>(
    sql,
    `with taken as (
       update idempotency set begun_at = clock_timestamp() ${where} and status is null and begun_at = $4::timestamptz
       returning begun_at::text)
     select begun_at from taken`,
    [...place, begunAt],
  );
  return taken !== undefined;
}

async function keep(sql: Sql, place: string[], answer: KeptAnswer): Promise<KeptAnswer> {
  await sql.query(`update idempotency set status = $4, answer = $5 ${where}`, [
    ...place,
    answer.status,
    JSON.stringify(answer),
  ]);
  return answer;
}

/** A refusal by rule is the act's answer for good; trouble that passes is not. */
function finalRefusal(error: unknown): KeptAnswer | null {
  const problem = problemOf(error);
  if (!problem) return null;
  const status = problemStatus[problem.code];
  if (status >= 500 || status === 429) return null;
  return { status, refused: { code: problem.code, detail: problem.message, extras: problem.extras } };
}

function underWay(): Problem {
  return new Problem('in-progress', 'The same request is still under way; ask again with the same key.', {
    headers: { 'Retry-After': '2' },
  });
}
