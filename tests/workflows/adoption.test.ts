import { randomUUID } from 'node:crypto';
import type { Journal } from '../../activities/ports';
import { decideDetermination } from '../../domain/determination/decide-determination';
import type { DeterminationState } from '../../domain/determination/determination-state';
import { decideNotice } from '../../domain/notice/decide-notice';
import type { NoticeState } from '../../domain/notice/notice-state';
import { foldEvent, tasksOf } from '../../domain/procedures';
import { createJournal } from '../../infra/db/journal';
import { lastSeq } from '../../infra/db/last-seq';
import { rebuild } from '../../infra/db/rebuild';
import { until } from '../activities/until';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

const ghostAct = randomUUID();

// Before the first submission is written, the journal already holds what a worker wrote that died right afterwards:
// another officer's amendment, answered to nobody.
function hauntedBy(journal: Journal): Journal {
  let haunted = false;
  return {
    ...journal,
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

describe('a submission that a worker wrote just before it died, and that nobody asks for again', () => {
  /** Writes the submission into the case file behind the back of the procedure. */
  async function submittedByTheDead(it: WageArrearsCase): Promise<void> {
    const { dataSource, policies } = rig;
    let state = (await it.all('determination'))[0] as DeterminationState;
    const at = await it.now();
    const hand = { person: office.officer.person, role: 'officer' } as const;
    const context = { ...policies, newId: randomUUID, number: null, consent: false, blackEntries: [] };
    const act = { act: 'submit-for-review', hand, at, detail: {} } as const;
    const events = decideDetermination(state, act, context).map((happening, index) => ({
      ...happening,
      seq: state.seq + 1 + index,
      at,
      by: hand,
      act: randomUUID(),
    }));
    for (const event of events) state = foldEvent('determination', state, event) as DeterminationState;
    const commit = { events, snapshot: state, tasks: tasksOf(state), messages: [], wakesAt: null, caseFile: null };
    await createJournal(dataSource).record(commit);
  }

  const passes = async (it: WageArrearsCase, fileSeq: number | null) =>
    rig.casework.act('determination', it.determination, {
      id: randomUUID(),
      act: 'pass-review',
      by: office.reviewer,
      at: await it.now(),
      detail: { opinion: 'Lawful.' },
      seenSeq: null,
      fileSeq,
    });

  test('is caught up with by the act of whoever read it in the case file', async () => {
    const it = new WageArrearsCase(rig);
    await it.file();
    await submittedByTheDead(it);

    const answer = await passes(it, await lastSeq(rig.dataSource, it.determination));
    await it.settle();

    expect(answer).toMatchObject({ stage: 'noticing' });
    const events = await it.events(it.determination);
    expect(events.filter((type) => type === 'submitted-for-review')).toHaveLength(1);
    expect(events).toContain('prior-notice-issued');
    expect(await rebuild(rig.dataSource, { check: true })).toMatchObject({ differences: [] });
  });

  test('still lets an act be refused that it does not allow', async () => {
    const it = new WageArrearsCase(rig);
    await it.file();
    await submittedByTheDead(it);
    const seen = await lastSeq(rig.dataSource, it.determination);

    const own = rig.casework.act('determination', it.determination, {
      id: randomUUID(),
      act: 'submit-for-review',
      by: office.officer,
      at: await it.now(),
      detail: {},
      seenSeq: null,
      fileSeq: seen,
    });

    await expect(own).rejects.toMatchObject({ code: 'wrong-stage' });
  });
});

test('a mail that a dead worker had put on its way serves the notice that has forgotten sending it', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.review();
  await it.agreesToMail('late-consent@firm.test');
  let notice = (await it.all('notice'))[0] as NoticeState;
  const at = await it.now();
  const hand = { person: office.officer.person, role: 'officer' } as const;
  const context = { ...rig.policies, newId: randomUUID, number: null, consent: true, blackEntries: [] };
  const act = { act: 'choose-channel', hand, at, detail: { channel: 'electronic' } } as const;
  const events = decideNotice(notice, act, context).map((happening, index) => ({
    ...happening,
    seq: notice.seq + 1 + index,
    at,
    by: hand,
    act: randomUUID(),
  }));
  for (const event of events) notice = foldEvent('notice', notice, event) as NoticeState;
  await createJournal(rig.dataSource).record({
    events,
    snapshot: notice,
    tasks: tasksOf(notice),
    messages: [
      {
        id: `${notice.id}:${events[0]?.seq}`,
        channel: 'mail',
        template: 'mail-notice',
        fields: {},
        to: { subject: notice.subject },
        notice: { id: notice.id, attempt: notice.attempts.length },
      },
    ],
    wakesAt: null,
    caseFile: null,
  });

  await until('the notice is served', async () => (await it.all('notice'))[0]?.proof?.channel === 'electronic', 30_000);
  await it.settle();
  expect((await it.all('determination'))[0]?.stage).toBe('defence');
});
