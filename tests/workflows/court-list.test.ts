import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import type { ListingOpening } from '../../workflows/messages/openings';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';
import { courtList } from '../support/wage-arrears-pack';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

test("a court's decision becomes an entry once, is corrected, and leaves when the court removes it", async () => {
  const it = new WageArrearsCase(rig);
  const listing = randomUUID();
  const today = civilDateAt(new Date().toISOString());
  const opening: ListingOpening = {
    id: listing,
    caseId: it.caseId,
    department: 'human-resources',
    at: new Date().toISOString(),
    clockOffset: 0,
    calendar: rig.policies.calendar,
    ladder: rig.policies.ladder,
    policy: courtList,
    subject: (await rig.subjects.register({ ...party, at: new Date().toISOString() })).id,
    party: 'principal',
    principal: null,
    linked: [],
    base: {
      determination: null,
      number: '案1',
      on: today,
      external: { decider: '法院', term: { amount: 3, unit: 'y' } },
    },
    facts: { criterion: 'obstructs', summary: '案1' },
    takenOver: { by: office.officer, caseNumber: `TEST-${it.caseId.slice(0, 8)}` },
  };

  const first = await rig.casework.file('listing', opening, 'first');
  const again = await rig.casework.file('listing', opening, 'again');
  await it.settle();

  expect(again).toMatchObject({ procedure: first.procedure, case: it.caseId });
  const [entry] = await it.all('listing');
  expect(entry).toMatchObject({
    stage: 'listed',
    displayed: true,
    displayUntil: `${Number(today.slice(0, 4)) + 3}${today.slice(4)}`,
  });
  const files: unknown[] = await rig.dataSource.query('select number, policy_hash from case_file where id = $1', [
    it.caseId,
  ]);
  expect(files).toEqual([{ number: opening.takenOver?.caseNumber, policy_hash: courtList.hash }]);

  await it.act('listing', listing, office.officer, 'take-over-correction', { summary: '案1更正', reason: '法院更正' });
  const removal = { ground: 'repair', on: today, reason: '已全部履行' };
  const early = it.act('listing', listing, office.officer, 'take-over-removal', { ...removal, on: addDays(today, 9) });
  await expect(early).rejects.toMatchObject({ code: 'malformed', field: 'on' });
  await it.act('listing', listing, office.officer, 'take-over-removal', removal);

  const [left] = await it.all('listing');
  expect(left).toMatchObject({ stage: 'closed', displayed: false, outcome: 'repair', corrections: 1 });
  const notices = await it.all('notice');
  expect(notices.map(({ purpose }) => purpose).sort()).toEqual(['correction', 'removal']);
});

const party = { kind: 'company', name: '试验公司', code: '91990000MA0TEXT049' } as const;
