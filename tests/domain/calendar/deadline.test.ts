import { deadline } from '../../../domain/calendar/deadline';
import type { PeriodUnit } from '../../../domain/calendar/period';
import { calendarOf2025And2026 as calendar } from '../../support/calendar';

const days = (list: string) => list.split(' ');

/** Start, amount, unit, last day, marks; computed by a separate program and by hand for the vectors of the rules. */
const deadlinesToAct: [string, number, PeriodUnit, string, string][] = [
  ['2026-09-23', 5, 'wd', '2026-10-08', ''],
  ['2026-02-12', 5, 'wd', '2026-02-26', ''],
  ['2026-10-09', 3, 'wd', '2026-10-13', ''],
  ['2026-11-30', 3, 'm', '2027-03-01', 'rolled provisional'],
  ['2026-02-13', 1, 'wd', '2026-02-14', ''],
  ['2026-02-14', 1, 'wd', '2026-02-24', ''],
  ['2026-02-22', 1, 'wd', '2026-02-24', ''],
  ['2026-02-27', 1, 'wd', '2026-02-28', ''],
  ['2026-02-27', 2, 'wd', '2026-03-02', ''],
  ['2026-01-01', 1, 'wd', '2026-01-04', ''],
  ['2025-12-31', 1, 'wd', '2026-01-04', ''],
  ['2025-12-31', 2, 'wd', '2026-01-05', ''],
  ['2025-12-31', 3, 'wd', '2026-01-06', ''],
  ['2026-05-08', 1, 'wd', '2026-05-09', ''],
  ['2026-05-08', 2, 'wd', '2026-05-11', ''],
  ['2026-09-19', 1, 'wd', '2026-09-20', ''],
  ['2026-09-24', 1, 'wd', '2026-09-28', ''],
  ['2026-10-08', 1, 'wd', '2026-10-09', ''],
  ['2026-10-09', 1, 'wd', '2026-10-10', ''],
  ['2025-01-24', 1, 'wd', '2025-01-26', ''],
  ['2025-01-27', 1, 'wd', '2025-02-05', ''],
  ['2025-02-07', 1, 'wd', '2025-02-08', ''],
  ['2025-04-25', 3, 'wd', '2025-04-29', ''],
  ['2025-05-30', 1, 'wd', '2025-06-03', ''],
  ['2025-09-27', 1, 'wd', '2025-09-28', ''],
  ['2025-09-30', 1, 'wd', '2025-10-09', ''],
  ['2025-10-10', 1, 'wd', '2025-10-11', ''],
  ['2026-07-01', 10, 'wd', '2026-07-15', ''],
  ['2026-07-03', 15, 'wd', '2026-07-24', ''],
  ['2026-06-18', 20, 'wd', '2026-07-17', ''],
  ['2026-03-02', 30, 'wd', '2026-04-14', ''],
  ['2026-01-05', 60, 'wd', '2026-04-03', ''],
  ['2025-01-01', 248, 'wd', '2025-12-31', ''],
  ['2025-06-30', 90, 'wd', '2025-11-07', ''],
  ['2026-12-25', 4, 'wd', '2026-12-31', ''],
  ['2026-12-25', 5, 'wd', '2027-01-01', 'provisional'],
  ['2026-12-31', 1, 'wd', '2027-01-01', 'provisional'],
  ['2026-12-31', 7, 'wd', '2027-01-11', 'provisional'],
  ['2027-03-05', 2, 'wd', '2027-03-09', 'provisional'],
  ['2024-12-30', 2, 'wd', '2025-01-02', 'provisional'],
  ['2026-07-04', 0, 'wd', '2026-07-06', 'rolled'],
  ['2026-07-06', 0, 'wd', '2026-07-06', ''],
  ['2026-07-01', 3, 'd', '2026-07-06', 'rolled'],
  ['2026-07-01', 5, 'd', '2026-07-06', ''],
  ['2026-09-10', 15, 'd', '2026-09-28', 'rolled'],
  ['2026-09-01', 30, 'd', '2026-10-08', 'rolled'],
  ['2026-09-18', 1, 'd', '2026-09-20', 'rolled'],
  ['2026-02-26', 2, 'd', '2026-02-28', ''],
  ['2026-02-01', 15, 'd', '2026-02-24', 'rolled'],
  ['2026-04-30', 60, 'd', '2026-06-29', ''],
  ['2025-11-30', 30, 'd', '2025-12-30', ''],
  ['2026-12-01', 30, 'd', '2026-12-31', ''],
  ['2026-12-02', 30, 'd', '2027-01-01', 'provisional'],
  ['2026-12-03', 30, 'd', '2027-01-04', 'rolled provisional'],
  ['2025-10-01', 90, 'd', '2025-12-30', ''],
  ['2026-08-15', 0, 'd', '2026-08-17', 'rolled'],
  ['2025-08-31', 1, 'm', '2025-09-30', ''],
  ['2025-12-31', 2, 'm', '2026-02-28', ''],
  ['2026-01-31', 1, 'm', '2026-02-28', ''],
  ['2025-08-31', 6, 'm', '2026-02-28', ''],
  ['2026-03-31', 1, 'm', '2026-04-30', ''],
  ['2026-05-31', 1, 'm', '2026-06-30', ''],
  ['2025-10-05', 12, 'm', '2026-10-08', 'rolled'],
  ['2026-07-15', 6, 'm', '2027-01-15', 'provisional'],
  ['2025-11-15', 3, 'm', '2026-02-24', 'rolled'],
  ['2026-07-31', 0, 'm', '2026-07-31', ''],
  ['2024-02-29', 1, 'y', '2025-02-28', ''],
  ['2024-02-29', 2, 'y', '2026-02-28', ''],
  ['2025-01-03', 1, 'y', '2026-01-04', 'rolled'],
  ['2025-09-26', 1, 'y', '2026-09-28', 'rolled'],
  ['2025-06-05', 1, 'y', '2026-06-05', ''],
  ['2026-06-05', 3, 'y', '2029-06-05', 'provisional'],
  ['2026-02-28', 2, 'y', '2028-02-28', 'provisional'],
  ['2025-10-10', 1, 'y', '2026-10-10', ''],
  ['2026-02-11', 15, 'wd', '2026-03-10', ''],
  ['2026-04-30', 5, 'wd', '2026-05-11', ''],
  ['2026-09-17', 3, 'wd', '2026-09-21', ''],
  ['2026-09-18', 10, 'wd', '2026-10-09', ''],
  ['2026-11-16', 5, 'wd', '2026-11-23', ''],
  ['2025-09-26', 5, 'wd', '2025-10-10', ''],
  ['2026-12-28', 3, 'wd', '2026-12-31', ''],
];

