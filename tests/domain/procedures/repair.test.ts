import { freezeRepair } from '../../../domain/policy/frozen-repair';
import { missingMaterials, neededMaterials } from '../../../domain/repair/application';
import { firstDayOfRepair, refuseEarly } from '../../../domain/repair/eligibility';
import { tasksOfRepair } from '../../../domain/repair/repair-tasks';
import { loadPolicies } from '../../../infra/policy/load-policies';
import { aListing } from '../../support/a-listing';
import { aPenalty, penaltyRepairRules } from '../../support/a-penalty-repair';
import { allProofs, aRepair, wageArrearsRepair } from '../../support/a-repair';
import { chen, colleague, company, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';
import { realCalendar } from '../../support/wage-arrears-pack';

const sun = colleague('sun', ['approver'], 'region');
const openTasks = (file: ReturnType<typeof aRepair>) => tasksOfRepair(file.state).map(({ key, role }) => [key, role]);
const grant = { reasons: 'All wages are paid.' };
const served = { purpose: 'repair-result', subject: 'company', servedOn: '2026-11-12', notice: 'result-1' };
const granted = (file = aRepair()) =>
  file
    .act('accept-application', li)
    .act('grant-repair', chen, grant)
    .say({ type: 'result-issued', notice: 'result-1' })
    .on('2026-11-12')
    .act('record-service', 'system', served);

describe('the day from which repair can be applied for', () => {
  test('is told from the day of the correction: six months for wage arrears', () => {
    const start = { decidedOn: '2026-04-28', correctedOn: '2026-05-08' };

    expect(firstDayOfRepair(wageArrearsRepair(), start, realCalendar)).toBe('2026-11-08');
    const early = { ...start, today: '2026-11-07', barredUntil: null };
    expectRefusal(() => refuseEarly(wageArrearsRepair(), early, realCalendar), 'wrong-stage', 'correctedOn');
    refuseEarly(wageArrearsRepair(), { ...early, today: '2026-11-08' }, realCalendar);
  });

  test('does not come while a false commitment bars it', () => {
    const start = { decidedOn: '2026-04-28', correctedOn: '2026-05-08', today: '2026-12-01' };
    const barred = { ...start, barredUntil: '2026-12-01' };

    expectRefusal(() => refuseEarly(wageArrearsRepair(), barred, realCalendar), 'wrong-stage', 'commitment');
    refuseEarly(wageArrearsRepair(), { ...barred, barredUntil: '2026-11-30' }, realCalendar);
  });

  test('is unknown to a list without repair, which says so', () => {
    const { packs, rights } = loadPolicies();
    const silent = packs.find(({ pack }) => pack.list === 'L02-black');
    if (!silent) throw new Error('The pack L02-black is missing.');

    expectRefusal(() => freezeRepair(silent.pack, silent.hash, rights), 'pack-unusable', 'repair');
  });
});

describe('an application for repair', () => {
  test('is checked within three working days, and reviewed in the time of the list rule from the application', () => {
    const file = aRepair();
    expect(file.clock('repair-completeness')).toMatchObject({ start: '2026-11-09', due: '2026-11-12' });
    expect(openTasks(file)).toEqual([['check-1', 'officer']]);

    file.on('2026-11-10').act('accept-application', li);
    expect(file.clock('repair-review')).toMatchObject({ start: '2026-11-09', due: '2026-11-30', status: 'verified' });
    expect(openTasks(file)).toEqual([['review', 'approver']]);
  });

  test('is not accepted while something that the rules ask for is missing', () => {
    const file = aRepair({ proofs: allProofs.slice(0, 2) });
    expectRefusal(() => file.act('accept-application', li), 'contradiction', 'proofs');

    file.act('find-incomplete', li, { missing: ['the written commitment'] });
    expectRefusal(
      () => file.act('refuse-application', li, { reason: 'Late.', whatToDo: 'Apply again.' }),
      'window-open',
    );
    const handedIn = { subject: 'company', text: 'Here it is.', proofs: allProofs.slice(2) };
    file.on('2026-11-11').act('hand-in-papers', company, handedIn).act('accept-application', li);
    expect(file.state.stage).toBe('review');
  });

  test('with two levels has two working days at each, one clock after the other', () => {
    const { packs, rights } = loadPolicies();
    const loaded = packs.find(({ pack }) => pack.list === 'L10-black' && pack.version === '2022');
    if (!loaded) throw new Error('The wage-arrears pack is missing.');
    const rules = { ...freezeRepair(loaded.pack, loaded.hash, rights) };
    const fast = { ...rules, clocks: { ...rules.clocks, 'repair-review': rights.repair['repair-review'] } };
    const file = aRepair({ region: 'region', rules: fast }).on('2026-11-10').act('accept-application', li);
    expect(file.clock('repair-review')).toMatchObject({ start: '2026-11-10', due: '2026-11-12', status: 'verified' });

    file.on('2026-11-11').act('grant-repair', chen, grant);
    expect(file.state).toMatchObject({ stage: 'region-review', department: 'region' });
    expect(file.clock('repair-region-review')).toMatchObject({ start: '2026-11-11', due: '2026-11-13' });
    expectRefusal(() => file.act('grant-repair', chen, grant), 'not-yours');
    file.act('grant-repair', sun, grant);
    expect(file.state).toMatchObject({
      stage: 'replying',
      department: 'human-resources',
      decision: { outcome: 'granted' },
    });
  });

  test('is not decided by whoever checked the papers', () => {
    const both = colleague('li', ['officer', 'approver']);
    const file = aRepair().act('accept-application', li);

    expectRefusal(() => file.act('grant-repair', both, grant), 'four-eyes');
  });

  test('when refused says why and what to do', () => {
    const file = aRepair().act('accept-application', li);
    expectRefusal(
      () => file.act('refuse-repair', chen, { reasons: 'Two workers are unpaid.', whatToDo: ' ' }),
      'malformed',
      'whatToDo',
    );

    file.act('refuse-repair', chen, { reasons: 'Two workers are unpaid.', whatToDo: 'Pay them and apply again.' });
    file.say({ type: 'result-issued', notice: 'result-1' }).act('record-service', 'system', served);
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'refused' });
  });

  test('once granted is watched until the entry would have ended, and then is final', () => {
    const file = granted();
    expect(file.state.stage).toBe('watched');
    expect(file.clock('repair-watch')).toMatchObject({ kind: 'term', due: '2029-04-28' });

    file.runOut('repair-watch');
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'granted' });
  });

  test('that rests on a false commitment is revoked by another person, which takes effect with its service', () => {
    const zhou = colleague('zhou', ['approver']);
    const file = granted().on('2027-03-01');
    expectRefusal(() => file.act('revoke-repair', chen, { reasons: 'The slips were forged.' }), 'four-eyes');
    file.act('revoke-repair', zhou, { reasons: 'The slips were forged.' });
    expect(file.state.stage).toBe('revoking');
    file.act('record-service', 'system', { ...served, purpose: 'repair-revocation', notice: 'revocation-1' });

    expect(file.state).toMatchObject({
      stage: 'closed',
      outcome: 'revoked',
      falsehood: { consequence: 'restored-and-term-restarted', barredUntil: '2028-03-01', on: '2027-03-01' },
    });
    expect(file.state.falsehood?.listing).toEqual(expect.any(String));
  });
});

