import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { demoSubjects } from '../../infra/identity/demo-subjects';
import type { RepairOpening } from '../../workflows/messages/openings';
import { aPenalty, penaltyRepairRules } from '../support/a-penalty-repair';
import { allProofs } from '../support/a-repair';
import { openRig, type Rig } from '../support/casework-rig';
import { office, somebody, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const region = somebody('approver', 'region-development-reform');
const grant = { reasons: 'The fine is paid.' };

async function shown(penalty: string): Promise<object | undefined> {
  const [row] = await rig.dataSource.query<object[]>(
    'select stopped, shown_until::text as until from penalty_publicity where id = $1',
    [penalty],
  );
  return row;
}

/** A record of a penalty decided 200 days ago, with an application for its repair. */
async function applied(): Promise<{ it: WageArrearsCase; repair: string; penalty: string; until: string }> {
  const it = new WageArrearsCase(rig);
  const at = new Date().toISOString();
  const { id: subject } = await rig.subjects.register({ ...demoSubjects.sandstone, at });
  const [repair, penalty, decidedOn] = [randomUUID(), randomUUID(), addDays(civilDateAt(at), -200)];
  const number = `人社罚〔2026〕${penalty.slice(0, 6)}号`;
  const target = { ...aPenalty, penalty, number, decidedOn, displayUntil: addDays(decidedOn, 365) };
  await rig.dataSource.query(
    `insert into penalty (id, subject_id, department, number, violation, facts, basis, content, decided_on,
       published_until, import_id, class, publicity_until)
     values ($1, $2, $3, $4, $5, '-', '-', '-', $6, $7, $1, 'general', $7)`,
    [penalty, subject, target.department, target.number, target.violation, decidedOn, target.displayUntil],
  );
  const opening: RepairOpening = {
    id: repair,
    caseId: it.caseId,
    department: target.department,
    at,
    clockOffset: 0,
    calendar: rig.policies.calendar,
    ladder: rig.policies.ladder,
    by: { person: randomUUID(), roles: ['subject'], department: null, subjects: [subject] },
    number: `receipt-${repair.slice(0, 8)}`,
    caseNumber: `TEST-${repair.slice(0, 8)}`,
    subject,
    target,
    rules: penaltyRepairRules('general', decidedOn),
    application: { route: 'legal-duty-performed', correctedOn: decidedOn, proofs: allProofs, commitment: 'True.' },
    region: 'region-development-reform',
  };
  await rig.casework.file('repair', opening, randomUUID());
  await it.settle();
  return { it, repair, penalty, until: target.displayUntil };
}

test('a penalty record is repaired at two levels; a late region is ordered to act, and its grant ends publicity at once', async () => {
  const { it, repair, penalty, until } = await applied();
  await it.act('repair', repair, office.officer, 'accept-application', {});
  await it.act('repair', repair, office.approver, 'grant-repair', grant);
  await it.advance(12);

  const [late] = await it.all('repair');
  const before = await shown(penalty);
  await it.act('repair', repair, region, 'grant-repair', grant);

  const clock = late?.clocks.find(({ name }) => name === 'repair-region-review');
  expect(clock?.rungs.map(({ rung }) => rung)).toContain('supervision-order');
  expect([before, await shown(penalty)]).toEqual([
    { stopped: false, until },
    { stopped: true, until },
  ]);
  const pushed: { content: object }[] = await rig.dataSource.query(
    `select content from outbox where case_id = $1 and channel = 'platform'`,
    [it.caseId],
  );
  expect(pushed.map(({ content }) => content)).toEqual([
    expect.objectContaining({ record: 'penalty', listing: penalty, change: 'removed' }),
  ]);
  await it.serve('repair-result');
  await it.advance(366);
  expect((await it.all('repair'))[0]).toMatchObject({ stage: 'closed', outcome: 'granted' });
});

test('the record is shown again once the revocation of a repair that rested on a false commitment is served', async () => {
  const { it, repair, penalty, until } = await applied();
  await it.act('repair', repair, office.officer, 'accept-application', {});
  await it.act('repair', repair, office.approver, 'grant-repair', grant);
  await it.act('repair', repair, region, 'grant-repair', grant);
  await it.serve('repair-result');

  await it.act('repair', repair, somebody('approver'), 'revoke-repair', { reasons: 'The slip was forged.' });
  const unserved = await shown(penalty);
  await it.serve('repair-revocation');

  expect([unserved, await shown(penalty)]).toEqual([
    { stopped: true, until },
    { stopped: false, until },
  ]);
  expect((await it.all('repair'))[0]).toMatchObject({ stage: 'closed', outcome: 'revoked' });
  expect(await it.all('listing')).toEqual([]);
});
