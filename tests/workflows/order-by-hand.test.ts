import { openRig, type Rig } from '../support/casework-rig';
import { office, somebody, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test('an order by hand gets one number, is pressed for by mail and goes into the circular when nobody replies', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  const supervisor = somebody('supervisor', 'development-reform');
  const unfit = it.decideOn(supervisor, 'order-supervision', { ground: 'It is late.', replyBy: '2020-01-03' });
  await expect(unfit).rejects.toMatchObject({ code: 'malformed', field: 'replyBy' });
  const byOfficer = it.decideOn(office.officer, 'order-supervision', { ground: 'It is late.', replyBy: null });
  await expect(byOfficer).rejects.toMatchObject({ code: 'wrong-role' });

  await it.decideOn(supervisor, 'order-supervision', { ground: 'It is late.', replyBy: null });
  const orders = () =>
    rig.dataSource.query<{ number: string }[]>(
      `select number, ground, circular_at is not null as circulated from supervision_order
       where case_id = $1 and clock = 'order-reply'`,
      [it.caseId],
    );
  const [order] = await orders();
  await it.advance(20);

  expect(order).toMatchObject({ number: expect.stringMatching(/^发改信督〔\d{4}〕1号$/), circulated: false });
  expect(await orders()).toEqual([{ ...order, circulated: true }]);
  const mails = await rig.dataSource.query<{ rung: string }[]>(
    `select content #>> '{fields,rung}' as rung from outbox
     where case_id = $1 and content #>> '{fields,clock}' = 'order-reply' order by split_part(id, ':', 2)::integer`,
    [it.caseId],
  );
  expect(mails.map(({ rung }) => rung)).toEqual(['supervision-order', 'reminder-50', 'reminder-100', 'circular']);
});
