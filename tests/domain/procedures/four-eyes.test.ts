import { inTheNameOf, permit } from '../../../domain/procedure/permission';
import { procedureTables } from '../../../domain/procedures';
import { aDetermination } from '../../support/a-determination';
import { aDirector, aDraft, aParty } from '../../support/a-draft';
import { aListing } from '../../support/a-listing';
import { chen, colleague, company, director, li, speakerFor, wang } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const everything = ['officer', 'reviewer', 'approver'] as const;
const review = { opinion: 'The facts carry the ground.' };
const decision = { list: ['company'], reasons: 'The wages are owed.', noListingGround: null };

describe('author, reviewer and approver are different persons', () => {
  test.each(['pass-review', 'return-draft'])('whoever drafted cannot do "%s", in whatever role', (act) => {
    const file = aDetermination().at('in-review');

    expectRefusal(() => file.act(act, colleague('li', [...everything]), { ...review, reason: 'unclear' }), 'four-eyes');
  });

  test('whoever amended the draft is a drafter too', () => {
    const file = aDetermination();
    file.act('amend-draft', colleague('zhao', [...everything]), { draft: aDraft({ facts: 'Wages of 32 workers.' }) });
    file.act('submit-for-review', li);

    expectRefusal(() => file.act('pass-review', colleague('zhao', ['reviewer']), review), 'four-eyes');
    expectRefusal(() => file.act('pass-review', colleague('li', ['reviewer']), review), 'four-eyes');
    expect(file.act('pass-review', wang, review).state.stage).toBe('noticing');
  });

  test.each([
    ['the drafter', 'li'],
    ['the reviewer', 'wang'],
  ])('%s cannot decide or send back, holding every role', (_, person) => {
    const file = aDetermination().at('deciding');
    const samePerson = colleague(person, [...everything]);

    expectRefusal(() => file.act('decide', samePerson, decision), 'four-eyes');
    expectRefusal(() => file.act('send-back', samePerson, { reason: 'unclear' }), 'four-eyes');
    expect(file.act('decide', chen, decision).state.hands.approver).toEqual(['chen']);
  });

  test('a second reviewer after a return leaves the first one free to decide, but not the second', () => {
    const file = aDetermination().at('in-review');
    file.act('return-draft', colleague('wu', ['reviewer', 'approver']), { reason: 'Name the months.' });
    file.at('deciding');

    expectRefusal(() => file.act('decide', colleague('wang', ['approver']), decision), 'four-eyes');
    expect(file.act('decide', colleague('wu', ['approver']), decision).state.stage).toBe('serving-decision');
  });

  test.each(['approve-extension', 'refuse-extension'])('whoever asked for more time cannot do "%s"', (act) => {
    const file = aDetermination().at('defence');
    const both = colleague('zhao', ['officer', 'approver']);
    file.act('request-extension', both, { clock: 'decision-1', ground: 'The books are with the court.' });

    expectRefusal(() => file.act(act, both, { reason: 'It is complex.' }), 'four-eyes');
    expect(file.act(act, chen, { reason: 'It is complex.' }).happened()).toContain('extension-settled');
  });

  test.each([
    ['request-correction', 'approve-correction', 'refuse-correction'],
    ['request-revocation', 'approve-revocation', 'refuse-revocation'],
  ])('whoever did "%s" on a published entry cannot settle it', (request, approve, refuse) => {
    const file = aListing();
    const both = colleague('zhao', ['officer', 'approver']);
    file.act(request, both, { summary: 'order 2026-71', reason: 'The number was misread.' });

    expectRefusal(() => file.act(approve, both, { reason: 'So it is.' }), 'four-eyes');
    expectRefusal(() => file.act(refuse, both, { reason: 'So it is not.' }), 'four-eyes');
  });

  test('each new request has its own requester, so an earlier one may settle the next', () => {
    const file = aListing();
    const first = colleague('zhao', ['officer', 'approver']);
    file.act('request-correction', first, { summary: 'order 2026-71', reason: 'The number was misread.' });
    file.act('refuse-correction', chen, { reason: 'It was not.' });
    file.act('request-correction', li, { summary: 'order 2026-71', reason: 'It was indeed.' });

    expect(file.act('approve-correction', first, { reason: 'Yes.' }).state.facts.summary).toBe('order 2026-71');
  });
});

describe('a foreign case is invisible', () => {
  const table = procedureTables.determination;
  const situation = {
    kind: 'determination' as const,
    day: '2026-11-23',
    stage: 'closed',
    department: 'human-resources',
    subjects: ['company'],
    hands: { drafter: ['li'] },
  };

  test.each(table.map(({ act }) => act))(
    'a stranger learns of "%s" neither stage nor role nor hands, not even that the case is closed',
    (act) => {
      const foreigner = colleague('li', [...everything], 'finance');

      expectRefusal(() => permit(table, act, foreigner, situation), 'not-yours');
      expectRefusal(() => permit(table, act, speakerFor('somebody-else'), situation), 'not-yours');
    },
  );

  test('an act that no procedure of the kind has is refused alike for everybody', () => {
    expectRefusal(() => permit(table, 'pardon', li, situation), 'unknown-act', 'act');
    expectRefusal(() => permit(table, 'pardon', speakerFor('somebody-else'), situation), 'unknown-act', 'act');
  });

  test('whoever speaks for one party of a case cannot speak for another one', () => {
    const file = aDetermination({ parties: [aParty(), aDirector()] }).at('defence');

    expectRefusal(() => file.act('waive-defence', company, { subject: 'director' }), 'not-yours');
    expectRefusal(() => file.act('give-statement', director, { subject: 'company', text: 'No.' }), 'not-yours');
    expect(file.act('waive-defence', speakerFor('company', 'director'), { subject: 'director' }).happened()).toContain(
      'defence-ended',
    );
  });

  test('an act that names no subject is judged by the whole case', () => {
    expect(inTheNameOf({ reason: 'unclear' }, situation)).toBe(situation);
    expect(inTheNameOf({ subject: 'company' }, situation).subjects).toEqual(['company']);
    expect(inTheNameOf({ subject: 'somebody-else' }, situation).subjects).toEqual([]);
  });
});

test('a permitted act is decided under the hand that the permission gave', () => {
  const file = aDetermination();
  file.act('amend-draft', colleague('zhao', ['reviewer', 'officer']), { draft: aDraft() });

  expect(file.events.at(-1)?.by).toEqual({ person: 'zhao', role: 'officer' });
  expect(file.state.hands.drafter).toEqual(['li', 'zhao']);
});
