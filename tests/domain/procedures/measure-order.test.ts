import { standingFeedback } from '../../../domain/measure-order/feedback';
import { tasksOfMeasureOrder } from '../../../domain/measure-order/measure-order-tasks';
import { aMeasureOrder } from '../../support/a-measure-order';
import { aClockRule } from '../../support/a-policy-pack';
import { colleague, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';
import { wageArrears } from '../../support/wage-arrears-pack';

const housing = colleague('sun', ['officer'], 'housing');
const executed = { what: 'Barred in the bidding system.', on: '2026-05-06' };
const lifted = { what: 'Freed in the bidding system.', on: '2029-05-02' };
const report = aClockRule(3, 'measure-fed-back', { unit: 'm', owner: { role: 'officer', of: 'executing' } });
const withReports = { ...wageArrears.clocks, 'measure-report': { ...report, status: 'assumed' as const } };
const openTask = (file: ReturnType<typeof aMeasureOrder>) => tasksOfMeasureOrder(file.state)[0]?.key;
const inForce = () =>
  aMeasureOrder().act('accept-order', housing).on('2026-05-07').act('report-execution', housing, executed);

describe('an order to take a measure', () => {
  test('is owed an acceptance within two working days, by the executing department', () => {
    const file = aMeasureOrder();

    expect(file.clock('measure-acceptance')).toMatchObject({
      due: '2026-05-07',
      owner: { role: 'officer', department: 'housing' },
    });
    expect(openTask(file)).toBe('accept');
    expectRefusal(() => file.act('accept-order', li), 'not-yours');
  });

  test('once accepted is owed a feedback within ten working days', () => {
    const file = aMeasureOrder().on('2026-05-06').act('accept-order', housing);

    expect(file.state).toMatchObject({ stage: 'accepted', clocks: [{ name: 'measure-acceptance', state: 'met' }, {}] });
    expect(file.clock('measure-feedback')).toMatchObject({ start: '2026-05-06', due: '2026-05-19' });
    expect(openTask(file)).toBe('execute');
    expectRefusal(() => file.act('accept-order', housing), 'wrong-stage');
  });

  test('once executed is in force: nothing is owed and no clock runs', () => {
    const file = inForce();

    expect(file.state).toMatchObject({ stage: 'in-force', feedback: [executed] });
    expect(openTask(file)).toBeUndefined();
    expect(file.state.clocks.map(({ state }) => state)).toEqual(['met', 'met']);
  });

  test.each([
    ['of nothing', { ...executed, what: '' }, 'what'],
    ['of tomorrow', { ...executed, on: '2026-05-08' }, 'on'],
    ['of no day of the calendar', { ...executed, on: 'yesterday' }, 'on'],
  ])('takes no report %s', (_, detail, field) => {
    const file = aMeasureOrder().act('accept-order', housing).on('2026-05-07');

    expectRefusal(() => file.act('report-execution', housing, detail), 'malformed', field);
    expect(file.state.stage).toBe('accepted');
  });

  test.each(['ordered', 'accepted'])('can be found not to apply at %s, with a reason', (stage) => {
    const file = aMeasureOrder();
    if (stage === 'accepted') file.act('accept-order', housing);
    expectRefusal(() => file.act('report-not-applicable', housing, { reason: '' }), 'malformed', 'reason');
    file.act('report-not-applicable', housing, { reason: 'The company does not build.' });

    expect(file.state).toMatchObject({
      stage: 'inapplicable',
      feedback: [{ finding: 'not-applicable', what: 'The company does not build.', on: '2026-04-30' }],
    });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
  });

  test('can be executed in part, or not at all, each with its words, files and day', () => {
    const attachments = [{ id: 'f', sha256: 'a', name: 'why.pdf', type: 'application/pdf', size: 3 }];
    const partly = aMeasureOrder().act('accept-order', housing).on('2026-05-07');
    partly.act('report-partial', housing, { ...executed, times: 2, attachments });
    const not = aMeasureOrder().act('accept-order', housing);
    not.act('report-not-executable', housing, { reason: 'The register is closed.' });

    expect(partly.state).toMatchObject({ stage: 'partly-in-force', feedback: [{ ...executed, no: 1, times: 2 }] });
    expect(partly.events.find(({ type }) => type === 'fed-back')).toMatchObject({ attachments });
    expect(not.state).toMatchObject({ stage: 'not-executable', feedback: [{ finding: 'not-executable' }] });
  });
});

describe('a further feedback', () => {
  const further = { ...executed, finding: 'partly-executed', corrects: null };

  test('puts a wrong one right, which stays', () => {
    const file = inForce().act('report-further', housing, { ...further, corrects: 1 });

    expect(file.state).toMatchObject({
      stage: 'partly-in-force',
      feedback: [
        { no: 1, finding: 'executed', corrects: null },
        { no: 2, finding: 'partly-executed', corrects: 1 },
      ],
    });
    expect(standingFeedback(file.state.feedback).map(({ no }) => no)).toEqual([2]);
    expectRefusal(() => file.act('report-further', housing, { ...further, corrects: 1 }), 'malformed', 'corrects');
    expectRefusal(() => file.act('report-further', housing, { ...further, corrects: 9 }), 'malformed', 'corrects');
    file.act('report-further', housing, { ...further, finding: 'not-applicable', corrects: 2 });
    expect(file.state.stage).toBe('inapplicable');
  });

  test('is only for the executing department, after a first one, and counts from 0', () => {
    expectRefusal(() => aMeasureOrder().act('report-further', housing, further), 'wrong-stage');
    expectRefusal(() => inForce().act('report-further', li, further), 'not-yours');
    expectRefusal(() => inForce().act('report-further', housing, { ...further, times: -1 }), 'malformed', 'times');
  });

  test('is owed again and again while the measure lasts, where the rules of the list ask for it', () => {
    const file = aMeasureOrder(withReports).act('accept-order', housing).on('2026-05-07');
    file.act('report-execution', housing, executed);
    expect(file.clock('measure-report')).toMatchObject({
      id: 'measure-report-1',
      due: '2026-08-07',
      status: 'assumed',
    });
    expect(openTask(file)).toBe('measure-report-1');

    file.on('2026-08-06').act('report-further', housing, { ...further, on: '2026-08-06' });
    expect(file.clock('measure-report')).toMatchObject({ id: 'measure-report-2', start: '2026-08-06' });
    file.act('report-further', housing, { ...further, finding: 'not-executable', on: '2026-08-06' });
    expect(openTask(file)).toBeUndefined();
  });
});

describe('the lift of a measure', () => {
  test('is owed within five working days of the exit, and its report closes the order', () => {
    const file = inForce().on('2029-04-30').act('order-lift', 'system', { exitOn: '2029-04-28' });
    expect(file.state).toMatchObject({ stage: 'lifting', exitOn: '2029-04-28' });
    expect(file.clock('measure-lift')).toMatchObject({ start: '2029-04-28', due: '2029-05-04', provisional: true });
    expect(openTask(file)).toBe('lift');

    expectRefusal(() => file.act('report-lift', housing, { ...lifted, on: '2029-05-03' }), 'malformed', 'on');
    file.on('2029-05-03').act('report-lift', housing, lifted);
    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'lifted', feedback: [executed, lifted] });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
  });

  test.each(['ordered', 'accepted'])('of an order only %s closes it: it never came into force', (stage) => {
    const file = aMeasureOrder();
    if (stage === 'accepted') file.act('accept-order', housing);
    file.act('order-lift', 'system', { exitOn: '2026-05-04' });

    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'never-in-force', exitOn: '2026-05-04' });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
  });

  test.each([
    ['does not apply', 'report-not-applicable', 'not-applicable'],
    ['could not be executed', 'report-not-executable', 'not-executed'],
  ])('of one that %s closes it as that', (_, act, outcome) => {
    const file = aMeasureOrder().act('accept-order', housing).act(act, housing, { reason: 'No building site.' });
    file.act('order-lift', 'system', { exitOn: '2026-05-04' });

    expect(file.state).toMatchObject({ stage: 'closed', outcome });
  });

  test('is not ordered by a person, nor twice', () => {
    const file = inForce();

    expectRefusal(() => file.act('order-lift', housing, { exitOn: '2029-04-28' }), 'wrong-role');
    file.act('order-lift', 'system', { exitOn: '2029-04-28' });
    expectRefusal(() => file.act('order-lift', 'system', { exitOn: '2029-04-28' }), 'wrong-stage');
  });

  test('is not reported before it was ordered', () => {
    expectRefusal(() => inForce().act('report-lift', housing, lifted), 'wrong-stage');
  });
});
