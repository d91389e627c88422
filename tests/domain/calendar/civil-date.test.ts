import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  civilDate,
  civilDateAt,
  compareDates,
  daysBetween,
  instantAt,
  milliseconds,
  startOfDay,
  weekday,
} from '../../../domain/calendar/civil-date';

const malformed = (field: string) => expect.objectContaining({ code: 'malformed', field });

describe('a civil date', () => {
  test.each(['2026-09-23', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is accepted', (text) => {
    expect(civilDate(text)).toBe(text);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
  ])('%j is refused with the field it came in', (text) => {
    expect(() => civilDate(text, 'servedOn')).toThrow(malformed('servedOn'));
  });

  test('moves by days across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(malformed('date'));
    expect(() => addDays('0001-01-01', -1)).toThrow(malformed('date'));
  });

  test('moves by months to the same day, or to the last day of a month that has no such day', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', 13)).toBe('2027-02-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(() => addYears('2026-01-01', 9000)).toThrow(malformed('date'));
  });

  test('knows its day of the week and its distance to another', () => {
    expect(['2026-09-21', '2026-09-27', '1969-12-28', '2024-02-29'].map(weekday)).toEqual([1, 7, 7, 4]);
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2024-02-29')).toBe(-731);
    expect(compareDates('2026-01-01', '2026-01-02')).toBeLessThan(0);
    expect(compareDates('2026-01-02', '2026-01-02')).toBe(0);
  });

  test('moved forth and back by days is the same date', () => {
    const days = fc.integer({ min: -700_000, max: 2_000_000 });

    const returns = fc.property(days, fc.integer({ min: -5000, max: 5000 }), (first, step) => {
      const date = addDays('1970-01-01', first);
      expect(addDays(addDays(date, step), -step)).toBe(date);
      expect(daysBetween(date, addDays(date, step))).toBe(step);
      expect(weekday(date)).toBe(new Date(date).getUTCDay() || 7);
    });

    fc.assert(returns, { numRuns: 2000 });
  });
});

describe('an instant', () => {
  test.each([
    ['2026-09-22T15:59:59.999Z', '2026-09-22'],
    ['2026-09-22T16:00:00Z', '2026-09-23'],
    ['2026-09-23T00:00:00+08:00', '2026-09-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('%s falls on %s in Shanghai', (instant, date) => {
    expect(civilDateAt(instant)).toBe(date);
  });

  test.each(['2026-09-22', '2026-09-22 16:00:00', 'now', '2026-13-22T16:00:00Z', '2026-09-22T16:00:00'])(
    '%s is refused',
    (text) => {
      expect(() => civilDateAt(text)).toThrow(malformed('at'));
    },
  );

  test('of a time of day is eight hours earlier in UTC', () => {
    expect(startOfDay('2026-09-23')).toBe('2026-09-22T16:00:00.000Z');
    expect(instantAt('2026-09-23', '17:30')).toBe('2026-09-23T09:30:00.000Z');
    expect(milliseconds(startOfDay('1970-01-01'))).toBe(-8 * 3_600_000);
    expect(() => instantAt('2026-09-23', '24:00')).toThrow(malformed('time'));
  });
});
