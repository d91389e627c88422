import { randomUUID } from 'node:crypto';
import { callers } from '../support/callers';
import { runPlain } from './bare/run-plain';
import { percentile, round, say, together } from './figures';
import { registerSubjects } from './many-subjects';
import type { Measured } from './system';

// A person may check 120 times a minute, so many officers take turns.
const people = ['science', 'civil', 'transport', 'culture', 'emergency', 'statistics'].flatMap((department) =>
  ['officer', 'reviewer', 'approver'].map((role) => `${department}-${role}`),
);
const [warmUp, calls, atOnce] = [60, 600, 900];
const routes = ['check', 'bare', 'house'] as const;

/**
 * The list check over HTTP beside two routes that do one SELECT and one INSERT, call after call in turns: a bare one, and one
 * behind the same sign-in, limit, form and log as the check. Then the same by eight clients at once.
 */
export async function measureCheck(system: Measured, { subjects }: { subjects: number }): Promise<void> {
  const { settings, owner, ownerUrl, variables } = system;
  const codes = await registerSubjects(system, subjects);
  await owner.query('create table bench_plain (id uuid primary key, asked jsonb not null)');
  await owner.query('grant insert on bench_plain to public');
  const plain = await runPlain({ ownerUrl, variables });
  const urls = {
    check: `${settings.publicOrigin}/api/public/check`,
    bare: `${plain.url}/bare/plain`,
    house: `${plain.url}/house/plain`,
  };
  const ask = asker(settings.publicOrigin, codes);
  try {
    const took = { check: [] as number[], bare: [] as number[], house: [] as number[] };
    for (let call = -warmUp; call < calls; call += 1) {
      for (const route of routes) {
        const time = await ask(urls[route], call + warmUp);
        if (call >= 0) took[route].push(time);
      }
    }
    say('check', { subjects, entries: subjects / 10, calls, ...compared(took) });
    for (const route of routes) {
      let call = 0;
      const seconds = await together(atOnce, 8, () => ask(urls[route], (call += 1)));
      say('check', { route, clients: 8, perSecond: round(atOnce / seconds) });
    }
  } finally {
    await plain.stop();
    await owner.query('drop table if exists bench_plain');
  }
}

function compared(took: Record<(typeof routes)[number], number[]>): object {
  const [check, bare, house] = routes.map((route) => percentile(took[route], 50));
  const times = (route: keyof typeof took) => ({ p50: percentile(took[route], 50), p95: percentile(took[route], 95) });
  return {
    checkMs: times('check'),
    bareMs: times('bare'),
    houseMs: times('house'),
    ratioToBare: round((bare ?? 0) / (check ?? 1), 3),
    ratioToHouse: round((house ?? 0) / (check ?? 1), 3),
  };
}

function asker(origin: string, codes: readonly string[]): (url: string, call: number) => Promise<number> {
  const headersOf = callers(origin);
  return async (url, call) => {
    const headers = await headersOf(people[call % people.length] ?? '', randomUUID());
    const body = JSON.stringify({ code: codes[call % codes.length], purpose: 'tender 7' });
    const since = performance.now();
    const response = await fetch(url, { method: 'POST', headers, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${url} ${response.status}: ${text}`);
    return performance.now() - since;
  };
}
