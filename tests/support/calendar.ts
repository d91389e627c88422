import type { WorkingCalendar } from '../../domain/calendar/working-calendar';

const days = (list: string) => list.split(' ');

/** The State Council's notices for 2025 and 2026, written out day by day; 2024 and 2027 are not loaded. */
export const calendarOf2025And2026: WorkingCalendar = {
  years: [2025, 2026],
  daysOff: [
    ...days('2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31'),
    ...days('2025-02-01 2025-02-02 2025-02-03 2025-02-04 2025-04-04 2025-04-05 2025-04-06'),
    ...days('2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05'),
    ...days('2025-05-31 2025-06-01 2025-06-02'),
    ...days('2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08'),
    ...days('2026-01-01 2026-01-02 2026-01-03'),
    ...days('2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19'),
    ...days('2026-02-20 2026-02-21 2026-02-22 2026-02-23 2026-04-04 2026-04-05 2026-04-06'),
    ...days('2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05'),
    ...days('2026-06-19 2026-06-20 2026-06-21 2026-09-25 2026-09-26 2026-09-27'),
    ...days('2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07'),
  ],
  makeUpDays: [
    ...days('2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11'),
    ...days('2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'),
  ],
  hash: 'notices-of-2025-and-2026',
};

/** The same calendar with 2027 loaded as well: 1 to 3 January and, invented for tests, 1 to 5 March off, 6 March worked. */
export const calendarWith2027: WorkingCalendar = {
  years: [...calendarOf2025And2026.years, 2027],
  daysOff: [
    ...calendarOf2025And2026.daysOff,
    ...days('2027-01-01 2027-01-02 2027-01-03'),
    ...days('2027-03-01 2027-03-02 2027-03-03 2027-03-04 2027-03-05'),
  ],
  makeUpDays: [...calendarOf2025And2026.makeUpDays, '2027-03-06'],
  hash: 'with-an-invented-2027',
};
