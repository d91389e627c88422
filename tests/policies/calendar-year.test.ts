import type { CalendarYearDays } from '../../infra/calendar/calendar-year';
import { isLoaded, readCalendarYear, withYear } from '../../infra/calendar/calendar-year';
import { loadCalendars } from '../../infra/policy/load-calendars';

const base = loadCalendars();
const next = (base.years.at(-1) ?? 0) + 1;

/** A well-formed calendar file of a year, with one line of it put in another way. */
function file(year: number, changed: (text: string) => string = (text) => text): string {
  return changed(`year: ${year}
source: { document: 国务院办公厅关于部分节假日安排的通知, issued: ${year - 1}-11-04, status: verified }
daysOff:
  - { holiday: 元旦, days: ${year}-01-01..${year}-01-03 }
makeUpDays: []
`);
}

const read = (text: string): CalendarYearDays => readCalendarYear('next.yaml', text);

test('the file of a further year is unfolded, named by the hash of its days, and added to the calendar', () => {
  const year = read(file(next));

  expect(year).toMatchObject({ year: next, daysOff: [1, 2, 3].map((day) => `${next}-01-0${day}`), makeUpDays: [] });
  expect(year.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(isLoaded(base, year)).toBe(false);
  const calendar = withYear(base, year);
  expect(calendar.years.at(-1)).toBe(next);
  expect(calendar.hash).not.toBe(base.hash);
  expect(isLoaded(calendar, year)).toBe(true);
});

test.each([
  ['no YAML at all', () => 'year: [', 1, /./],
  ['a list of aliases that unfolds without end', () => bomb(), 1, /./],
  ['a year that is a word', (text: string) => text.replace(`${next}`, 'soon'), 1, /year/],
  [
    'days of another year',
    (text: string) => text.replaceAll('-01-03', '-01-03').replace(`${next}-01-01.`, '2026-12-31.'),
    4,
    /outside/,
  ],
  [
    'a range over all time',
    (text: string) => text.replace(`${next}-01-01..${next}-01-03`, '0001-01-01..9999-12-31'),
    4,
    /outside/,
  ],
  [
    'a year full of holidays',
    (text: string) => text.replace(`..${next}-01-03`, `..${next}-12-30`),
    3,
    /more than any notice/,
  ],
  ['a range that runs backwards', (text: string) => text.replace(`${next}-01-01..`, `${next}-01-09..`), 4, /reversed/],
  [
    'a weekday made up for',
    (text: string) => text.replace('makeUpDays: []', `makeUpDays: [${weekdayOf(next)}]`),
    5,
    /no Saturday or Sunday/,
  ],
  [
    'a day both off and worked',
    (text: string) => text.replace('makeUpDays: []', `makeUpDays: [${weekendOff(next)}]`),
    5,
    /both a day off/,
  ],
  ['a field that nobody knows', (text: string) => `${text}admin: true\n`, 6, /not a known field/],
  ['more text than any calendar has', (text: string) => text + '#'.repeat(60_000), 1, /50000 at most/],
])('%s is refused with its line and the reason', (_, changed, line, reason) => {
  expect(() => read(changed(file(next)))).toThrow(
    expect.objectContaining({
      name: 'PolicyMistakes',
      mistakes: expect.arrayContaining([{ file: 'next.yaml', line, reason: expect.stringMatching(reason) }]),
    }),
  );
});

test.each([
  ['with other days', next - 1, /loaded with other days/],
  ['that leaves a gap', next + 1, new RegExp(`The calendar of ${next} comes before`)],
  ['before the first loaded one', 2001, /lies before the first/],
])('a year %s is refused', (_, year, reason) => {
  expect(() => isLoaded(base, read(file(year)))).toThrow(
    expect.objectContaining({ code: 'contradiction', field: 'year', message: expect.stringMatching(reason) }),
  );
});

function bomb(): string {
  const lines = Array.from({ length: 12 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`);
  return ['a0: &a0 [x]', ...lines].join('\n');
}

/** The first Wednesday of June. */
function weekdayOf(year: number): string {
  const day = [1, 2, 3, 4, 5, 6, 7].find((one) => new Date(Date.UTC(year, 5, one)).getUTCDay() === 3);
  return `${year}-06-0${day}`;
}

/** A Saturday or Sunday among the first three days of January, or the first of all where there is none. */
function weekendOff(year: number): string {
  const day = [1, 2, 3].find((one) => [0, 6].includes(new Date(Date.UTC(year, 0, one)).getUTCDay())) ?? 1;
  return `${year}-01-0${day}`;
}
