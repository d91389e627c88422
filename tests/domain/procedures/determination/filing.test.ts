import { aDetermination } from '../../../support/a-determination';
import { aDirector, aDraft, aParty } from '../../../support/a-draft';
import { li } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';
import { aFrozenPack, wageArrears } from '../../../support/wage-arrears-pack';

describe('a filing', () => {
  test.each([
    ['whose ordered period ends today', { orderedPayBy: '2026-04-01' }, 'draft.orderedPayBy'],
    ['whose ordered period is still to come', { orderedPayBy: '2026-05-01' }, 'draft.orderedPayBy'],
    ['whose ordered period ends on no day of the calendar', { orderedPayBy: '2026-02-30' }, 'draft.orderedPayBy'],
    ['on a ground that the list does not know', { criterion: 'rude-letters' }, 'draft.criterion'],
    ['without facts', { facts: '  ' }, 'draft.facts'],
    ['with facts beyond 4,000 characters', { facts: '欠'.repeat(4001) }, 'draft.facts'],
    ['without the number of the order', { orderNumber: '' }, 'draft.orderNumber'],
    ['without evidence', { evidence: [] }, 'draft.evidence'],
    ['over nothing', { amountOwedFen: 0 }, 'draft.amountOwedFen'],
    ['over part of a fen', { amountOwedFen: 1.5 }, 'draft.amountOwedFen'],
  ])('%s is refused', (_, change, field) => {
    expectRefusal(() => aDetermination({ draft: aDraft(change) }), 'malformed', field);
  });

  test('may leave the amount open where the ground is an incident', () => {
    const draft = aDraft({ criterion: 'mass-or-extreme-incident', amountOwedFen: null });

    expect(aDetermination({ draft }).state).toMatchObject({ stage: 'drafting', draft: { amountOwedFen: null } });
  });

  test.each([
    ['without a principal', [aDirector()]],
    ['without anybody', []],
    ['with two principals', [aParty(), aParty({ subject: 'second company' })]],
    ['with somebody named twice', [aParty(), aDirector(), aDirector({ role: 'directly-responsible' })]],
    ['with a person whose birth is unknown', [aParty(), aDirector({ bornOn: null })]],
  ])('%s is refused', (_, parties) => {
    expectRefusal(() => aDetermination({ parties }), 'malformed', 'parties');
  });

  test('against a kind of subject that the list does not name is refused', () => {
    const policy = aFrozenPack({ subjectKinds: ['person'] });

    expectRefusal(() => aDetermination({ policy }), 'malformed', 'parties');
  });

  test('against a linked person whom the list does not name is refused', () => {
    const policy = aFrozenPack({ procedure: { ...wageArrears.procedure, linkedPersons: ['directly-responsible'] } });

    expectRefusal(() => aDetermination({ policy, parties: [aParty(), aDirector()] }), 'malformed', 'parties');
  });

  test('against somebody who turns eighteen tomorrow is refused, today it is taken', () => {
    const born = (bornOn: string) => aDetermination({ parties: [aParty(), aDirector({ bornOn })] });

    expectRefusal(() => born('2008-04-02'), 'minor', 'parties');
    expect(born('2008-04-01').state.parties).toHaveLength(2);
  });
});

describe('the decision clock', () => {
  test('runs from the ordered pay-by date, whenever the draft is filed', () => {
    const early = aDetermination({ filedOn: '2026-04-01' });
    const late = aDetermination({ filedOn: '2026-04-20' });

    expect(early.clock('decision')).toMatchObject({ start: '2026-03-31', due: '2026-04-29', state: 'running' });
    expect(late.clock('decision').due).toBe('2026-04-29');
    expect(late.clock('decision')).toMatchObject({
      owner: { role: 'approver', department: 'human-resources' },
      basis: { article: '第八条第一款' },
    });
  });

  test('starts anew when an amendment names another pay-by date', () => {
    const file = aDetermination({ filedOn: '2026-04-10' });
    file.act('amend-draft', li, { draft: aDraft({ orderedPayBy: '2026-04-07' }) });

    expect(file.state.clocks).toMatchObject([
      { id: 'decision-1', state: 'stopped', due: '2026-04-29' },
      { id: 'decision-2', state: 'running', start: '2026-04-07', due: '2026-05-08' },
    ]);
  });

  test('runs on when an amendment leaves the date as it was', () => {
    const file = aDetermination();
    file.act('amend-draft', li, { draft: aDraft({ facts: 'Wages of 32 workers.' }) });

    expect(file.state.clocks).toHaveLength(1);
    expect(file.state.draft.facts).toBe('Wages of 32 workers.');
  });

  test('is not touched by an amendment that is refused', () => {
    const file = aDetermination();

    expectRefusal(
      () => file.act('amend-draft', li, { draft: aDraft({ orderedPayBy: '2026-04-02' }) }),
      'malformed',
      'draft.orderedPayBy',
    );
    expect(file.state.clocks).toMatchObject([{ id: 'decision-1', state: 'running' }]);
  });
});
