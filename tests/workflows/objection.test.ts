import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/roles';
import { freezeObjection } from '../../domain/policy/frozen-objection';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const second: Actor = { ...office.approver, person: randomUUID() };

async function objectTo(it: WageArrearsCase): Promise<string> {
  const [listing] = await it.all('listing');
  const [determination] = await it.all('determination');
  const loaded = rig.policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
  if (!listing || !loaded) throw new Error('Nothing is listed.');
  const id = randomUUID();
  await rig.casework.file(
    'objection',
    {
      id,
      caseId: it.caseId,
      department: 'human-resources',
      at: await it.now(),
      clockOffset: Date.parse(await it.now()) - Date.now(),
      calendar: rig.policies.calendar,
      ladder: rig.policies.ladder,
      by: { person: randomUUID(), roles: ['subject'], department: null, subjects: [it.company] },
      number: `receipt-${id.slice(0, 8)}`,
      subject: it.company,
      target: {
        kind: 'entry',
        id: listing.id,
        number: listing.base.number,
        on: listing.base.on,
        summary: listing.facts.summary,
        source: 'human-resources',
        published: true,
      },
      level: 1,
      rules: freezeObjection(loaded.pack, loaded.hash, rig.policies.rights),
      claim: { ground: 'facts-wrong', statement: 'We paid in time.', papers: ['bank slip'] },
      listedBy: [...new Set(Object.values(determination?.hands ?? {}).flat())],
    },
    randomUUID(),
  );
  await it.settle();
  return id;
}

async function listed(): Promise<WageArrearsCase> {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.listEverybody();
  return it;
}

async function verifiedObjection(it: WageArrearsCase): Promise<string> {
  const id = await objectTo(it);
  await it.act('objection', id, office.officer, 'accept-objection', {});
  const report = { finding: 'entry-wrong', report: 'The bank confirms the payment.' };
  await it.act('objection', id, office.officer, 'report-verification', report);
  return id;
}

test('an upheld objection marks the entry, has it leave at once with everything undone, and ends with the reply served', async () => {
  const it = await listed();
  const id = await verifiedObjection(it);
  const [marked] = await it.all('listing');

  const upheld = { outcome: 'upheld', remedy: 'remove', summary: null, reasons: 'Paid in time.' };
  await it.act('objection', id, second, 'decide-objection', upheld);
  await it.serve('objection-reply');

  expect(marked).toMatchObject({ marks: ['objection-pending'], displayed: true });
  const [left] = await it.all('listing');
  // No department had accepted its measure order yet, so none is in force and every receipt is in at once.
  expect(left).toMatchObject({ outcome: 'objection-upheld', displayed: false, marks: [] });
  expect((await it.all('objection'))[0]).toMatchObject({ stage: 'closed', outcome: 'upheld' });
  const purposes = (await it.all('notice')).map(({ purpose }) => purpose);
  expect(purposes).toEqual(expect.arrayContaining(['objection-receipt', 'objection-reply', 'removal']));
});

test('whoever listed cannot decide; a rejected objection keeps its mark until the reply is served', async () => {
  const it = await listed();
  const id = await verifiedObjection(it);
  const rejected = { outcome: 'rejected', remedy: null, summary: null, reasons: 'The payment came too late.' };

  await expect(it.act('objection', id, office.approver, 'decide-objection', rejected)).rejects.toMatchObject({
    code: 'four-eyes',
  });
  await it.act('objection', id, second, 'decide-objection', rejected);
  const [before] = await it.all('listing');
  await it.serve('objection-reply');

  expect(before?.marks).toEqual(['objection-pending']);
  expect((await it.all('listing'))[0]).toMatchObject({ marks: [], stage: 'listed', objectionsDecided: 1 });
});

test('an objection corrects the entry, which the subject is told of', async () => {
  const it = await listed();
  const id = await verifiedObjection(it);
  const correct = { outcome: 'upheld', remedy: 'correct', summary: 'Order 71', reasons: 'The number was misread.' };
  await it.act('objection', id, second, 'decide-objection', correct);

  expect((await it.all('listing'))[0]).toMatchObject({
    stage: 'listed',
    facts: { summary: 'Order 71' },
    corrections: 1,
  });
  expect((await it.all('notice')).map(({ purpose }) => purpose)).toContain('correction');
});

test('the time to make up runs out by itself and refuses nothing; withdrawing lifts the mark', async () => {
  const it = await listed();
  const id = await objectTo(it);
  await it.act('objection', id, office.officer, 'find-incomplete', { missing: ['the bank statement'] });
  await it.advance(12);

  const [waiting] = await it.all('objection');
  const subject: Actor = { person: randomUUID(), roles: ['subject'], department: null, subjects: [it.company] };
  const withdrawal = { subject: it.company, reason: 'We settled it with the workers.' };
  await it.act('objection', id, subject, 'withdraw-objection', withdrawal);

  expect(waiting).toMatchObject({ stage: 'completeness', makeUpLapsed: true });
  expect((await it.all('objection'))[0]).toMatchObject({ outcome: 'withdrawn' });
  expect((await it.all('listing'))[0]).toMatchObject({ marks: [], objectionsDecided: 0 });
});

test('an objection upheld while the term ends has one outcome, and the record says which', async () => {
  const it = await listed();
  const id = await verifiedObjection(it);
  await it.advance(3 * 366);

  const upheld = { outcome: 'upheld', remedy: 'remove', summary: null, reasons: 'Paid in time.' };
  await it.act('objection', id, second, 'decide-objection', upheld);

  const [listing] = await it.all('listing');
  expect(listing?.exit?.ground).toBe('expiry');
  expect((await it.all('objection'))[0]).toMatchObject({ decision: { outcome: 'upheld' } });
});
