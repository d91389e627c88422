import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { callers } from '../support/callers';
import { percentile, round, say } from './figures';
import type { Measured } from './system';

// A person may check 120 times a minute, so two officers take turns.
const people = ['hr-officer', 'housing-officer'];
const calls = 110;

/** The list check over HTTP beside a route that does one SELECT and one INSERT, call after call in turns. */
export async function measureCheck(system: Measured): Promise<void> {
  const { settings, owner } = system;
  const url = `${settings.publicOrigin}/api/public/check`;
  const headersOf = callers(settings.publicOrigin);
  const plain = await startPlainRoute(system);
  const took = { check: [] as number[], plain: [] as number[] };
  try {
    for (let call = -20; call < 2 * calls; call += 1) {
      const headers = await headersOf(people[Math.abs(call) % people.length] ?? '', randomUUID());
      const body = JSON.stringify({ code: '91990000MA0TEXT049', purpose: 'tender 7' });
      const check = await timed(url, headers, body);
      const other = await timed(plain.url, headers, body);
      if (call < 0) continue;
      took.check.push(check);
      took.plain.push(other);
    }
    const [ours, theirs] = [percentile(took.check, 50), percentile(took.plain, 50)];
    say('check', {
      calls: took.check.length,
      checkMs: { p50: ours, p99: percentile(took.check, 99) },
      oneSelectOneInsertMs: { p50: theirs, p99: percentile(took.plain, 99) },
      ratio: round(theirs / ours, 3),
    });
  } finally {
    plain.stop();
    await owner.query('drop table if exists bench_plain');
  }
}

async function timed(url: string, headers: Record<string, string>, body: string): Promise<number> {
  const since = performance.now();
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} ${response.status}: ${text}`);
  return performance.now() - since;
}

async function startPlainRoute({ owner }: Measured): Promise<{ url: string; stop: () => void }> {
  await owner.query('create table bench_plain (id uuid primary key, asked jsonb not null)');
  const app = express();
  app.use(express.json());
  app.post('/plain', async (request, response) => {
    const found = await owner.query('select id, name from subject where code_public = $1', [request.body.code]);
    await owner.query('insert into bench_plain values ($1, $2)', [randomUUID(), request.body]);
    response.json({ hits: found.rows });
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/plain`, stop: () => server.close() };
}
