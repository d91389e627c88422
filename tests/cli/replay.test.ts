import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../support/command-line';

const key = join(__dirname, '../replay/test-key.json');
const recorded = join(__dirname, '../replay/histories/determination');
const [name = ''] = readdirSync(recorded).sort();
const good = join(recorded, name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: unknown): string {
  const path = join(folder, 'history.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

interface RecordedEvent {
  eventType: string;
  timerStartedEventAttributes?: object;
  activityTaskScheduledEventAttributes?: object;
}

test('a recorded history replays against today’s code, named or as Temporal writes it', async () => {
  const { history } = JSON.parse(readFileSync(good, 'utf8'));

  const one = await commandLine(['replay', good, '--key', key, '--json']);
  const several = await commandLine(['replay', written([history, history]), '--key', key, '--json']);

  expect(JSON.parse(one.out)).toMatchObject({ ok: true, runs: 1, events: history.events.length, mismatch: null });
  expect(JSON.parse(several.out)).toMatchObject({ ok: true, runs: 2 });
  expect([one.status, several.status]).toEqual([0, 0]);
});

test('a history that says something else than the code does is named with its first mismatch', async () => {
  const run: { workflowId: string; history: { events: RecordedEvent[] } } = JSON.parse(readFileSync(good, 'utf8'));
  const timer = run.history.events.find(({ eventType }) => eventType === 'EVENT_TYPE_TIMER_STARTED');
  Object.assign(timer ?? {}, {
    eventType: 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED',
    timerStartedEventAttributes: undefined,
    activityTaskScheduledEventAttributes: { activityId: '1', activityType: { name: 'somethingElse' } },
  });

  const { status, out } = await commandLine(['replay', written(run), '--key', key, '--json']);

  const { ok, mismatch } = JSON.parse(out);
  expect({ status, ok }).toEqual({ status: 1, ok: false });
  expect(mismatch).toMatchObject({ run: 1, workflowId: run.workflowId });
  expect(mismatch.what).toMatch(/would do something else: .*Nondeterminism/);
});

test.each([
  ['without the key that sealed it', () => [good, '--key', otherKey()], /The key "test-\d" is not in/],
  ['without any key file', () => [good, '--key', join(folder, 'none')], /There is no key file/],
  ['of a file that holds something else', () => [written({ events: [] }), '--key', key], /holds no history/],
  ['of a file that is not there', () => [join(folder, 'none'), '--key', key], /cannot be read/],
])('a replay %s is refused with the way out', async (_, words, reason) => {
  const { status, out, err } = await commandLine(['replay', ...words()]);

  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(reason);
});

function otherKey(): string {
  const path = join(folder, 'other-key.json');
  writeFileSync(path, JSON.stringify({ current: 'other', keys: { other: Buffer.alloc(32).toString('base64') } }));
  return path;
}