describe('a deadline to act', () => {
  test.each(deadlinesToAct)('that starts on %s and runs %i %s ends on %s %s', (start, amount, unit, due, marks) => {
    const terms = { start, period: { amount, unit }, roll: 'next-working-day', calendar } as const;

    const answer = deadline(terms);

    expect(answer).toMatchObject({ start, amount, unit, due });
    expect([answer.rolled && 'rolled', answer.provisional && 'provisional'].filter(Boolean).join(' ')).toBe(marks);
  });

  test('lists the rest days that were passed over and the make-up days that counted', () => {
    const terms = {
      start: '2026-09-18',
      period: { amount: 10, unit: 'wd' },
      roll: 'next-working-day',
      calendar,
    } as const;

    const { due, skipped, makeUp } = deadline(terms);

    expect(due).toBe('2026-10-09');
    expect(skipped).toEqual([
      ...days('2026-09-19 2026-09-25 2026-09-26 2026-09-27 2026-10-01 2026-10-02'),
      ...days('2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07'),
    ]);
    expect(makeUp).toEqual(['2026-09-20']);
  });

  test('in calendar units lists only what rolling passed over, and a make-up day it ends on', () => {
    const terms = {
      start: '2026-09-10',
      period: { amount: 9, unit: 'd' },
      roll: 'next-working-day',
      calendar,
    } as const;

    const answer = deadline(terms);

    expect(answer).toMatchObject({ due: '2026-09-20', skipped: ['2026-09-19'], makeUp: ['2026-09-20'], rolled: true });
  });
});

describe('a term of an adverse effect', () => {
  test.each([
    ['2026-11-30', 3, 'm', '2027-02-28'],
    ['2026-07-03', 1, 'd', '2026-07-04'],
    ['2023-10-04', 3, 'y', '2026-10-04'],
    ['2024-02-29', 3, 'y', '2027-02-28'],
  ] as const)('that starts on %s and runs %i %s ends on %s, rest day or not', (start, amount, unit, due) => {
    const terms = { start, period: { amount, unit }, roll: 'none', calendar } as const;

    const answer = deadline(terms);

    expect(answer).toMatchObject({ due, skipped: [], rolled: false, provisional: false });
  });
});

describe('a period that makes no sense is refused', () => {
  test.each([
    ['a negative amount', '2026-07-01', -1, 'd', 'amount'],
    ['half a day', '2026-07-01', 0.5, 'd', 'amount'],
    ['an absurd amount', '2026-07-01', 10_001, 'wd', 'amount'],
    ['an unknown unit', '2026-07-01', 1, 'weeks', 'unit'],
    ['a day that does not exist', '2026-02-30', 1, 'd', 'date'],
    ['an end after the year 9999', '2026-07-01', 8000, 'y', 'date'],
  ])('%s', (_, start, amount, unit, field) => {
    const period = { amount, unit: unit as PeriodUnit };

    const compute = () => deadline({ start, period, roll: 'next-working-day', calendar });

    expect(compute).toThrow(expect.objectContaining({ code: 'malformed', field }));
  });
});

test('years of working days are counted within a moment', () => {
  const started = performance.now();

  const { due } = deadline({
    start: '2026-01-05',
    period: { amount: 10_000, unit: 'wd' },
    roll: 'next-working-day',
    calendar,
  });

  expect(due.slice(0, 4)).toBe('2064');
  expect(performance.now() - started).toBeLessThan(250);
});
