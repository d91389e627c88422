import { tasksOfDetermination } from '../../../../domain/determination/determination-tasks';
import { aDetermination } from '../../../support/a-determination';
import { chen, li, wang } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';

const openTasks = (file: ReturnType<typeof aDetermination>) => tasksOfDetermination(file.state).map(({ key }) => key);

describe('the legal review', () => {
  test('is owed by a reviewer within three working days of the submission', () => {
    const file = aDetermination().at('in-review');

    expect(file.clock('legal-review')).toMatchObject({ start: '2026-04-01', due: '2026-04-07' });
    expect(tasksOfDetermination(file.state)).toEqual([
      {
        key: 'review-1',
        act: 'pass-review',
        role: 'reviewer',
        department: 'human-resources',
        clockId: 'legal-review-1',
      },
    ]);
  });

  test('returns a draft with its reason, and the resubmitted draft opens a task and a clock of its own', () => {
    const file = aDetermination().at('in-review');
    expectRefusal(() => file.act('return-draft', wang, { reason: ' ' }), 'malformed', 'reason');

    file.act('return-draft', wang, { reason: 'Name the months.' });
    expect(openTasks(file)).toEqual(['draft-2']);
    expect(file.state.stage).toBe('drafting');

    file.act('submit-for-review', li);
    expect(openTasks(file)).toEqual(['review-2']);
    expect(file.state.clocks.filter(({ name }) => name === 'legal-review')).toMatchObject([
      { id: 'legal-review-1', state: 'met' },
      { id: 'legal-review-2', state: 'running' },
    ]);
  });

  test('leaves no hand of a reviewer when it returns, and one when it passes', () => {
    const file = aDetermination().at('in-review');

    expect(file.act('return-draft', wang, { reason: 'Name the months.' }).state.hands.reviewer).toBeUndefined();
    expect(file.at('noticing').state.hands.reviewer).toEqual(['wang']);
  });

  test('passes only with an opinion', () => {
    const file = aDetermination().at('in-review');

    expectRefusal(() => file.act('pass-review', wang, { opinion: '' }), 'malformed', 'opinion');
    expect(file.state.stage).toBe('in-review');
  });
});

describe('a withdrawal', () => {
  test.each(['drafting', 'in-review'] as const)('of a draft at %s closes the case and stops every clock', (stage) => {
    const file = aDetermination().at(stage);
    file.act('withdraw-draft', li, { reason: 'Paid in full.' });

    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'withdrawn', closedAt: file.now });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
    expect(openTasks(file)).toEqual([]);
  });

  test.each(['noticing', 'defence', 'answering', 'deciding', 'supplementing'] as const)(
    'of a case at %s takes the head and a reason',
    (stage) => {
      const file = aDetermination().at(stage);

      expectRefusal(() => file.act('withdraw-case', li, { reason: 'Paid in full.' }), 'wrong-role');
      expectRefusal(() => file.act('withdraw-case', chen, { reason: '' }), 'malformed', 'reason');
      file.act('withdraw-case', chen, { reason: 'Another office has the case.' });
      expect(file.state.outcome).toBe('withdrawn');
    },
  );

  test('is no longer possible once the case is decided', () => {
    const file = aDetermination().at('serving-decision');

    expectRefusal(() => file.act('withdraw-case', chen, { reason: 'Too late.' }), 'wrong-stage');
  });
});
