import { aDetermination } from '../../../support/a-determination';
import { aDirector, aParty } from '../../../support/a-draft';
import { chen, company } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';

const both = [aParty(), aDirector()];
const reasons = 'The wages are owed and were not paid.';
const silently = (parties = both) => aDetermination({ parties }).at('defence').endWindows();

describe('a decision', () => {
  test('lists each party by an entry of its own and meets the clock', () => {
    const file = silently().decideAll();

    expect(file.state).toMatchObject({
      stage: 'serving-decision',
      decision: { number: 'no. 1', on: '2026-04-16', reasons },
      parties: [
        { outcome: 'list', listing: 'id-1' },
        { outcome: 'list', listing: 'id-2' },
      ],
    });
    expect(file.state.clocks.find(({ name }) => name === 'decision')?.state).toBe('met');
  });

  test('may list the principal alone; whoever is not named is not listed', () => {
    const file = silently().decideAll(['company']);

    expect(file.state.parties).toMatchObject([
      { outcome: 'list', listing: 'id-1' },
      { outcome: 'do-not-list', listing: null },
    ]);
  });

  test('does not come before its stage, however long everybody is silent', () => {
    const file = aDetermination().at('defence').on('2026-12-01');

    expectRefusal(() => file.decideAll(), 'wrong-stage');
    expect(file.state.decision).toBeNull();
  });

  test('does not come while a statement is unanswered', () => {
    const file = aDetermination().at('answering');

    expectRefusal(() => file.decideAll(), 'wrong-stage');
    expect(file.answerAll('rejected').decideAll().state.decision).not.toBeNull();
  });

  test.each([
    ['without reasons', { list: ['company'], reasons: ' ', noListingGround: null }, 'malformed', 'reasons'],
    ['that lists nobody on no ground', { list: [], reasons, noListingGround: null }, 'malformed', 'noListingGround'],
    [
      'that lists on a ground for not listing',
      { list: ['company'], reasons, noListingGround: 'self-cure' },
      'malformed',
      'noListingGround',
    ],
    [
      'that lists the linked person alone',
      { list: ['director'], reasons, noListingGround: null },
      'contradiction',
      'list',
    ],
    [
      'that lists a stranger',
      { list: ['company', 'somebody-else'], reasons, noListingGround: null },
      'unknown-party',
      'list',
    ],
  ])('%s is refused', (_, detail, code, field) => {
    const file = silently();

    expectRefusal(() => file.act('decide', chen, detail), code, field);
    expect(file.state.stage).toBe('deciding');
  });

  test('against a party whose statement was upheld contradicts itself, against the other it does not', () => {
    const file = aDetermination({ parties: both }).at('defence').stated('director').endWindows().answerAll('upheld');

    expectRefusal(() => file.decideAll(), 'contradiction', 'list');
    expect(file.decideAll(['company']).state.parties).toMatchObject([{ outcome: 'list' }, { outcome: 'do-not-list' }]);
  });

  test('does not list a party whose window has not ended', () => {
    const file = aDetermination({ parties: both }).at('defence');
    const claim = { subject: 'company', proof: 'bank slip 88', promise: 'We shall pay on time.' };
    file.act('waive-defence', company, { subject: 'company' }).act('claim-cure', company, claim);
    file.act('verify-cure', { ...chen, roles: ['officer'] }, { accepted: true, reasons: 'The bank confirms it.' });

    expectRefusal(() => file.decideAll(), 'window-open', 'list');
    expect(file.decideAll([]).state.decision?.noListingGround).toBe('criterion-not-met');
  });
});

describe('the service of a decision', () => {
  test('is recorded for each listed party, once', () => {
    const file = silently().decideAll().on('2026-04-22');
    const served = { notice: 'decision company', purpose: 'decision', subject: 'company', servedOn: '2026-04-21' };
    file.act('record-service', 'system', served);
    const { seq } = file.state;
    file.act('record-service', 'system', { ...served, servedOn: '2026-04-22' });

    expect(file.state).toMatchObject({
      seq,
      parties: [{ decisionServedOn: '2026-04-21' }, { decisionServedOn: null }],
    });
  });

  test('is not proved by a prior notice that arrives late', () => {
    const file = silently().decideAll();
    file.act('record-service', 'system', {
      notice: 'prior company',
      purpose: 'prior-notice',
      subject: 'company',
      servedOn: '2026-04-21',
    });

    expect(file.state.parties[0]?.decisionServedOn).toBeNull();
  });

  test('on everybody listed closes the determination as listed, with no clock running', () => {
    const file = silently().at('closed');

    expect(file.state).toMatchObject({ outcome: 'listed', parties: [{ entry: 'opened' }, { entry: 'opened' }] });
    expect(file.state.clocks.filter(({ state }) => state === 'running')).toEqual([]);
  });

  test('is not waited for where nobody is listed', () => {
    const file = silently().decideAll([]).carryOut();

    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'not-listed' });
  });

  test('leaves nothing to be done to a closed case', () => {
    const file = silently().at('closed');

    expectRefusal(() => file.act('decide', chen, { list: [], reasons, noListingGround: 'self-cure' }), 'closed');
    expectRefusal(() => file.act('record-service', 'system', { notice: '', subject: 'company' }), 'closed');
  });
});
