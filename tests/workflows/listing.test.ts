import { civilDateAt } from '../../domain/calendar/civil-date';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test('an entry runs to its term, is undone by itself, and closes with the last receipt', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.listEverybody();
  const [before] = await it.all('listing');
  for (const [index, order] of (await it.all('measure-order')).entries()) {
    const executor = { ...office.officer, department: order.department };
    const done = { what: 'Done.', on: civilDateAt(await it.now()) };
    const report = (act: string, detail: object) => it.act('measure-order', order.id, executor, act, detail);
    await report('accept-order', {});
    if (index > 1) await report('report-execution', done);
    else await report(index === 0 ? 'report-not-executable' : 'report-not-applicable', { reason: 'Not here.' });
    if (index === 0) await report('report-further', { ...done, finding: 'partly-executed', corrects: 1 });
  }

  await it.advance(3 * 366);

  const [exiting] = await it.all('listing');
  expect(before).toMatchObject({ stage: 'listed', displayed: true });
  expect(exiting).toMatchObject({ stage: 'exiting', displayed: false, exit: { ground: 'expiry' } });
  expect(await it.all('measure-order')).toEqual(
    expect.arrayContaining([expect.objectContaining({ stage: 'lifting' })]),
  );
  for (const order of await it.all('measure-order')) {
    if (order.stage === 'closed') continue;
    const executor = { ...office.officer, department: order.department };
    await it.act('measure-order', order.id, executor, 'report-lift', {
      what: 'Lifted.',
      on: civilDateAt(await it.now()),
    });
  }
  const [corrected, inapplicable, ...rest] = await it.all('measure-order');
  expect(corrected).toMatchObject({
    outcome: 'lifted',
    feedback: [{ finding: 'not-executable' }, { finding: 'partly-executed', corrects: 1 }, { finding: 'lifted' }],
  });
  expect([inapplicable, ...rest].map((order) => order?.outcome)).toEqual([
    'not-applicable',
    ...rest.map(() => 'lifted'),
  ]);
  expect((await it.all('listing'))[0]).toMatchObject({ stage: 'closed', outcome: 'expiry' });
});

test('linked persons have entries of their own and leave with the principal when the base decision falls', async () => {
  const it = new WageArrearsCase(rig);
  await it.file({ linked: true });
  await it.listEverybody();
  const principal = (await it.all('listing')).find((entry) => entry.party === 'principal');

  await it.act('listing', principal?.id ?? '', office.officer, 'request-revocation', {
    reason: 'The order was revoked.',
  });
  await it.act('listing', principal?.id ?? '', office.approver, 'approve-revocation', { reason: 'It was.' });

  const entries = await it.all('listing');
  expect(entries).toHaveLength(2);
  expect(entries.map((entry) => [entry.displayed, entry.exit?.ground])).toEqual([
    [false, 'base-decision-revoked'],
    [false, 'base-decision-revoked'],
  ]);
  expect(entries.map((entry) => entry.outcome)).toEqual(['base-decision-revoked', 'base-decision-revoked']);
});
