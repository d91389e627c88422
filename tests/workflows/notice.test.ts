import { civilDateAt } from '../../domain/calendar/civil-date';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

async function filedWithMail(mail: string): Promise<WageArrearsCase> {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.agreesToMail(mail);
  await it.review();
  return it;
}

test('an accepted mail serves the notice and starts the defence window', async () => {
  const it = await filedWithMail('firm@example.test');

  const [notice] = await it.all('notice');
  const [determination] = await it.all('determination');
  expect(notice).toMatchObject({ stage: 'served', proof: { channel: 'electronic' } });
  expect(determination?.stage).toBe('defence');
});

test('a bounce becomes a task at once and starts no window', async () => {
  const it = await filedWithMail('firm@bounce.test');

  const [notice] = await it.all('notice');
  const [determination] = await it.all('determination');
  const tasks: { act: string }[] = await rig.dataSource.query(
    'select act from task where procedure_id = $1 and closed_at is null',
    [notice?.id],
  );
  expect(notice).toMatchObject({ stage: 'choosing-channel', proof: null });
  expect(tasks).toEqual([{ act: 'choose-channel' }]);
  expect(determination?.stage).toBe('noticing');
  expect(determination?.clocks.some((clock) => clock.name === 'statement')).toBe(false);
});

test('a late delivery report undoes the service and the window that it had opened', async () => {
  const it = await filedWithMail('firm@late-bounce.test');
  const deadline = Date.now() + 15_000;
  while ((await it.all('notice'))[0]?.stage !== 'choosing-channel' && Date.now() < deadline) await it.settle();
  await it.settle();

  const [determination] = await it.all('determination');
  expect(await it.events((await it.all('notice'))[0]?.id ?? '')).toEqual(
    expect.arrayContaining(['served', 'attempt-failed', 'channel-needed']),
  );
  expect(determination?.stage).toBe('noticing');
  expect(determination?.clocks.filter((clock) => clock.name === 'statement').map((clock) => clock.state)).toEqual([
    'stopped',
  ]);
});

test('an announcement after failed attempts serves by itself after thirty days', async () => {
  const it = await filedWithMail('firm@bounce.test');
  const [notice] = await it.all('notice');
  const id = notice?.id ?? '';

  await it.act('notice', id, office.officer, 'choose-channel', { channel: 'announcement' });
  const on = civilDateAt(await it.now());
  await it.act('notice', id, office.officer, 'record-announcement', { on, reference: 'Announcement 3' });
  await it.advance(29);
  const before = (await it.all('determination'))[0]?.stage;
  await it.advance(2);

  expect(before).toBe('noticing');
  expect((await it.all('notice'))[0]).toMatchObject({ outcome: 'served', proof: { channel: 'announcement' } });
  expect((await it.all('determination'))[0]?.stage).toBe('defence');
});
