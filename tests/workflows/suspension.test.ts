import { civilDateAt } from '../../domain/calendar/civil-date';
import { aRequestForSuspension } from '../support/a-suspension';
import { openRig, type Rig } from '../support/casework-rig';
import { office, somebody, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const reason = { reason: 'The ruling says so.' };

test('a suspended entry has its measures lifted, comes back with new orders when the plan fails, and is suspended again', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.listEverybody();
  const [entry] = await it.all('listing');
  if (!entry) throw new Error('Nothing is listed.');
  const { id, subject } = entry;
  const party = somebody('subject', null, [subject]);
  const today = civilDateAt(await it.now());
  const request = { ...aRequestForSuspension(today), subject };
  const act = (...[by, name, detail]: [typeof party, string, object]) => it.act('listing', id, by, name, detail);
  const suspend = async () => {
    await act(party, 'request-suspension', request);
    await act(office.officer, 'check-ruling', reason);
    await act(office.approver, 'suspend-entry', reason);
  };
  const outcomes = async () => (await it.all('measure-order')).map(({ outcome }) => outcome);
  const measures = entry.measures.length;

  await suspend();
  expect(await outcomes()).toEqual(Array.from({ length: measures }, () => 'never-in-force'));
  expect((await it.all('listing'))[0]).toMatchObject({ stage: 'listed', displayed: false, marks: ['restructuring'] });

  const { attachments } = request;
  const failed = { carriedOut: false, on: today, ...reason, attachments };
  await act(office.officer, 'report-plan', failed);
  await act(office.approver, 'plan-failed', reason);
  expect((await outcomes()).filter((outcome) => outcome === null)).toHaveLength(measures);
  expect((await it.all('listing'))[0]).toMatchObject({ stage: 'listed', displayed: true, marks: [] });

  await suspend();
  await act(office.officer, 'report-plan', { ...failed, carriedOut: true });
  await act(office.approver, 'plan-carried-out', reason);
  expect(await outcomes()).toEqual(Array.from({ length: 2 * measures }, () => 'never-in-force'));
  expect((await it.all('listing'))[0]).toMatchObject({ stage: 'closed', displayed: false, outcome: 'repair' });
});
