import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { messageIdOf } from '../../../infra/mail/mail-id';
import { fileAndReview } from '../../support/short-case';
import { Nemesis } from '../nemesis';
import { note, say } from '../note';
import { askOracle, nothingAmiss } from '../oracle';
import { lettersTaken } from '../oracle/letters';
import { retryPace, type Scene } from '../scene';
import { until } from '../until';
import { wish } from '../wish';

/** How long the mail server is down: an hour of the schedule, unless parts are struck for less or more than usual. */
const outage = wish.seconds * 3_000;
const mailsOf =
  "from outbox where channel = 'mail' and content ->> 'template' = 'mail-notice' and case_id = any ($1::uuid[])";

/** R11: with the mail server down every notice is delivered once, late, or an officer is told that it cannot be. */
export function deliversAfterMailIsBack(current: () => Scene): void {
  test('R11 with the mail server down for an hour of the schedule every notice goes out once or is escalated', async () => {
    const scene = current();
    const { road, stack, witness } = scene;
    const nemesis = new Nemesis(stack, 'R11');
    const before = witness.seen.length;
    await consentsTo(scene, 'firm@sandstone.test');
    say(`R11 the mail server is down for ${outage / 1000} s (${(outage * retryPace) / 60_000} min of the schedule)`);

    const down = keptDown(nemesis, scene);
    const filed = await Promise.all(Array.from({ length: wish.cases }, () => fileAndReview(road)));
    const cases = filed.map((one) => one.case);
    const lag = await lagShown(scene);
    await down;
    const back = Date.now();
    expect(await until(async () => (await served(scene, cases)) === wish.cases, 180_000, 500)).toBe(true);
    const words = `${wish.cases} notices served by mail within ${((Date.now() - back) / 1000).toFixed(1)} s of its return`;

    const letters = await lettersFor(scene, cases);
    expect(letters.length).toBe(wish.cases);
    const doubled = letters.filter(({ taken }) => taken > 1);
    expect(letters.filter(({ taken }) => taken === 0)).toEqual([]);
    expect(doubled.filter(({ marked }) => !marked)).toEqual([]);
    expect(lag.waiting).toBeGreaterThan(0);
    await undeliverableIsEscalated(scene);
    expect(await askOracle(scene)).toEqual(nothingAmiss);
    const seen = `${words}, ${doubled.length} doubled (marked, same Message-ID); lag shown: ${lag.waiting} waiting; a bounce became a task`;
    note(nemesis, witness.seen.slice(before), seen, 'nothing amiss');
  }, 900_000);
}

/** Kills the mail server again whenever it has come back, until the outage is over. */
async function keptDown(nemesis: Nemesis, { stack }: Scene): Promise<void> {
  for (const end = Date.now() + outage; Date.now() < end; await pause(200)) {
    try {
      stack.kill('mail');
      nemesis.count('mail');
    } catch {
      // It is down already.
    }
  }
  await stack.healed();
}

async function consentsTo({ witness, token, pool }: Scene, mail: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>("select id from subject where code_public = '91990000MA0TEXT049'");
  const consent = { subject: rows[0]?.id, does: 'give', mail };
  await witness.command('/api/subject/service-consent', token('sandstone'), randomUUID(), consent);
}

/** What the supervisor sees of mails that wait while the server is down. */
async function lagShown({ stack, token }: Scene): Promise<{ waiting: number; oldest: string | null }> {
  const seen = { waiting: 0, oldest: null as string | null };
  await until(
    async () => {
      const headers = { authorization: `Bearer ${token('supervisor')}` };
      const answer = await fetch(`${stack.url}/api/supervision/outbox`, { headers });
      const { rows } = (await answer.json()) as {
        rows: { channel: string; state: string; messages: number; oldest: string }[];
      };
      const row = rows.find(({ channel, state }) => channel === 'mail' && state === 'waiting');
      Object.assign(seen, { waiting: row?.messages ?? 0, oldest: row?.oldest ?? null });
      return seen.waiting > 0;
    },
    outage,
    200,
  );
  return seen;
}

async function served({ pool }: Scene, cases: string[]): Promise<number> {
  const sql = 'select count(*)::integer as n from notice where case_id = any ($1::uuid[]) and served_on is not null';
  return (await pool.query<{ n: number }>(sql, [cases])).rows[0]?.n ?? -1;
}

async function lettersFor({ pool, settings }: Scene, cases: string[]) {
  const { rows } = await pool.query<{ id: string; marked: boolean }>(
    `select id, possible_duplicate as marked ${mailsOf}`,
    [cases],
  );
  const taken = await lettersTaken(settings);
  return rows.map(({ id, marked }) => {
    const messageId = messageIdOf(id, settings.mailDomain);
    return { id, marked, taken: taken.filter((one) => one === messageId).length };
  });
}

/** A mail that its server refuses for good becomes an officer's task at once. */
async function undeliverableIsEscalated(scene: Scene): Promise<void> {
  await consentsTo(scene, 'firm@bounce.test');
  const filed = await fileAndReview(scene.road);
  const sql = "select 1 from task where case_id = $1 and act = 'choose-channel' and closed_at is null";
  const asked = async () => (await scene.pool.query(sql, [filed.case])).rowCount === 1;
  expect(await until(asked, 60_000, 200)).toBe(true);
}
