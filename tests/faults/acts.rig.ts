import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { callers } from '../support/callers';
import { fileAndReview, notListed, serveAndWaive, shortFiling } from '../support/short-case';
import { askOracle, nothingAmiss } from './oracle';
import { openScene, type Scene } from './scene';

const department = '/api/department';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 900_000);
afterAll(() => scene.close(), 120_000);

async function post(path: string, user: string, key: string, body: object, extra: Record<string, string> = {}) {
  const headers = { ...(await callers(scene.stack.url)(user, key)), ...extra };
  const response = await fetch(`${scene.stack.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

async function count(sql: string, values: unknown[] = []): Promise<number> {
  return (await scene.pool.query<{ n: number }>(`select count(*)::integer as n ${sql}`, values)).rows[0]?.n ?? -1;
}

async function until(reached: () => Promise<boolean>, milliseconds: number, every: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(every)) {
    if (await reached().catch(() => false)) return true;
  }
  return false;
}

test('fifty equal filings at once are one filing with fifty equal answers', async () => {
  const before = await count('from case_file');
  const key = randomUUID();
  const filing = shortFiling();

  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post(`${department}/determinations`, 'hr-officer', key, filing)),
  );

  const done = answers.filter(({ status }) => status === 201);
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
  expect(done.length).toBeGreaterThan(0);
  for (const { answer } of done) expect(answer).toEqual(done[0]?.answer);
  expect(await count('from case_file')).toBe(before + 1);
}, 120_000);

test('a key that was used with another well-formed body is refused with 422', async () => {
  const key = randomUUID();
  const filing = shortFiling() as { draft: object };
  const first = await post(`${department}/determinations`, 'hr-officer', key, filing);

  const second = await post(`${department}/determinations`, 'hr-officer', key, {
    ...filing,
    draft: { ...filing.draft, orderNumber: 'Order 8' },
  });

  expect([first.status, second.status]).toEqual([201, 422]);
}, 60_000);

test('of two heads who decide at once on the version that both saw, one decides and the other is refused', async () => {
  const pairs = 10;
  const outcomes: number[][] = [];

  for (let pair = 0; pair < pairs; pair += 1) {
    const filed = await fileAndReview(scene.road);
    await serveAndWaive(scene.road, filed);
    const sql = 'select last_seq from procedure where id = $1';
    const seen = (await scene.pool.query<{ last_seq: number }>(sql, [filed.procedure])).rows[0]?.last_seq;
    const path = `${department}/determinations/${filed.procedure}/acts/decide`;
    const both = await Promise.all(
      ['hr-approver', 'hr-deputy'].map((user) =>
        post(path, user, randomUUID(), notListed, { 'if-match': `"${seen}"` }),
      ),
    );
    outcomes.push(both.map(({ status }) => status).sort((a, b) => a - b));
    expect(await count("from procedure_event where procedure_id = $1 and type = 'decided'", [filed.procedure])).toBe(1);
  }

  expect(outcomes.filter(([one, two]) => one !== 200 || (two !== 409 && two !== 412))).toEqual([]);
}, 240_000);

test('a worker that dies between a commit and the step after it leaves no case behind', async () => {
  const rounds = 4;
  for (let round = 0; round < rounds; round += 1) {
    const filed = await scene.road.send<{ case: string; procedure: string }>(
      `${department}/determinations`,
      'hr-officer',
      randomUUID(),
      shortFiling(),
    );
    const acts = `${department}/determinations/${filed.procedure}/acts`;
    await scene.road.send(`${acts}/submit-for-review`, 'hr-officer', randomUUID(), {});
    const review = scene.road.send(`${acts}/pass-review`, 'hr-reviewer', randomUUID(), { opinion: 'Lawful.' });
    const committed = "from procedure_event where procedure_id = $1 and type = 'review-passed'";
    expect(await until(async () => (await count(committed, [filed.procedure])) === 1, 30_000, 1)).toBe(true);
    scene.stack.kill('worker');
    await scene.stack.healed();
    await review;
    const issued = "from notice where case_id = $1 and purpose = 'prior-notice'";
    expect(await until(async () => (await count(issued, [filed.case])) === 1, 60_000, 200)).toBe(true);
  }

  expect(await askOracle(scene)).toEqual(nothingAmiss);
}, 400_000);

test('with the mail server down and up again every notice goes out once', async () => {
  const notices = 12;
  const { pool, settings, stack, road } = scene;
  const { rows } = await pool.query<{ id: string }>("select id from subject where code_public = '91990000MA0TEXT049'");
  const consent = { subject: rows[0]?.id, does: 'give', mail: 'firm@sandstone.test' };
  expect((await post('/api/subject/service-consent', 'sandstone', randomUUID(), consent)).status).toBe(200);
  const inbox = `${settings.mailInboxUrl}/api/messages`;
  const letters = async () => {
    const all = (await (await fetch(inbox)).json()) as { envelope: { to: string[] }; messageId: string }[];
    return all.filter(({ envelope }) => envelope.to.includes(consent.mail));
  };

  const server = { down: true, strikes: 0 };
  const nemesis = async () => {
    for (; server.down; await pause(300)) {
      try {
        stack.kill('mail');
        server.strikes += 1;
      } catch {
        // it is down already
      }
    }
  };
  const filing = async () => {
    await Promise.all(Array.from({ length: notices }, () => fileAndReview(road)));
    const mails = "from outbox where content ->> 'template' = 'mail-notice'";
    expect(await until(async () => (await count(mails)) === notices, 60_000, 200)).toBe(true);
    const tried = `${mails} and attempts > 0`;
    expect(await until(async () => (await count(tried)) > 0, 30_000, 200)).toBe(true);
    server.down = false;
  };
  await Promise.all([nemesis(), filing()]);
  await stack.healed();
  const arrived = await until(async () => (await letters()).length >= notices, 150_000, 1_000);

  expect(server.strikes).toBeGreaterThan(0);
  expect(arrived).toBe(true);
  const found = await letters();
  const duplicates = found.length - new Set(found.map(({ messageId }) => messageId)).size;
  const ambiguous = await count('from outbox where possible_duplicate');
  expect(new Set(found.map(({ messageId }) => messageId)).size).toBe(notices);
  expect(duplicates).toBeLessThanOrEqual(ambiguous);
}, 400_000);
