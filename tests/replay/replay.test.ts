import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { procedureKinds } from '../../domain/procedure/procedure-state';
import { keptBundle } from '../../infra/temporal/kept-bundle';
import { quietRuntime, replayHistory } from '../../infra/temporal/replay';
import { bundleWorkflows, type WorkflowBundle } from '../../infra/temporal/workflow-bundle';
import type { RecordedHistory } from '../support/record-history';
import { testCodecKeys } from '../support/test-keys';

const folder = join(__dirname, 'histories');
const kinds = readdirSync(folder);
const files = kinds.flatMap((kind) => readdirSync(join(folder, kind)).map((name) => join(kind, name)));

function recorded(file: string): RecordedHistory {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

let today: WorkflowBundle;
beforeAll(async () => {
  quietRuntime();
  today = await keptBundle(join(tmpdir(), 'credit-casework-bundles'));
});

test('every kind of procedure has recorded histories', () => {
  expect([...kinds].sort()).toEqual([...procedureKinds].sort());
});

test.each(files)('today’s code does what history says: %s', async (file) => {
  await expect(replayHistory(today, testCodecKeys, recorded(file))).resolves.toBeUndefined();
});

test('the gate catches a planted wait that running cases do not know', async () => {
  const wrong = await bundleWorkflows(join(__dirname, 'wrong-variant/workflows.ts'));
  const [file = ''] = files.filter((name) => name.startsWith('determination'));

  const replay = replayHistory(wrong, testCodecKeys, recorded(file));

  await expect(replay).rejects.toMatchObject({ name: 'DeterminismViolationError' });
});

test('histories sealed with the previous key still replay after the key has turned', async () => {
  const turned = { current: 'test-1', keys: testCodecKeys.keys };
  const [file = ''] = files;

  await expect(replayHistory(today, turned, recorded(file))).resolves.toBeUndefined();
});

test('a history sealed with a key that is no longer loaded is not taken for replayed', async () => {
  const lost = { current: 'test-1', keys: new Map([['test-1', testCodecKeys.keys.get('test-1') ?? Buffer.alloc(32)]]) };
  const [file = ''] = files;

  await expect(replayHistory(today, lost, recorded(file))).rejects.toThrow('Replay failed');
});
