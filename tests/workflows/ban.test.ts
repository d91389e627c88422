import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/roles';
import type { BanProposal } from '../../domain/ban/ban-state';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import type { BanOpening } from '../../workflows/messages/openings';
import { openRig, type Rig } from '../support/casework-rig';
import { office, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const lead: Actor = { person: randomUUID(), roles: ['approver'], department: 'development-reform', subjects: [] };
const reasons = { reasons: 'It went on building.' };

/** A company on the list against which a ban from construction is proposed. */
async function proposed(until: number | null): Promise<{ it: WageArrearsCase; ban: string }> {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.listEverybody();
  const [entry] = await it.all('listing');
  if (!entry) throw new Error('Nothing is listed.');
  const at = await it.now();
  const proposal: BanProposal = {
    sectors: ['E'],
    until: until === null ? null : addDays(civilDateAt(at), until),
    permanent: until === null,
    facts: 'The company went on building under another name.',
  };
  const { bans, calendar, ladder } = rig.policies;
  const opening: BanOpening = {
    id: randomUUID(),
    caseId: it.caseId,
    department: entry.department,
    at,
    clockOffset: Date.parse(at) - Date.now(),
    calendar,
    ladder,
    by: office.officer,
    subject: entry.subject,
    entry: {
      listing: entry.id,
      decisionNumber: entry.base.number,
      decidedOn: entry.base.on,
      criterion: entry.facts.criterion,
    },
    proposal,
    rules: {
      list: entry.policy.list,
      version: entry.policy.version,
      clocks: bans.clocks,
      listClocks: entry.policy.clocks,
      approvedBy: bans.permanent.approvedBy,
    },
  };
  await rig.casework.file('ban', opening, randomUUID());
  await it.settle();
  return { it, ban: opening.id };
}

/** Goes on to the end of the time to answer. */
async function heard(until: number | null): Promise<{ it: WageArrearsCase; ban: string }> {
  const { it, ban } = await proposed(until);
  await it.act('ban', ban, office.reviewer, 'pass-review', { opinion: 'The facts are proved.' });
  await it.serve('ban-notice');
  await it.advance(10);
  return { it, ban };
}

const stateOf = async (it: WageArrearsCase) => (await it.all('ban'))[0];
const purposes = async (it: WageArrearsCase) => (await it.all('notice')).map(({ purpose }) => purpose);

test('a ban takes force with the service of its decision and ends by itself after its last day', async () => {
  const { it, ban } = await heard(90);
  await it.act('ban', ban, office.approver, 'impose-ban', reasons);
  const decided = await stateOf(it);
  await it.serve('ban-decision');
  const force = await stateOf(it);
  await it.advance(100);

  expect(decided).toMatchObject({ stage: 'serving', from: null, decision: { number: expect.stringMatching(/.+/) } });
  expect(force).toMatchObject({ stage: 'in-force', from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  expect(await stateOf(it)).toMatchObject({ stage: 'closed', outcome: 'expired', end: { ground: 'expiry' } });
  expect(await purposes(it)).toContain('ban-end');
  expect((await it.all('listing'))[0]).toMatchObject({ stage: 'listed', bans: [ban] });
});

test('a permanent ban needs the level above, and falls with the entry on whose ground it stands', async () => {
  const { it, ban } = await heard(null);
  await expect(it.act('ban', ban, office.approver, 'impose-ban', reasons)).rejects.toMatchObject({
    code: 'contradiction',
  });
  await it.act('ban', ban, office.approver, 'refer-ban', reasons);
  await it.act('ban', ban, lead, 'approve-ban', reasons);
  await it.serve('ban-decision');
  const force = await stateOf(it);

  const [entry] = await it.all('listing');
  await it.act('listing', entry?.id ?? '', office.officer, 'request-revocation', { reason: 'The order was revoked.' });
  await it.act('listing', entry?.id ?? '', office.approver, 'approve-revocation', { reason: 'It was.' });
  await it.settle();

  expect(force).toMatchObject({ stage: 'in-force', proposal: { permanent: true } });
  expect(await stateOf(it)).toMatchObject({ outcome: 'lifted', end: { ground: 'base-decision-revoked' } });
});
