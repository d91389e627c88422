import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/roles';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { freezeRepair } from '../../domain/policy/frozen-repair';
import type { RepairOpening } from '../../workflows/messages/openings';
import { allProofs } from '../support/a-repair';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const region: Actor = { person: randomUUID(), roles: ['approver'], department: 'development-reform', subjects: [] };

async function listed(linked = false): Promise<WageArrearsCase> {
  const it = new WageArrearsCase(rig);
  await it.file({ linked });
  await it.listEverybody();
  return it;
}

async function apply(it: WageArrearsCase, changes: Partial<RepairOpening> = {}): Promise<string> {
  const entries = await it.all('listing');
  const listing = entries.find(({ party }) => party === 'principal');
  const linked = entries
    .filter(({ principal }) => principal === listing?.id)
    .map(({ id: entry, subject, party, base, facts }) => ({ listing: entry, subject, party, base, facts }));
  const loaded = rig.policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
  if (!listing || !loaded) throw new Error('Nothing is listed.');
  const { department, policy, party, principal, base, facts, displayUntil } = listing;
  const at = await it.now();
  const id = randomUUID();
  const opening: RepairOpening = {
    id,
    caseId: it.caseId,
    department,
    at,
    clockOffset: Date.parse(at) - Date.now(),
    calendar: rig.policies.calendar,
    ladder: rig.policies.ladder,
    by: { person: randomUUID(), roles: ['subject'], department: null, subjects: [it.company] },
    number: `receipt-${id.slice(0, 8)}`,
    subject: it.company,
    target: {
      what: 'entry',
      listing: listing.id,
      department,
      policy,
      party,
      principal,
      linked,
      base,
      facts,
      displayUntil,
    },
    caseNumber: null,
    rules: freezeRepair(loaded.pack, loaded.hash, rig.policies.rights),
    application: {
      route: 'legal-duty-performed',
      correctedOn: addDays(civilDateAt(at), -200),
      proofs: allProofs,
      commitment: 'All of this is true.',
    },
    region: null,
    ...changes,
  };
  await rig.casework.file('repair', opening, randomUUID());
  await it.settle();
  return id;
}

async function decisionsNumbered(repair: string): Promise<number> {
  const taken = `select from allocated_number where register = 'decision' and key like $1`;
  return (await rig.dataSource.query<object[]>(taken, [`${repair}:%`])).length;
}

const grant = { reasons: 'All wages are paid.' };

test('a granted repair ends publicity and measures in one flow, linked persons leave too, and the watch ends it for good', async () => {
  const it = await listed(true);
  const id = await apply(it);
  await it.act('repair', id, office.officer, 'accept-application', {});
  await it.act('repair', id, office.approver, 'grant-repair', grant);
  const left = await it.all('listing');
  await it.serve('repair-result');
  const [watched] = await it.all('repair');
  await it.advance(3 * 366);

  expect(left.map(({ exit, displayed }) => [exit?.ground, displayed])).toEqual([
    ['repair', false],
    ['repair', false],
  ]);
  expect((await it.all('measure-order')).map(({ outcome }) => outcome)).not.toContain(null);
  expect(watched?.stage).toBe('watched');
  expect((await it.all('repair'))[0]).toMatchObject({ stage: 'closed', outcome: 'granted' });
});

test('a false commitment found later puts the entries that left back with a fresh term and bars the next application', async () => {
  const it = await listed(true);
  const id = await apply(it);
  await it.act('repair', id, office.officer, 'accept-application', {});
  await it.act('repair', id, office.approver, 'grant-repair', grant);
  await it.serve('repair-result');
  await it.advance(100);

  await it.act('repair', id, { ...office.approver, person: randomUUID() }, 'revoke-repair', { reasons: 'Forged.' });
  const unserved = await it.all('listing');
  await it.serve('repair-revocation');

  const [repair] = await it.all('repair');
  const entries = await it.all('listing');
  const back = entries.find((entry) => entry.id === repair?.falsehood?.listing);
  const [person] = entries.filter((entry) => entry.principal === back?.id);
  const restarted = { on: unserved[0]?.base.on, restartedOn: repair?.falsehood?.on };
  expect(unserved).toHaveLength(2);
  expect(repair).toMatchObject({ stage: 'closed', outcome: 'revoked' });
  expect(back).toMatchObject({ stage: 'listed', displayed: true, base: restarted, linked: [person?.id] });
  expect(back?.clocks.find(({ name }) => name === 'term')).toMatchObject({ start: repair?.falsehood?.on });
  expect(person).toMatchObject({ stage: 'listed', displayed: true, base: restarted });
  expect((await it.all('notice')).map(({ purpose }) => purpose)).toContain('repair-revocation');
});

test('two levels have two working days each; a late one is pressed and nothing is granted by silence', async () => {
  const it = await listed();
  const { rights } = rig.policies;
  const loaded = rig.policies.packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
  if (!loaded) throw new Error('The wage-arrears pack is missing.');
  const rules = freezeRepair(loaded.pack, loaded.hash, rights);
  const clocks = { ...rules.clocks, 'repair-review': rights.repair['repair-review'] };
  const id = await apply(it, { rules: { ...rules, clocks }, region: 'development-reform' });
  await it.act('repair', id, office.officer, 'accept-application', {});
  await it.act('repair', id, office.approver, 'grant-repair', grant);
  await it.advance(12);

  const [late] = await it.all('repair');
  const atCity = await decisionsNumbered(id);
  await it.act('repair', id, region, 'grant-repair', grant);

  const clock = late?.clocks.find(({ name }) => name === 'repair-region-review');
  expect(late).toMatchObject({ stage: 'region-review', department: 'development-reform', decision: null });
  expect(clock?.rungs.map(({ rung }) => rung)).toContain('supervision-order');
  expect([atCity, await decisionsNumbered(id)]).toEqual([0, 1]);
  expect((await it.all('repair'))[0]).toMatchObject({ stage: 'replying', department: 'human-resources' });
  expect((await it.all('listing'))[0]?.exit?.ground).toBe('repair');
});

test('a refused repair leaves the entry as it is', async () => {
  const it = await listed();
  const id = await apply(it);
  await it.act('repair', id, office.officer, 'accept-application', {});
  const refusal = { reasons: 'Two workers are unpaid.', whatToDo: 'Pay them and apply again.' };
  await it.act('repair', id, office.approver, 'refuse-repair', refusal);
  await it.serve('repair-result');

  expect((await it.all('repair'))[0]).toMatchObject({ stage: 'closed', outcome: 'refused' });
  expect((await it.all('listing'))[0]).toMatchObject({ stage: 'listed', displayed: true, exit: null });
});
