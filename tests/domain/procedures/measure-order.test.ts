import { tasksOfMeasureOrder } from '../../../domain/measure-order/measure-order-tasks';
import { aMeasureOrder } from '../../support/a-measure-order';
import { colleague, li } from '../../support/people';
import { expectRefusal } from '../../support/rehearsal';

const housing = colleague('sun', ['officer'], 'housing');
const executed = { what: 'Barred in the bidding system.', on: '2026-05-06' };
const lifted = { what: 'Freed in the bidding system.', on: '2029-05-02' };
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

    expect(file.state).toMatchObject({ stage: 'closed', outcome: 'not-applicable' });
    expect(file.state.clocks.map(({ state }) => state)).not.toContain('running');
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