describe('an application for repair of a penalty record', () => {
  const aPenaltyRepair = () =>
    aRepair({ target: aPenalty, rules: penaltyRepairRules('general', '2026-04-28'), region: 'region' });
  const grantedByRegion = () =>
    aPenaltyRepair()
      .on('2026-11-10')
      .act('accept-application', li)
      .act('grant-repair', chen, grant)
      .act('grant-repair', sun, grant);
  const watched = () =>
    grantedByRegion().say({ type: 'result-issued', notice: 'result-1' }).act('record-service', 'system', served);
  const zhou = colleague('zhou', ['approver']);

  test('is reviewed in two working days at each level, one clock each, and published as before until the region grants it', () => {
    const file = aPenaltyRepair().on('2026-11-10').act('accept-application', li).act('grant-repair', chen, grant);

    expect(file.state.clocks.find(({ name }) => name === 'repair-review')).toMatchObject({
      due: '2026-11-12',
      state: 'met',
    });
    expect(file.clock('repair-region-review')).toMatchObject({ start: '2026-11-10', due: '2026-11-12' });
    expect(file.state).toMatchObject({ department: 'region', publicity: null, decision: null });
  });

  test('that is granted stops publicity with the decision itself, and the platform is told', () => {
    const file = grantedByRegion();

    expect(file.state.publicity).toEqual({ stopped: true, until: '2027-04-28' });
    expect(file.events.map(({ type }) => type)).toContain('pushed');
    expect(file.state.stage).toBe('replying');
  });

  test('that rested on a false commitment is shown again for the rest of its time, and bars the next one', () => {
    const file = watched().on('2026-12-01').act('revoke-repair', zhou, { reasons: 'The fine is unpaid.' });
    expect(file.state.publicity?.stopped).toBe(true);
    file.act('record-service', 'system', { ...served, purpose: 'repair-revocation', notice: 'revocation-1' });

    expect(file.state).toMatchObject({
      outcome: 'revoked',
      publicity: { stopped: false, until: '2027-04-28' },
      falsehood: { listing: null, linked: [], barredUntil: '2027-12-01' },
    });
  });

  test('under the rules of 2023 runs for all of its time anew', () => {
    const rules = penaltyRepairRules('general', '2025-04-28');
    const target = { ...aPenalty, decidedOn: '2025-04-28', displayUntil: '2028-04-28' };
    const file = aRepair({ target, rules }).act('accept-application', li).act('grant-repair', chen, grant);
    file.say({ type: 'result-issued', notice: 'result-1' }).act('record-service', 'system', served);
    file.on('2026-12-01').act('revoke-repair', zhou, { reasons: 'The fine is unpaid.' });
    file.act('record-service', 'system', { ...served, purpose: 'repair-revocation', notice: 'revocation-1' });

    expect(file.state.publicity).toEqual({ stopped: false, until: '2029-12-01' });
  });

  test.each([
    ['training-class', 'training-certificate'],
    ['interview', 'interview-minutes'],
    ['credit-report', 'credit-report'],
  ] as const)('by the way of a %s is not accepted without its proof', (route, material) => {
    const rules = penaltyRepairRules('general', '2026-04-28');
    expect(neededMaterials(rules, route)).toContain(material);
    const application = { route, correctedOn: '2026-05-08', proofs: allProofs, commitment: 'True.' };

    expect(missingMaterials({ rules, application })).toEqual([material]);
    expect(missingMaterials({ rules, application: { ...application, route: 'expiry' } })).toEqual([]);
  });
});

describe('an entry whose repair is granted', () => {
  const leave = { repair: 'repair-1', reason: 'All wages are paid.', cascade: 'linked-persons-leave-too' };

  test('leaves at once: unpublished, pushed, receipts owed', () => {
    const file = aListing().act('leave-on-repair', 'system', leave);

    expect(file.state).toMatchObject({
      stage: 'exiting',
      displayed: false,
      exit: { ground: 'repair' },
      leavesAlone: false,
    });
  });

  test('leaves alone where linked persons apply for themselves', () => {
    const file = aListing().act('leave-on-repair', 'system', { ...leave, cascade: 'each-on-own-application' });

    expect(file.state.leavesAlone).toBe(true);
  });

  test('that already leaves goes on leaving on its own ground, and the record says why', () => {
    const file = aListing().runOut('term').act('leave-on-repair', 'system', leave);

    expect(file.state.exit?.ground).toBe('expiry');
    expect(file.events.at(-1)).toMatchObject({ type: 'repair-settled', effect: 'leaving-already' });
  });
});
