import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Draft } from '../../domain/determination/determination-state';
import { loadKeys } from '../../infra/config/keys';
import { demoPeople } from '../../infra/identity/demo-people';
import { type Casework, createCasework } from '../../infra/temporal/casework-client';
import { openClient } from '../../infra/temporal/connect';
import type { DeterminationOpening } from '../../workflows/messages/openings';
import { shortFiling } from '../support/short-case';
import { realCalendar, realLadder, wageArrears } from '../support/wage-arrears-pack';
import { percentile, round, say, together } from './figures';
import type { Measured } from './system';

const patience = 240_000;
const filers = 12;
const secondsPerThousand = 60;

/** So many open cases whose clocks fall due in the same second: how long until each reminder stands in the outbox. */
export async function measureStorm(system: Measured, { storm }: { storm: number }): Promise<void> {
  const { settings, pool } = system;
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  const client = openClient({ address, namespace, codecKeys: loadKeys(settings).codec });
  const casework = createCasework(client);
  try {
    const { rows } = await pool.query<{ id: string }>('select id from subject limit 1');
    const open = (clockOffset: number) => openCase(casework, rows[0]?.id ?? '', clockOffset);
    const wakesAt = await firstReminder(system, await open(0));
    const due = Date.now() + Math.max(20_000, storm * secondsPerThousand);
    const cases: string[] = [];
    const filing = await together(storm, filers, async () => cases.push(await open(Math.round(wakesAt - due))));
    const early = Date.now() < due;
    const lags = await reminders(system, cases, due);
    say('storm', {
      cases: storm,
      filedPerSecond: round(storm / filing),
      allFiledBeforeDue: early,
      reminded: lags.length,
      lost: storm - lags.length,
      twice: await remindedTwice(system, cases),
      lagMs: { p50: percentile(lags, 50), p99: percentile(lags, 99), max: percentile(lags, 100) },
    });
  } finally {
    await client.connection.close();
  }
}

/** Opens a case whose business clock is ahead by so many milliseconds; gives its procedure. */
async function openCase(casework: Casework, subject: string, clockOffset: number): Promise<string> {
  const [officer] = demoPeople;
  const { draft } = shortFiling() as { draft: Draft };
  const id = randomUUID();
  const caseId = randomUUID();
  const department = 'human-resources';
  await filed(casework, {
    id,
    caseId,
    department,
    at: new Date().toISOString(),
    clockOffset,
    calendar: realCalendar,
    ladder: realLadder,
    by: { person: officer?.id ?? '', roles: ['officer'], department, subjects: [] },
    caseNumber: `storm-${id}`,
    policy: wageArrears,
    draft,
    parties: [{ subject, kind: 'company', role: 'principal', bornOn: null }],
  });
  return id;
}

/** A machine at its limit answers late; the same filing again is the same case. */
async function filed(casework: Casework, opening: DeterminationOpening): Promise<void> {
  for (const until = Date.now() + patience; ; ) {
    try {
      await casework.file('determination', opening, opening.id);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function firstReminder({ pool }: Measured, procedure: string): Promise<number> {
  for (let looks = 0; looks < 100; looks += 1) {
    const sql = 'select wakes_at::text from procedure where id = $1';
    const wakes = (await pool.query<{ wakes_at: string | null }>(sql, [procedure])).rows[0]?.wakes_at;
    if (wakes) return Date.parse(wakes);
    await pause(100);
  }
  throw new Error('The clock of the decision has not started');
}

async function reminders({ pool }: Measured, cases: string[], due: number): Promise<number[]> {
  const sql = `select (extract(epoch from min(written_at)) * 1000)::float8 - $2::float8 as lag
    from outbox where procedure_id = any ($1::uuid[]) group by procedure_id`;
  for (const until = due + patience; ; await pause(500)) {
    const { rows } = await pool.query<{ lag: number }>(sql, [cases, due]);
    if (rows.length === cases.length || Date.now() > until) return rows.map(({ lag }) => lag);
  }
}

async function remindedTwice({ pool }: Measured, cases: string[]): Promise<number> {
  const sql = `select procedure_id from outbox where procedure_id = any ($1::uuid[]) and content -> 'fields' ->> 'rung' = 'reminder-50'
    group by procedure_id having count(*) > 1`;
  return (await pool.query(sql, [cases])).rows.length;
}
