import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { courtListAnswer, mostRows } from '../../services/department/contract/court-list';
import { Failure } from './failure';
import { ask } from './system/ask';

/** Where a court's list goes, as whom, and how. */
export interface ImportWish {
  origin: string;
  token: string;
  list: string;
  dryRun: boolean;
  rowByRow: boolean;
}

type Answer = z.output<typeof courtListAnswer>;

/** What became of every row, over all parts. */
export type Imported = Omit<Answer, 'list' | 'version' | 'hash'>;

const problem = z.object({ detail: z.string() });

/**
 * Sends a list in parts that the service takes. Unless rows may go one by one, all parts are tried before the first is
 * imported, and nothing is when one is at fault; throws `Failure` when the service refuses.
 */
export async function importInParts(
  wish: ImportWish,
  rows: readonly object[],
  tell: (line: string) => void,
): Promise<Imported> {
  const parts = Array.from({ length: Math.ceil(rows.length / mostRows) }, (_, part) =>
    rows.slice(part * mostRows, (part + 1) * mostRows),
  );
  const tried = wish.rowByRow && !wish.dryRun ? null : await sendAll({ ...wish, dryRun: true }, parts, tell);
  if (tried && (wish.dryRun || tried.atFault > 0)) return { ...tried, dryRun: true };
  return sendAll(wish, parts, tell);
}

async function sendAll(wish: ImportWish, parts: readonly (readonly object[])[], tell: (line: string) => void) {
  const all: Imported = {
    dryRun: wish.dryRun,
    entered: 0,
    unchanged: 0,
    corrected: 0,
    removed: 0,
    atFault: 0,
    rows: [],
  };
  for (const part of parts) {
    const first = all.rows.length;
    const one = await sendPart(wish, part);
    for (const count of ['entered', 'unchanged', 'corrected', 'removed', 'atFault'] as const) all[count] += one[count];
    all.rows.push(...one.rows.map((row) => ({ ...row, row: row.row + first })));
    if (parts.length > 1) tell(`  … ${all.rows.length} rows ${wish.dryRun ? 'tried' : 'imported'}`);
  }
  return all;
}

async function sendPart(
  { origin, token, list, dryRun, rowByRow }: ImportWish,
  rows: readonly object[],
): Promise<Answer> {
  const { status, body } = await ask(origin, `/api/department/court-lists/${encodeURIComponent(list)}/imports`, {
    token,
    body: { dryRun, rowByRow, rows },
    headers: { 'idempotency-key': randomUUID() },
  });
  const answer = courtListAnswer.safeParse(body);
  if (status === 200 && answer.success) return answer.data;
  const text = problem.safeParse(body).data?.detail ?? `The department service answered ${status}.`;
  throw new Failure('refused', text);
}
