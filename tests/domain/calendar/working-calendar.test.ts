import { addDays } from '../../../domain/calendar/civil-date';
import {
  isProvisional,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../../domain/calendar/working-calendar';
import { calendarOf2025And2026 as calendar } from '../../support/calendar';

describe('the working calendar', () => {
  test.each([
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ])('of %i has 248 working days, month by month as published', (year, expected) => {
    const firsts = expected.map((_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`);

    const counts = firsts.map((first, index) => {
      const lastOfMonth = addDays(firsts[index + 1] ?? `${year + 1}-01-01`, -1);
      return workingDaysBetween(calendar, addDays(first, -1), lastOfMonth);
    });

    expect(counts).toEqual(expected);
    expect(counts.reduce((sum, count) => sum + count)).toBe(248);
  });

  test('knows days off, worked weekends and ordinary weekends', () => {
    const days = ['2026-09-24', '2026-09-25', '2026-09-19', '2026-09-20'];

    expect(days.map((day) => isWorkingDay(calendar, day))).toEqual([true, false, false, true]);
  });

  test('gives the next working day, never the day itself', () => {
    expect(nextWorkingDay(calendar, '2026-09-30')).toBe('2026-10-08');
    expect(nextWorkingDay(calendar, '2026-10-08')).toBe('2026-10-09');
    expect(nextWorkingDay(calendar, '2026-02-13')).toBe('2026-02-14');
  });

  test('is provisional for a year whose notice is not loaded, where only weekends are off', () => {
    expect(['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map((day) => isProvisional(calendar, day))).toEqual(
      [true, false, false, true],
    );
    expect(isWorkingDay(calendar, '2027-01-01')).toBe(true);
    expect(isWorkingDay(calendar, '2027-01-02')).toBe(false);
  });

  test('ignores entries of a year that is not loaded, and a day off wins over a make-up day', () => {
    const odd: WorkingCalendar = {
      years: [2026],
      daysOff: ['2027-07-01', '2026-07-04'],
      makeUpDays: ['2026-07-04'],
      hash: 'odd',
    };

    expect(isWorkingDay(odd, '2027-07-01')).toBe(true);
    expect(isWorkingDay(odd, '2026-07-04')).toBe(false);
  });
});
