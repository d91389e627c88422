import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadKeys } from '../../../infra/config/keys';
import { fetchHistories } from '../../../infra/temporal/history';
import { keptBundle } from '../../../infra/temporal/kept-bundle';
import { quietRuntime, replayHistory } from '../../../infra/temporal/replay';
import { bundleWorkflows, type WorkflowBundle } from '../../../infra/temporal/workflow-bundle';
import { fileAndReview, notListed, playShortCase, serveAndWaive } from '../../support/short-case';
import { Nemesis } from '../nemesis';
import { NewerWorker } from '../newer-worker';
import { note, say } from '../note';
import { askOracle, nothingAmiss } from '../oracle';
import type { Scene } from '../scene';
import { wish } from '../wish';

const wrongCode = resolve(__dirname, '../../replay/wrong-variant/workflows.ts');
const most = 60;

interface Replayed {
  histories: number;
  failures: unknown[];
  /** Build ids of the code that the histories ran on. */
  builds: Set<string>;
}

/** R24 with R25 in short: new code takes over running cases, is taken back, and today's code replays all that ran. */
export function goesOnUnderNewCode(current: () => Scene): void {
  test('R24 new code takes over running cases, is taken back, and what ran replays', async () => {
    const scene = current();
    const { stack, road, witness } = scene;
    const nemesis = new Nemesis(stack, 'R24');
    const before = witness.seen.length;
    const running = await Promise.all(Array.from({ length: wish.cases }, () => fileAndReview(road)));

    say(`R24 a worker with newer code takes over ${running.length} running cases`);
    const newer = await NewerWorker.start(stack.dataDir);
    try {
      await Promise.all(running.map((filed) => serveAndWaive(road, filed)));
      say('R24 the newer worker is killed, the former takes the cases back');
      const rest = Promise.all([playShortCase(road), playShortCase(road)]);
      newer.kill();
      await nemesis.strike('worker');
      for (const { procedure } of running)
        await road.send(
          `/api/department/determinations/${procedure}/acts/decide`,
          'hr-approver',
          `r24-${procedure}`,
          notListed,
        );
      await rest;
    } finally {
      newer.remove();
    }
    expect(await askOracle(scene)).toEqual(nothingAmiss);

    const today = await keptBundle(join(tmpdir(), 'credit-casework-bundles'));
    const ids = running.map(({ procedure }) => procedure);
    const replayed = await replay(scene, today, ids);
    expect(replayed.failures).toEqual([]);
    expect(replayed.builds.size).toBeGreaterThanOrEqual(2);
    say('R24 the same histories against code with a planted wait: the SDK warns of it');
    const reordered = await replay(scene, await bundleWorkflows(wrongCode), ids.slice(0, 1));
    expect(reordered.failures.length).toBeGreaterThan(0);
    const seen = `${ids.length} cases on ${replayed.builds.size} builds and back; ${replayed.histories} histories replayed, a planted wait found`;
    note(nemesis, witness.seen.slice(before), seen, 'nothing amiss');
  }, 600_000);
}

async function replay({ client, pool, settings }: Scene, bundle: WorkflowBundle, first: string[]): Promise<Replayed> {
  quietRuntimeOnce();
  const sql = 'select id, kind from procedure order by (id = any ($1::uuid[])) desc, id limit $2';
  const { rows } = await pool.query<{ id: string; kind: string }>(sql, [first, first.length === 1 ? 1 : most]);
  const found: Replayed = { histories: 0, failures: [], builds: new Set() };
  for (const { id, kind } of rows) {
    const workflowId = `${kind}/${id}`;
    for (const history of await fetchHistories(client, workflowId)) {
      found.histories += 1;
      const text = JSON.stringify(history);
      for (const [, build] of text.matchAll(/"buildId":"([0-9a-f]{16})"/g)) found.builds.add(build ?? '');
      if (text.includes('NON_DETERMINISTIC')) found.failures.push({ workflowId, failed: 'a workflow task' });
      await replayHistory(bundle, loadKeys(settings).codec, { history, workflowId }).catch((error: unknown) =>
        found.failures.push({ workflowId, error }),
      );
    }
  }
  return found;
}

let quiet = false;
function quietRuntimeOnce(): void {
  if (!quiet) quietRuntime();
  quiet = true;
}
