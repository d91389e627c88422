import { extendClock } from '../../../domain/clock/clock';
import type { Extension } from '../../../domain/clock/extension';
import { aClock } from '../../support/a-clock';
import { calendarOf2025And2026 as calendar } from '../../support/calendar';

const rule = { cap: { amount: 5, unit: 'wd' }, times: 2 } as const;
const request = (change: Partial<Extension> = {}): Extension => ({
  period: { amount: 3, unit: 'wd' },
  ground: 'a second expert is needed',
  requestedBy: 'li',
  approvedBy: 'wang',
  on: '2026-07-15',
  ...change,
});

describe('an extension', () => {
  test('adds its working days after the former due day', () => {
    const extended = extendClock(aClock(), request(), rule, calendar);

    expect(extended).toMatchObject({ due: '2026-07-20', dueAt: '2026-07-20T16:00:00.000Z' });
    expect(extended.ledger).toEqual([{ entry: 'extended', ...request() }]);
  });

  test('counts in its own unit from the due day as it stood, rolled on', () => {
    const quarter = aClock({ start: '2026-03-20', budget: { amount: 3, unit: 'm' } });
    const month = { cap: { amount: 1, unit: 'm' }, times: 1 } as const;

    const extended = extendClock(
      quarter,
      request({ period: { amount: 1, unit: 'm' }, on: '2026-06-01' }),
      month,
      calendar,
    );

    expect(quarter.due).toBe('2026-06-22');
    expect(extended.due).toBe('2026-07-22');
  });

  test('up to the cap is allowed, above it the cap is named', () => {
    const once = extendClock(aClock(), request(), rule, calendar);
    const twice = extendClock(once, request({ period: { amount: 2, unit: 'wd' } }), rule, calendar);

    expect(twice.due).toBe('2026-07-22');
    expect(() => extendClock(once, request(), rule, calendar)).toThrow(
      expect.objectContaining({ code: 'beyond-cap', message: expect.stringContaining('5 wd in all, 2 time(s)') }),
    );
  });

  test('more often than the rule allows is beyond the cap', () => {
    const once = extendClock(aClock(), request({ period: { amount: 1, unit: 'wd' } }), { ...rule, times: 1 }, calendar);

    const again = () =>
      extendClock(once, request({ period: { amount: 1, unit: 'wd' } }), { ...rule, times: 1 }, calendar);

    expect(again).toThrow(expect.objectContaining({ code: 'beyond-cap' }));
  });

  test.each([
    ['approved by the person who asked', { approvedBy: 'li' }, 'four-eyes', 'approvedBy'],
    ['approved by nobody', { approvedBy: '' }, 'four-eyes', 'approvedBy'],
    ['without a ground', { ground: '' }, 'malformed', 'ground'],
    ['of nothing', { period: { amount: 0, unit: 'wd' } }, 'malformed', 'period'],
    ['in another unit than the cap', { period: { amount: 1, unit: 'd' } }, 'malformed', 'period'],
    ['after the due day', { on: '2026-07-16' }, 'wrong-stage', 'on'],
    ['on no day of the calendar', { on: 'tomorrow' }, 'malformed', 'on'],
  ] as const)('%s is refused', (_, change, code, field) => {
    const act = () => extendClock(aClock(), request(change), rule, calendar);

    expect(act).toThrow(expect.objectContaining({ code, field }));
  });
});
