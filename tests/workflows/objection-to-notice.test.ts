import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/roles';
import type { NoticeState } from '../../domain/notice/notice-state';
import { freezeObjection } from '../../domain/policy/frozen-objection';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const second: Actor = { ...office.approver, person: randomUUID() };

/** The company objects to its prior notice, which is verified and found wrong. */
async function objectedNotice(it: WageArrearsCase): Promise<string> {
  await it.file();
  await it.review();
  await it.serve('prior-notice');
  const [notice] = await it.all('notice');
  const [determination] = await it.all('determination');
  const loaded = rig.policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
  if (!notice || !determination || !loaded) throw new Error('Nobody was told.');
  const id = randomUUID();
  await rig.casework.file(
    'objection',
    {
      id,
      caseId: it.caseId,
      department: 'human-resources',
      at: await it.now(),
      clockOffset: 0,
      calendar: rig.policies.calendar,
      ladder: rig.policies.ladder,
      by: { person: randomUUID(), roles: ['subject'], department: null, subjects: [it.company] },
      number: `receipt-${id.slice(0, 8)}`,
      subject: it.company,
      target: {
        kind: 'notice',
        id: notice.id,
        purpose: 'prior-notice',
        determination: determination.id,
        number: 'no. 1',
        on: '2026-11-20',
        summary: determination.draft.facts,
        source: 'human-resources',
        published: false,
      },
      level: 1,
      rules: freezeObjection(loaded.pack, loaded.hash, rig.policies.rights),
      claim: { ground: 'facts-wrong', statement: 'We owe eight wages, not thirty-two.', papers: ['pay roll'] },
      listedBy: [...new Set(Object.values(determination.hands).flat())],
    },
    randomUUID(),
  );
  await it.settle();
  await it.act('objection', id, office.officer, 'accept-objection', {});
  await it.act('objection', id, office.officer, 'report-verification', { finding: 'details-wrong', report: 'Eight.' });
  return id;
}

const ofPurpose = (notices: NoticeState[], purpose: string) => notices.filter((one) => one.purpose === purpose);

test('an objection that corrects what was told has the party told and heard anew, and the old notice is withdrawn', async () => {
  const it = new WageArrearsCase(rig);
  const id = await objectedNotice(it);
  const decision = { outcome: 'upheld', remedy: 'correct', summary: 'Wages of 8 workers.', reasons: 'It was eight.' };
  await it.act('objection', id, second, 'decide-objection', decision);

  const [determination] = await it.all('determination');
  const told = ofPurpose(await it.all('notice'), 'prior-notice');
  expect(determination).toMatchObject({ stage: 'noticing', draft: { facts: 'Wages of 8 workers.' }, objections: [] });
  expect(told).toHaveLength(2);
  expect(determination?.parties[0]?.priorNotice).toBe(told.at(-1)?.id);

  await it.serve('prior-notice');
  expect((await it.all('determination'))[0]).toMatchObject({ stage: 'defence' });
});

test('an objection upheld against a prior notice ends the case, and nobody was listed', async () => {
  const it = new WageArrearsCase(rig);
  const id = await objectedNotice(it);
  const decision = { outcome: 'upheld', remedy: 'remove', summary: null, reasons: 'Another company is meant.' };
  await it.act('objection', id, second, 'decide-objection', decision);
  await it.serve('objection-reply');

  expect((await it.all('determination'))[0]).toMatchObject({ stage: 'closed', outcome: 'withdrawn' });
  expect((await it.all('objection'))[0]).toMatchObject({ stage: 'closed', outcome: 'upheld' });
  expect(await it.all('listing')).toEqual([]);
});
