import { tasksOfDetermination } from '../../../../domain/determination/determination-tasks';
import { aDetermination } from '../../../support/a-determination';
import { aDirector, aParty } from '../../../support/a-draft';
import { chen, company, li } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';
import { aFrozenPack, wageArrears } from '../../../support/wage-arrears-pack';

const claim = { subject: 'company', proof: 'bank slip 88', promise: 'We shall pay on time.' };
const accepted = { accepted: true, reasons: 'The bank confirms it.' };
const refused = { accepted: false, reasons: 'The slip is a copy of March.' };
const notListed = { list: [], reasons: 'Paid and promised in time.', noListingGround: 'self-cure' };

describe('putting things right before the decision', () => {
  test.each(['noticing', 'defence', 'answering', 'deciding', 'supplementing'] as const)(
    'can be claimed at %s, with proof and promise, and waits for an officer',
    (stage) => {
      const file = aDetermination().at(stage);

      expectRefusal(() => file.act('claim-cure', company, { ...claim, proof: '' }), 'malformed', 'proof');
      expectRefusal(() => file.act('claim-cure', company, { ...claim, promise: ' ' }), 'malformed', 'promise');
      file.act('claim-cure', company, claim);
      expect(tasksOfDetermination(file.state)).toContainEqual(
        expect.objectContaining({ key: 'verify-cure-1', act: 'verify-cure', role: 'officer' }),
      );
    },
  );

  test('is refused where the rules of the list do not offer it', () => {
    const policy = aFrozenPack({ procedure: { ...wageArrears.procedure, selfCure: 'none' } });
    const file = aDetermination({ policy }).at('defence');

    expectRefusal(() => file.act('claim-cure', company, claim), 'contradiction');
  });

  test('when accepted ends the defence and leads to a decision that lists nobody', () => {
    const file = aDetermination().at('defence').act('claim-cure', company, claim).act('verify-cure', li, accepted);

    expect(file.state).toMatchObject({ stage: 'deciding', cure: { accepted: true } });
    expect(file.state.clocks.some(({ name, state }) => name === 'statement' && state === 'running')).toBe(false);
    file.act('decide', chen, notListed).carryOut();
    expect(file.state).toMatchObject({ outcome: 'not-listed', decision: { noListingGround: 'self-cure' } });
  });

  test('when accepted before a notice arrives opens no window that nobody could use, and nobody can be listed', () => {
    const file = aDetermination().at('noticing').act('claim-cure', company, claim).act('verify-cure', li, accepted);
    file.on('2026-04-08').servePriorNotices('2026-04-08');

    expect(file.state).toMatchObject({
      stage: 'deciding',
      parties: [{ priorServedOn: '2026-04-08', heard: 'not-yet' }],
    });
    expect(file.state.clocks.some(({ name }) => name === 'statement')).toBe(false);
    expectRefusal(() => file.decideAll(), 'window-open', 'list');
  });

  test('when refused leaves the defence as it was, and can be claimed again', () => {
    const file = aDetermination().at('defence').act('claim-cure', company, claim).act('verify-cure', li, refused);

    expect(file.state.stage).toBe('defence');
    expect(file.clock('statement').state).toBe('running');
    file.act('claim-cure', company, claim);
    expect(tasksOfDetermination(file.state)).toMatchObject([{ key: 'verify-cure-2' }]);
  });

  test('is claimed once at a time and not again after it was accepted', () => {
    const file = aDetermination({ parties: [aParty(), aDirector()] }).at('deciding');
    file.act('claim-cure', company, claim);
    expectRefusal(() => file.act('claim-cure', company, claim), 'contradiction');

    file.act('verify-cure', li, accepted);
    expectRefusal(() => file.act('claim-cure', company, claim), 'contradiction');
    expectRefusal(() => file.act('verify-cure', li, refused), 'contradiction');
  });

  test('blocks the decision until an officer has verified it', () => {
    const file = aDetermination().at('deciding').act('claim-cure', company, claim);

    expectRefusal(() => file.decideAll(), 'unanswered-statements');
    file.act('verify-cure', li, refused);
    expect(file.decideAll().state.stage).toBe('serving-decision');
  });

  test('needs reasons to be verified, and a claim', () => {
    const file = aDetermination().at('defence');

    expectRefusal(() => file.act('verify-cure', li, accepted), 'contradiction');
    file.act('claim-cure', company, claim);
    expectRefusal(() => file.act('verify-cure', li, { accepted: true, reasons: '' }), 'malformed', 'reasons');
  });

  test('when accepted leaves an earlier statement to be answered before anybody decides', () => {
    const file = aDetermination().at('defence').stated('company').act('claim-cure', company, claim);
    file.act('verify-cure', li, accepted);

    expectRefusal(() => file.act('decide', chen, notListed), 'unanswered-statements');
    file.answerAll('upheld');
    expect(file.act('decide', chen, notListed).state.stage).toBe('serving-decision');
  });
});
