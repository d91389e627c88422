import { randomUUID } from 'node:crypto';
import { openRig, type Rig } from '../support/casework-rig';
import { office, somebody, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

async function filed(options?: Parameters<WageArrearsCase['file']>[0]): Promise<WageArrearsCase> {
  const it = new WageArrearsCase(rig);
  await it.file(options);
  return it;
}

test('self-cure before the decision ends the case unlisted', async () => {
  const it = await filed();
  const owner = somebody('subject', null, [it.company]);
  await it.review();
  await it.serve('prior-notice');

  await it.decideOn(owner, 'claim-cure', { subject: it.company, proof: 'Bank slips 1–32', promise: 'Never again.' });
  await it.decideOn(office.officer, 'verify-cure', { accepted: true, reasons: 'All wages are paid.' });
  await it.decideOn(office.approver, 'decide', { list: [], reasons: 'Cured.', noListingGround: 'self-cure' });

  const [determination] = await it.all('determination');
  expect(determination).toMatchObject({
    stage: 'closed',
    outcome: 'not-listed',
    decision: { noListingGround: 'self-cure' },
  });
  expect(await it.all('listing')).toEqual([]);
});

test('a defence that is upheld keeps the company off the list', async () => {
  const it = await filed();
  const owner = somebody('subject', null, [it.company]);
  await it.review();
  await it.serve('prior-notice');
  await it.decideOn(owner, 'give-statement', { subject: it.company, text: 'The wages were paid in May.' });
  await it.advance(8);

  const early = it.decideOn(office.approver, 'decide', { list: [it.company], reasons: 'x', noListingGround: null });
  await expect(early).rejects.toMatchObject({ code: 'wrong-stage' });
  await it.decideOn(office.officer, 'answer-statement', { statement: 's1', finding: 'upheld', reasons: 'Receipts.' });
  const against = it.decideOn(office.approver, 'decide', { list: [it.company], reasons: 'x', noListingGround: null });
  await expect(against).rejects.toMatchObject({ code: 'contradiction' });
  await it.decideOn(office.approver, 'decide', { list: [], reasons: 'Paid.', noListingGround: 'defence-upheld' });

  expect((await it.all('determination'))[0]).toMatchObject({ outcome: 'not-listed' });
});

test('an overdue decision climbs the whole ladder once and still waits for a person', async () => {
  const it = await filed();
  await it.review();
  await it.serve('prior-notice');

  await it.advance(70);

  const [determination] = await it.all('determination');
  const clock = determination?.clocks.find((one) => one.name === 'decision');
  expect(determination?.stage).toBe('deciding');
  expect(clock?.rungs.map(({ rung }) => rung)).toEqual([
    'reminder-50',
    'reminder-80',
    'reminder-100',
    'warning',
    'supervision-order',
    'circular',
  ]);
  const circulars = await rig.dataSource.query<{ clock: string }[]>(
    'select clock from supervision_order where case_id = $1 and answered_at is null and circular_at is not null',
    [it.caseId],
  );
  expect(circulars).toContainEqual({ clock: 'decision' });
  const reminders: unknown[] = await rig.dataSource.query(
    `select id from outbox where case_id = $1 and content->>'template' = 'mail-reminder' and content->'fields'->>'clock' = 'decision'`,
    [it.caseId],
  );
  expect(reminders).toHaveLength(6);
});

test('an order that is answered keeps the case out of the circular', async () => {
  const it = await filed();
  await it.review();
  await it.serve('prior-notice');
  const orders = async () =>
    rig.dataSource.query<Record<string, string | null>[]>(
      'select number, clock, reply, answered_at is not null as answered, circular_at from supervision_order where case_id = $1',
      [it.caseId],
    );
  for (let days = 0; days < 90 && (await orders()).length === 0; days += 5) await it.advance(5);
  const [order] = await orders();
  const owed = rig.dataSource.query<object[]>(
    "select key from task where case_id = $1 and act = 'answer-order' and closed_at is null",
    [it.caseId],
  );
  expect(await owed).toEqual([{ key: 'answer-order-decision-1' }]);

  const reply = { order: String(order?.['number']), reply: 'The decision comes on Friday.' };
  await it.decideOn(office.officer, 'answer-order', reply);
  await it.advance(40);

  expect(await orders()).toEqual([
    { number: order?.['number'], clock: 'decision', reply: reply.reply, answered: true, circular_at: null },
  ]);
  const [determination] = await it.all('determination');
  const clock = determination?.clocks.find((one) => one.name === 'decision');
  expect(clock?.rungs.map(({ rung }) => rung).at(-1)).toBe('supervision-order');
});

test('an extension by a second person gives the decision the rule’s days, once', async () => {
  const it = await filed();
  await it.review();
  const due = async () => (await it.all('determination'))[0]?.clocks.find((one) => one.name === 'decision')?.due;
  const before = await due();

  await it.decideOn(office.officer, 'request-extension', { clock: 'decision-1', ground: 'Complex facts.' });
  await it.decideOn(office.approver, 'approve-extension', { reason: 'Agreed.' });
  const again = it.decideOn(office.officer, 'request-extension', { clock: 'decision-1', ground: 'More.' });

  await expect(again).rejects.toMatchObject({ code: 'beyond-cap' });
  expect(Date.parse((await due()) ?? '') - Date.parse(before ?? '')).toBeGreaterThanOrEqual(28 * 86_400_000);
});

test('a withdrawn case takes its notices back', async () => {
  const it = await filed({ linked: true });
  await it.review();

  await it.decideOn(office.approver, 'withdraw-case', { reason: 'The order was issued in error.' });

  expect((await it.all('determination'))[0]).toMatchObject({ outcome: 'withdrawn' });
  expect((await it.all('notice')).map((notice) => notice.outcome)).toEqual(['withdrawn', 'withdrawn']);
});

test('the same act twice is done once and answered twice alike', async () => {
  const it = await filed();
  const message = {
    id: randomUUID(),
    act: 'submit-for-review',
    by: office.officer,
    at: new Date().toISOString(),
    detail: {},
    seenSeq: null,
  };

  const first = await rig.casework.act('determination', it.determination, message);
  const second = await rig.casework.act('determination', it.determination, message);

  expect(second).toEqual(first);
  expect((await it.events(it.determination)).filter((type) => type === 'submitted-for-review')).toHaveLength(1);
});

test('a refused act leaves the history as it was', async () => {
  const it = await filed();
  const handle = rig.client.workflow.getHandle(`determination/${it.determination}`);
  const before = (await handle.describe()).historyLength;

  const refused = it.decideOn(office.reviewer, 'pass-review', { opinion: 'x' });

  await expect(refused).rejects.toMatchObject({ code: 'wrong-stage' });
  expect((await handle.describe()).historyLength).toBe(before);
});

test('a closed case refuses every act as closed', async () => {
  const it = await filed();
  await it.decideOn(office.officer, 'withdraw-draft', { reason: 'Wrong company.' });

  const late = it.decideOn(office.officer, 'submit-for-review', {});

  await expect(late).rejects.toMatchObject({ code: 'closed' });
});

test('no word of a case stands open in the server', async () => {
  const it = await filed();
  await it.review();
  const history = await rig.client.workflow.getHandle(`determination/${it.determination}`).fetchHistory();

  const raw = Buffer.concat((history.events ?? []).map((event) => Buffer.from(JSON.stringify(event)))).toString(
    'latin1',
  );

  expect(raw).not.toContain(Buffer.from('Wages of 32 workers').toString('base64').slice(0, 20));
  expect(raw).not.toContain('Wages of 32 workers');
  expect(raw).toContain(Buffer.from('binary/encrypted').toString('base64').slice(0, 16));
});
