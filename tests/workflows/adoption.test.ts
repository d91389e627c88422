import { randomUUID } from 'node:crypto';
import type { Journal } from '../../activities/ports';
import { foldEvent, tasksOf } from '../../domain/procedures';
import { rebuild } from '../../infra/db/rebuild';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

const ghostAct = randomUUID();

// Before the first submission is written, the journal already holds what a worker wrote that died right afterwards:
// another officer's amendment, answered to nobody.
function hauntedBy(journal: Journal): Journal {
  let haunted = false;
  return {
    async record(entry) {
      const [first] = entry.events;
      if (!haunted && first?.type === 'submitted-for-review' && entry.snapshot.kind === 'determination') {
        haunted = true;
        const events = await rig.events(entry.snapshot.id);
        const before = events.reduce<typeof entry.snapshot | null>(
          (state, event) => foldEvent('determination', state, event),
          null,
        );
        const draft = { ...(before as unknown as { draft: object }).draft, facts: 'Wages of 33 workers.' };
        const ghost = { ...first, type: 'draft-amended', draft, act: ghostAct };
        const snapshot = foldEvent('determination', before, ghost);
        const tasks = tasksOf(snapshot);
        await journal.record({
          events: [ghost],
          snapshot,
          tasks,
          messages: [],
          wakesAt: entry.wakesAt,
          caseFile: null,
        });
      }
      return journal.record(entry);
    },
  };
}

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ journal: hauntedBy });
});
afterAll(() => rig.close());

test('what a dead worker had written stands, and the act at hand is judged again after it', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();

  const answer = await it.decideOn(office.officer, 'submit-for-review', {});

  expect(answer).toMatchObject({ stage: 'in-review', seq: 5 });
  expect(await it.events(it.determination)).toEqual([
    'filed',
    'clock-started',
    'draft-amended',
    'submitted-for-review',
    'clock-started',
  ]);
  expect((await it.all('determination'))[0]?.draft.facts).toBe('Wages of 33 workers.');
  expect(await rebuild(rig.dataSource, { check: true })).toMatchObject({ differences: [] });
});

test('the dead worker’s act, asked for again, is answered and not done again', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  const message = {
    id: randomUUID(),
    act: 'submit-for-review',
    by: office.officer,
    at: await it.now(),
    detail: {},
    seenSeq: null,
  };
  await rig.casework.act('determination', it.determination, message);

  const again = await rig.casework.act('determination', it.determination, message);

  expect(again.seq).toBe(4);
});
