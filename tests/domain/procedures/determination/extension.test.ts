import { tasksOfDetermination } from '../../../../domain/determination/determination-tasks';
import type { ClockRule } from '../../../../domain/policy/policy-pack';
import { aDetermination } from '../../../support/a-determination';
import { chen, li } from '../../../support/people';
import { expectRefusal } from '../../../support/rehearsal';
import { aFrozenPack, wageArrears } from '../../../support/wage-arrears-pack';

const ground = { clock: 'decision-1', ground: 'The books are with the court.' };
const reason = { reason: 'It is complex.' };

describe('an extension of the decision', () => {
  test('gives exactly twenty working days more, from the former due day', () => {
    const file = aDetermination().at('defence').act('request-extension', li, ground);
    expect(file.clock('decision').due).toBe('2026-04-29');

    file.act('approve-extension', chen, reason);
    expect(file.clock('decision')).toMatchObject({ due: '2026-05-29', dueAt: '2026-05-29T16:00:00.000Z' });
    expect(file.clock('decision').ledger).toMatchObject([
      { entry: 'extension-requested', requestedBy: 'li' },
      { entry: 'extended', period: { amount: 20, unit: 'wd' }, requestedBy: 'li', approvedBy: 'chen' },
    ]);
  });

  test('waits for the head as a task of its own, one at a time', () => {
    const file = aDetermination().at('defence').act('request-extension', li, ground);

    expect(tasksOfDetermination(file.state)).toMatchObject([
      { key: 'extension-decision-1-1', act: 'approve-extension', role: 'approver' },
    ]);
    expectRefusal(() => file.act('request-extension', li, ground), 'contradiction');
  });

  test('needs a ground, and something to approve', () => {
    const file = aDetermination().at('defence');

    expectRefusal(() => file.act('request-extension', li, { ...ground, ground: '' }), 'malformed', 'ground');
    expectRefusal(() => file.act('approve-extension', chen, reason), 'contradiction');
    expectRefusal(() => file.act('refuse-extension', chen, reason), 'contradiction');
  });

  test('when refused with a reason leaves the clock alone and may be asked for again', () => {
    const file = aDetermination().at('defence').act('request-extension', li, ground);
    expectRefusal(() => file.act('refuse-extension', chen, { reason: '' }), 'malformed', 'reason');
    file.act('refuse-extension', chen, { reason: 'The case is plain.' });

    expect(file.clock('decision').due).toBe('2026-04-29');
    file.act('request-extension', li, ground);
    expect(tasksOfDetermination(file.state)).toMatchObject([{ key: 'extension-decision-1-2' }]);
  });

  test('is given once and no more', () => {
    const file = aDetermination().at('deciding');
    file.act('request-extension', li, ground).act('approve-extension', chen, reason);

    expectRefusal(() => file.act('request-extension', li, ground), 'beyond-cap');
  });

  test('is neither asked for nor approved once the term has ended', () => {
    const file = aDetermination().at('deciding').act('request-extension', li, ground);
    file.now = '2026-04-29T16:00:00.000Z';

    expectRefusal(() => file.act('approve-extension', chen, reason), 'beyond-cap');
    file.act('refuse-extension', chen, { reason: 'Too late.' });
    expectRefusal(() => file.act('request-extension', li, ground), 'beyond-cap');
  });

  test('is not known to a list whose rules give none', () => {
    const { extension: _, ...decision } = wageArrears.clocks.decision as ClockRule;
    const file = aDetermination({ policy: aFrozenPack({ clocks: { ...wageArrears.clocks, decision } }) }).at('defence');

    expectRefusal(() => file.act('request-extension', li, ground), 'beyond-cap');
  });

  test('that still waits when the case is decided waits no longer', () => {
    const file = aDetermination().at('deciding').act('request-extension', li, ground).decideAll();

    expect(tasksOfDetermination(file.state)).toEqual([]);
  });
});
