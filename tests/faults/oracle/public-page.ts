import type { Pool } from 'pg';
import { civilDateAt } from '../../../domain/calendar/civil-date';

const company = '91990000MA0TEXT049';

/** Compares the entries that everybody finds with those that the procedures themselves display. */
export async function entriesAmiss(pool: Pool, url: string): Promise<unknown[]> {
  const sql = `select id from procedure where kind = 'listing' and (snapshot ->> 'displayed')::boolean
    and $1 between snapshot ->> 'displayFrom' and snapshot ->> 'displayUntil'`;
  const { rows } = await pool.query<{ id: string }>(sql, [civilDateAt(new Date().toISOString())]);
  const kept = new Set(rows.map(({ id }) => id));
  const shown = new Set(await shownEntries(url));
  return [
    ...[...kept].filter((id) => !shown.has(id)).map((id) => ({ id, missing: 'on the public page' })),
    ...[...shown].filter((id) => !kept.has(id)).map((id) => ({ id, missing: 'in the case file' })),
  ];
}

async function shownEntries(url: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const response = await fetch(`${url}/api/public/entries?code=${company}&page=${page}&pageSize=100`);
    const { total, rows } = (await response.json()) as { total: number; rows: { id: string }[] };
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return ids;
  }
}
