import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/civil-date';
import { isWorkingDay } from '../../../domain/calendar/working-calendar';
import { type Clock, extendClock, pauseClock, recalculateClock, resumeClock } from '../../../domain/clock/clock';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { aClock, aPause } from '../../support/a-clock';
import { calendarOf2025And2026 as calendar, calendarWith2027 } from '../../support/calendar';

const paused = (clock: Clock, from: string) => pauseClock(clock, aPause(from), calendar);
const resumed = (clock: Clock, on: string) => resumeClock(clock, { on, by: 'li' }, calendar);
const refusal = (code: string, field?: string) => expect.objectContaining(field ? { code, field } : { code });

describe('a pause', () => {
  test('of four working days moves the due day by exactly those, and two pauses add up', () => {
    const once = resumed(paused(aClock(), '2026-07-06'), '2026-07-10');
    const twice = resumed(paused(once, '2026-07-13'), '2026-07-15');

    expect(aClock().due).toBe('2026-07-15');
    expect(once.due).toBe('2026-07-21');
    expect(twice.due).toBe('2026-07-23');
  });

  test('over a weekend costs a budget of working days nothing for the weekend', () => {
    const clock = resumed(paused(aClock(), '2026-07-03'), '2026-07-06');

    expect(clock.due).toBe('2026-07-16');
  });

  test('counts calendar days for a budget in days, months or years, and only then rolls', () => {
    const clock = aClock({ budget: { amount: 9, unit: 'd' } });

    expect(clock.due).toBe('2026-07-10');
    expect(resumed(paused(clock, '2026-07-03'), '2026-07-04').due).toBe('2026-07-13');
    expect(resumed(paused(clock, '2026-07-03'), '2026-07-07').due).toBe('2026-07-14');
    expect(resumed(paused(aClock({ budget: { amount: 1, unit: 'm' } }), '2026-07-10'), '2026-07-13').due).toBe(
      '2026-08-04',
    );
  });

  test('on the start day takes nothing away, since that day never counts', () => {
    expect(resumed(paused(aClock(), '2026-07-01'), '2026-07-02').due).toBe('2026-07-15');
  });

  test('that ends the day it began changes nothing', () => {
    expect(resumed(paused(aClock(), '2026-07-06'), '2026-07-06').due).toBe('2026-07-15');
  });

  test('leaves the due day as it stands until it ends', () => {
    const clock = paused(aClock(), '2026-07-06');

    expect(clock).toMatchObject({ state: 'paused', due: '2026-07-15' });
    expect(resumed(clock, '2026-07-07').state).toBe('running');
  });

  test.each([
    [
      'without a reason',
      () => pauseClock(aClock(), { ...aPause('2026-07-06'), reason: ' ' }, calendar),
      'malformed',
      'reason',
    ],
    ['before the start', () => paused(aClock(), '2026-06-30'), 'malformed', 'from'],
    ['after the due day', () => paused(aClock(), '2026-07-16'), 'wrong-stage', 'from'],
    ['on no day of the calendar', () => paused(aClock(), '2026-07-32'), 'malformed', 'from'],
    ['within a pause', () => paused(paused(aClock(), '2026-07-06'), '2026-07-07'), 'wrong-stage', undefined],
    [
      'over days paused before',
      () => paused(resumed(paused(aClock(), '2026-07-06'), '2026-07-10'), '2026-07-09'),
      'malformed',
      'from',
    ],
    ['resumed before it began', () => resumed(paused(aClock(), '2026-07-06'), '2026-07-03'), 'malformed', 'on'],
    ['resumed without a pause', () => resumed(aClock(), '2026-07-06'), 'wrong-stage', undefined],
  ])('%s is refused', (_, act, code, field) => {
    expect(act).toThrow(refusal(code, field));
  });

  test('that a calendar changes in the middle of still counts in full', () => {
    const clock = aClock({ start: '2026-11-30', budget: { amount: 3, unit: 'm' } }, calendarWith2027);
    const reloaded = recalculateClock(paused(clock, '2026-12-01'), calendar);

    expect(reloaded.due).toBe('2027-03-08');
    expect(resumed(reloaded, '2026-12-11').due).toBe('2027-03-16');
  });

  test('stands beside an extension: both are added', () => {
    const extension = {
      period: { amount: 5, unit: 'wd' },
      ground: 'complex',
      requestedBy: 'li',
      approvedBy: 'wang',
      on: '2026-07-09',
    } as const;
    const clock = extendClock(
      paused(aClock(), '2026-07-06'),
      extension,
      { cap: { amount: 5, unit: 'wd' }, times: 1 },
      calendar,
    );

    expect(clock.due).toBe('2026-07-22');
    expect(resumed(clock, '2026-07-10').due).toBe('2026-07-28');
  });
});

test('the working days left are the same before and after any pause', () => {
  const gaps = fc.array(fc.tuple(fc.nat(2), fc.nat(20)), { minLength: 1, maxLength: 4 });
  const budgets = fc.integer({ min: 12, max: 40 });

  const sumsAddUp = fc.property(budgets, gaps, (amount, pauses) => {
    let clock = aClock({ budget: { amount, unit: 'wd' } });
    let today = '2026-07-01';
    for (const [worked, stopped] of pauses) {
      const from = addDays(today, worked + 1);
      const before = remainingWorkingDays(clock, addDays(from, -1), calendar);
      today = addDays(from, stopped);
      clock = resumed(paused(clock, from), today);
      expect(remainingWorkingDays(clock, addDays(today, -1), calendar)).toBe(before);
    }
    expect(isWorkingDay(calendar, clock.due)).toBe(true);
  });

  fc.assert(sumsAddUp, { numRuns: 1000 });
});
