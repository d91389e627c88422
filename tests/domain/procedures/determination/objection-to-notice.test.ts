import { aDetermination } from '../../../support/a-determination';
import { aDirector, aParty } from '../../../support/a-draft';
import { chen } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';

const mark = { objection: 'objection-1', subject: 'company' };
const settle = { ...mark, remedy: null, summary: null, reason: 'The wages are owed.' };
const decision = { list: ['company'], reasons: 'Owed.', noListingGround: null };

describe('an objection against a prior notice', () => {
  test('has the decision wait for the reply, and silence decides nothing', () => {
    const file = aDetermination().at('deciding').act('mark-objection', 'system', mark);

    expectRefusal(() => file.act('decide', chen, decision), 'unanswered-statements');
    expect(file.state.stage).toBe('deciding');
    file.act('settle-objection', 'system', settle).act('decide', chen, decision);
    expect(file.state).toMatchObject({ stage: 'serving-decision', objections: [] });
  });

  test.each(['noticing', 'defence', 'answering', 'deciding', 'supplementing'] as const)(
    'upheld at %s ends the case without a decision',
    (stage) => {
      const file = aDetermination().at(stage).act('mark-objection', 'system', mark);
      file.act('settle-objection', 'system', { ...settle, remedy: 'remove', reason: 'Another company is meant.' });

      expect(file.state).toMatchObject({ stage: 'closed', outcome: 'withdrawn', decision: null });
      expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
    },
  );

  test('of a linked person lets that person off and nobody else', () => {
    const file = aDetermination({ parties: [aParty(), aDirector()] }).at('deciding');
    file.act('mark-objection', 'system', { ...mark, subject: 'director' });
    file.act('settle-objection', 'system', { ...settle, subject: 'director', remedy: 'remove' });

    expectRefusal(
      () => file.act('decide', chen, { ...decision, list: ['company', 'director'] }),
      'contradiction',
      'list',
    );
    file.act('decide', chen, decision);
    expect(file.state.parties.map(({ outcome }) => outcome)).toEqual(['list', 'do-not-list']);
  });

  test('that corrects the facts has everybody told and heard anew, and a service of the old notice counts for nothing', () => {
    const file = aDetermination({ parties: [aParty(), aDirector()] }).at('deciding');
    file.act('mark-objection', 'system', mark);
    file.act('settle-objection', 'system', { ...settle, remedy: 'correct', summary: 'We owe eight wages.' });

    expect(file.state).toMatchObject({ stage: 'noticing', draft: { facts: 'We owe eight wages.' } });
    expect(file.state.parties.map(({ priorNotice, heard }) => [priorNotice, heard])).toEqual([
      [null, 'not-yet'],
      [null, 'not-yet'],
    ]);
    file.servePriorNotices('2026-05-20');
    expect(file.state.stage).toBe('noticing');
    file.issuePriorNotices().servePriorNotices('2026-05-21');
    expect(file.state.stage).toBe('defence');
  });

  test('filed at the moment of the decision keeps its party off the list until the reply, and for good when upheld', () => {
    const file = aDetermination().at('serving-decision').act('mark-objection', 'system', mark);
    expect(file.state.objections).toEqual([{ id: 'objection-1', subject: 'company' }]);

    file.act('settle-objection', 'system', { ...settle, remedy: 'remove' });
    expect(file.state.parties).toMatchObject([{ outcome: 'do-not-list', released: true }]);
    expect(file.events.at(-1)).toMatchObject({ type: 'notice-settled', effect: 'remove' });
  });
});
