import { endClock, extendClock, pauseClock, recalculateClock, resumeClock } from '../../../domain/clock/clock';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { whyThisDate } from '../../../domain/clock/why';
import { aClock, aPause } from '../../support/a-clock';
import { calendarOf2025And2026 as calendar, calendarWith2027 } from '../../support/calendar';

describe('why this date', () => {
  test('names the rule, the start and every day that was skipped or made up', () => {
    const clock = aClock({ start: '2026-09-18', budget: { amount: 3, unit: 'wd' } });

    expect(whyThisDate(clock, calendar)).toEqual({
      rule: 'statement-verification',
      basis: { document: 'Rule made up for tests', article: '1' },
      status: 'assumed',
      startEvent: 'statement-received',
      start: '2026-09-18',
      budget: { amount: 3, unit: 'wd' },
      skipped: ['2026-09-19'],
      makeUp: ['2026-09-20'],
      pauses: [],
      extensions: [],
      kept: [],
      rolled: false,
      due: '2026-09-22',
      provisional: false,
    });
  });

  test('tells every pause with its days and every extension with the former due day', () => {
    const paused = pauseClock(aClock(), aPause('2026-07-06'), calendar);
    const resumed = resumeClock(paused, { on: '2026-07-10', by: 'li' }, calendar);
    const extension = {
      period: { amount: 2, unit: 'wd' },
      ground: 'complex',
      requestedBy: 'li',
      approvedBy: 'wang',
      on: '2026-07-17',
    } as const;
    const extended = extendClock(resumed, extension, { cap: { amount: 2, unit: 'wd' }, times: 1 }, calendar);

    expect(whyThisDate(extended, calendar)).toMatchObject({
      pauses: [{ ground: 'expert-opinion', from: '2026-07-06', until: '2026-07-10', days: 4 }],
      extensions: [{ period: { amount: 2, unit: 'wd' }, ground: 'complex', on: '2026-07-17', formerDue: '2026-07-21' }],
      due: '2026-07-23',
    });
  });

  test('says that it rolled, that it is provisional, and which due day a calendar did not shorten', () => {
    const spec = { start: '2026-11-30', budget: { amount: 3, unit: 'm' } } as const;
    const kept = recalculateClock(aClock(spec, calendarWith2027), calendar);

    expect(whyThisDate(aClock(spec), calendar)).toMatchObject({
      rolled: true,
      provisional: true,
      skipped: ['2027-02-28'],
    });
    expect(whyThisDate(kept, calendar).kept).toEqual(['2027-03-06']);
  });
});

describe('the working days left', () => {
  test.each([
    ['2026-07-01', 10],
    ['2026-07-10', 3],
    ['2026-07-12', 3],
    ['2026-07-14', 1],
    ['2026-07-15', 0],
    ['2026-07-16', -1],
    ['2026-07-20', -3],
  ])('on %s are %i', (today, left) => {
    expect(remainingWorkingDays(aClock(), today, calendar)).toBe(left);
  });

  test('are negative from the first day late, even a rest day', () => {
    const clock = aClock({ budget: { amount: 2, unit: 'wd' } });

    expect(clock.due).toBe('2026-07-03');
    expect(remainingWorkingDays(clock, '2026-07-04', calendar)).toBe(-1);
  });

  test('stand still while the clock is paused and after it ended', () => {
    const paused = pauseClock(aClock(), aPause('2026-07-10'), calendar);
    const ended = endClock(aClock(), 'met', '2026-07-10T02:00:00Z');

    expect(remainingWorkingDays(paused, '2026-12-01', calendar)).toBe(4);
    expect(remainingWorkingDays(ended, '2026-12-01', calendar)).toBe(3);
  });
});
