import { setTimeout as pause } from 'node:timers/promises';
import { loadKeys } from '../../infra/config/keys';
import { openClient } from '../../infra/temporal/connect';
import { percentile, round, say, together } from './figures';
import { openCase } from './open-case';
import type { Measured } from './system';

const patience = 600_000;
const openers = 32;
const probes = 100;
const margin = 1.5;

/**
 * So many open cases whose clocks fall due in the same second: how long until each reminder stands in the outbox. The
 * cases are opened by the client with the same start message that a filing has, without HTTP.
 */
export async function measureStorm(system: Measured, { storm }: { storm: number }): Promise<void> {
  const { settings, pool } = system;
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  const client = openClient({ address, namespace, codecKeys: loadKeys(settings).codec });
  try {
    const { rows } = await pool.query<{ id: string }>('select id from subject limit 1');
    const open = (clockOffset: number) => openCase(client, rows[0]?.id ?? '', clockOffset);
    const probe = await openMany(system, probes, () => open(0));
    const wakesAt = await firstReminder(system, probe.cases[0] ?? '');
    const due = Date.now() + 20_000 + (margin * storm * 1000) / probe.perSecond;
    const { cases, perSecond } = await openMany(system, storm, () => open(Math.round(wakesAt - due)));
    const early = Date.now() < due;
    const lags = await reminders(system, cases, due);
    const max = percentile(lags, 100);
    say('storm', {
      cases: storm,
      openedPerSecond: round(perSecond),
      allOpenBeforeDue: early,
      reminded: lags.length,
      lost: storm - lags.length,
      twice: await remindedTwice(system, cases),
      lagMs: { p50: percentile(lags, 50), p99: percentile(lags, 99), max },
      remindersPerSecond: round((lags.length * 1000) / max),
    });
  } finally {
    await client.connection.close();
  }
}

/** Opens so many cases and returns once all stand in the case file. */
async function openMany(
  { pool }: Measured,
  count: number,
  open: () => Promise<string>,
): Promise<{ cases: string[]; perSecond: number }> {
  const since = performance.now();
  const cases: string[] = [];
  await together(count, openers, async () => cases.push(await open()));
  const sql = 'select count(*)::int as open from procedure where id = any ($1::uuid[]) and wakes_at is not null';
  for (let looks = 0; looks < patience / 500; looks += 1) {
    const { rows } = await pool.query<{ open: number }>(sql, [cases]);
    if (rows[0]?.open === count) return { cases, perSecond: (count * 1000) / (performance.now() - since) };
    await pause(500);
  }
  throw new Error('Not all cases were opened in ten minutes');
}

async function firstReminder({ pool }: Measured, procedure: string): Promise<number> {
  const sql = 'select wakes_at::text from procedure where id = $1';
  const { rows } = await pool.query<{ wakes_at: string }>(sql, [procedure]);
  return Date.parse(rows[0]?.wakes_at ?? '');
}

async function reminders({ pool }: Measured, cases: string[], due: number): Promise<number[]> {
  const sql = `select (extract(epoch from min(written_at)) * 1000)::float8 - $2::float8 as lag
    from outbox where procedure_id = any ($1::uuid[]) group by procedure_id`;
  await pause(Math.max(0, due - Date.now()));
  for (const until = due + patience; ; await pause(1000)) {
    const { rows } = await pool.query<{ lag: number }>(sql, [cases, due]);
    if (rows.length === cases.length || Date.now() > until) return rows.map(({ lag }) => lag);
  }
}

async function remindedTwice({ pool }: Measured, cases: string[]): Promise<number> {
  const sql = `select procedure_id from outbox where procedure_id = any ($1::uuid[]) and content -> 'fields' ->> 'rung' = 'reminder-50'
    group by procedure_id having count(*) > 1`;
  return (await pool.query(sql, [cases])).rows.length;
}
