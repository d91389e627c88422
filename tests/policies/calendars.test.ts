import { addDays, type CivilDate } from '../../domain/calendar/civil-date';
import { deadline } from '../../domain/calendar/deadline';
import { isWorkingDay } from '../../domain/calendar/working-calendar';
import { loadCalendars } from '../../infra/policy/load-calendars';

const calendar = loadCalendars();

function workingDaysByMonth(year: number): number[] {
  const months = Array.from({ length: 12 }, () => 0);
  for (let day: CivilDate = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
    const month = Number(day.slice(5, 7)) - 1;
    if (isWorkingDay(calendar, day)) months[month] = (months[month] ?? 0) + 1;
  }
  return months;
}

function days(first: CivilDate, last: CivilDate): CivilDate[] {
  return first > last ? [] : [first, ...days(addDays(first, 1), last)];
}

describe('The calendars say what the State Council announced:', () => {
  it('the days off and the worked weekends of 2025', () => {
    expect(calendar.daysOff.filter((day) => day.startsWith('2025'))).toEqual([
      '2025-01-01',
      ...days('2025-01-28', '2025-02-04'),
      ...days('2025-04-04', '2025-04-06'),
      ...days('2025-05-01', '2025-05-05'),
      ...days('2025-05-31', '2025-06-02'),
      ...days('2025-10-01', '2025-10-08'),
    ]);
    expect(calendar.makeUpDays.filter((day) => day.startsWith('2025'))).toEqual([
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ]);
  });

  it('the days off and the worked weekends of 2026', () => {
    expect(calendar.daysOff.filter((day) => day.startsWith('2026'))).toEqual([
      ...days('2026-01-01', '2026-01-03'),
      ...days('2026-02-15', '2026-02-23'),
      ...days('2026-04-04', '2026-04-06'),
      ...days('2026-05-01', '2026-05-05'),
      ...days('2026-06-19', '2026-06-21'),
      ...days('2026-09-25', '2026-09-27'),
      ...days('2026-10-01', '2026-10-07'),
    ]);
    expect(calendar.makeUpDays.filter((day) => day.startsWith('2026'))).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it.each([
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]],
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]],
  ])('%i has 248 working days, in each month as many as counted by hand', (year, months) => {
    const counted = workingDaysByMonth(year);

    expect(counted).toEqual(months);
    expect(counted.reduce((sum, count) => sum + count)).toBe(248);
  });

  it.each([
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-02-11', 15, '2026-03-10'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-17', 3, '2026-09-21'],
    ['2026-09-18', 10, '2026-10-09'],
    ['2026-11-16', 5, '2026-11-23'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2026-12-28', 3, '2026-12-31'],
  ])('from %s, %i working days end on %s', (start, amount, last) => {
    expect(deadline({ start, period: { amount, unit: 'wd' }, roll: 'next-working-day', calendar })).toMatchObject({
      due: last,
    });
  });

  it('the same calendars have the same hash', () => {
    expect(loadCalendars().hash).toBe(calendar.hash);
    expect(calendar.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
