import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys } from '../../infra/config/keys';
import { fetchHistories } from '../../infra/temporal/history';
import { keptBundle } from '../../infra/temporal/kept-bundle';
import { quietRuntime, replayHistory } from '../../infra/temporal/replay';
import type { Part } from '../support/live-stack';
import { playShortCase } from '../support/short-case';
import { randomFrom, strikeFor } from './nemesis';
import { askOracle, nothingAmiss } from './oracle';
import { openScene, type Scene } from './scene';

const seconds = Number(process.env['FAULT_SECONDS'] ?? '60');
const seed = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);
const clients = 8;

let scene: Scene;
beforeAll(async () => {
  console.info(`FAULT_SEED=${seed} FAULT_SECONDS=${seconds}`);
  scene = await openScene();
}, 900_000);
afterAll(() => scene.close(), 120_000);

const parts: Part[] = ['worker', 'temporal', 'postgres', 'services'];

test.each(parts)(
  'kill -9 of %s under load loses nothing that was answered and does nothing twice',
  async (part) => {
    const { stack, witness, road, pool } = scene;
    const random = randomFrom(seed + parts.indexOf(part));
    const before = witness.seen.length;
    const played: string[] = [];
    const run = { over: false };
    const client = async () => {
      while (!run.over) played.push((await playShortCase(road)).procedure);
    };

    const nemesis = strikeFor(stack, part, { seconds, random }).finally(() => {
      run.over = true;
    });
    const [strikes] = await Promise.all([nemesis, ...Array.from({ length: clients }, client)]);
    await stack.healed();

    const testimony = witness.seen.slice(before);
    const unknown = testimony.filter(({ said }) => said === 'unknown');
    console.info(
      JSON.stringify({ part, strikes, cases: played.length, calls: testimony.length, unknown: unknown.length }),
    );
    expect(strikes).toBeGreaterThan(0);
    expect(unknown.length).toBeGreaterThan(0);
    expect(testimony.filter(({ status }) => status !== null && status >= 500 && status !== 503)).toEqual([]);
    const sql = "select count(*)::integer as n from procedure where id = any ($1::uuid[]) and outcome = 'not-listed'";
    expect((await pool.query(sql, [played])).rows).toEqual([{ n: played.length }]);
    expect(await askOracle(scene)).toEqual(nothingAmiss);
  },
  seconds * 1000 + 400_000,
);

test('what ran under faults replays on today’s code', async () => {
  const { client, pool, settings } = scene;
  quietRuntime();
  const bundle = await keptBundle(join(tmpdir(), 'credit-casework-bundles'));
  const { rows } = await pool.query<{ id: string; kind: string }>(
    'select id, kind from procedure order by id limit 60',
  );

  for (const { id, kind } of rows) {
    const workflowId = `${kind}/${id}`;
    for (const history of await fetchHistories(client, workflowId))
      await replayHistory(bundle, loadKeys(settings).codec, { history, workflowId });
  }

  expect(rows.length).toBeGreaterThan(10);
}, 240_000);
