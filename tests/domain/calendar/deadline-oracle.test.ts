import fc from 'fast-check';
import { deadline } from '../../../domain/calendar/deadline';
import { periodUnits } from '../../../domain/calendar/period';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { calendarOf2025And2026 } from '../../support/calendar';
import { naiveDeadline } from '../../support/naive-deadline';

const firstDay = Date.UTC(2024, 0, 1) / 86_400_000;
const lastDay = Date.UTC(2028, 11, 31) / 86_400_000;
const days = fc
  .integer({ min: firstDay, max: lastDay })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const periods = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 90 }), unit: fc.constantFrom(...periodUnits.slice(0, 3)) }),
  fc.record({ amount: fc.integer({ min: 0, max: 5 }), unit: fc.constantFrom(...periodUnits) }),
);
const rolls = fc.constantFrom('next-working-day' as const, 'none' as const);
const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  years: fc.uniqueArray(fc.integer({ min: 2024, max: 2028 })),
  daysOff: fc.array(days, { maxLength: 60 }),
  makeUpDays: fc.array(days, { maxLength: 60 }),
  hash: fc.constant('random'),
});

describe('the quick count agrees with counting day by day', () => {
  test('by the notices of 2025 and 2026', () => {
    const calendar = calendarOf2025And2026;

    const agrees = fc.property(days, periods, rolls, (start, period, roll) => {
      expect(deadline({ start, period, roll, calendar })).toEqual(naiveDeadline({ start, period, roll, calendar }));
    });

    fc.assert(agrees, { numRuns: 10_000 });
  });

  test('by whatever notice there may ever be', () => {
    const agrees = fc.property(days, periods, rolls, anyCalendar, (start, period, roll, calendar) => {
      expect(deadline({ start, period, roll, calendar })).toEqual(naiveDeadline({ start, period, roll, calendar }));
    });

    fc.assert(agrees, { numRuns: 10_000 });
  });
});

test('one more unit never brings a deadline forward', () => {
  const calendar = calendarOf2025And2026;

  const neverEarlier = fc.property(days, periods, (start, period) => {
    const terms = { start, roll: 'next-working-day', calendar } as const;
    const longer = { ...period, amount: period.amount + 1 };
    expect(deadline({ ...terms, period: longer }).due >= deadline({ ...terms, period }).due).toBe(true);
  });

  fc.assert(neverEarlier, { numRuns: 2000 });
});
