import { endClock, isOverdue, pauseClock, recalculateClock, startClock } from '../../../domain/clock/clock';
import { aClock, aPause } from '../../support/a-clock';
import { calendarOf2025And2026 as calendar, calendarWith2027 } from '../../support/calendar';

describe('a clock', () => {
  test('is due at the end of its last day in Shanghai', () => {
    const clock = aClock({ start: '2026-09-23', budget: { amount: 5, unit: 'wd' } });

    expect(clock).toMatchObject({
      due: '2026-10-08',
      dueAt: '2026-10-08T16:00:00.000Z',
      provisional: false,
      state: 'running',
      endedAt: null,
      ledger: [],
      rungs: [],
    });
  });

  test('is plain JSON', () => {
    const clock = aClock();

    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
  });

  test('that is a deadline to act rolls on a rest day, a term does not', () => {
    const threeMonths = { start: '2026-11-30', budget: { amount: 3, unit: 'm' } } as const;

    expect(aClock({ ...threeMonths, kind: 'to-act' })).toMatchObject({ due: '2027-03-01', provisional: true });
    expect(aClock({ ...threeMonths, kind: 'term' })).toMatchObject({ due: '2027-02-28', provisional: false });
  });

  test('is overdue from 00:00 after its due day, unless it is a term, paused or ended', () => {
    const [lastMoment, firstLate] = ['2026-07-15T15:59:59.999Z', '2026-07-15T16:00:00.000Z'] as const;
    const clock = aClock();
    const paused = pauseClock(clock, aPause('2026-07-03'), calendar);

    expect(isOverdue(clock, lastMoment)).toBe(false);
    expect(isOverdue(clock, firstLate)).toBe(true);
    expect(isOverdue(paused, firstLate)).toBe(false);
    expect(isOverdue(endClock(clock, 'met', lastMoment), firstLate)).toBe(false);
    expect(isOverdue(aClock({ kind: 'term' }), firstLate)).toBe(false);
  });

  test('ends once, and an ended clock takes nothing more', () => {
    const ended = endClock(aClock(), 'met', '2026-07-10T02:00:00Z');

    expect(ended).toMatchObject({ state: 'met', endedAt: '2026-07-10T02:00:00Z' });
    expect(() => endClock(ended, 'stopped', '2026-07-11T02:00:00Z')).toThrow(
      expect.objectContaining({ code: 'closed' }),
    );
    expect(() => pauseClock(ended, aPause('2026-07-11'), calendar)).toThrow(
      expect.objectContaining({ code: 'closed' }),
    );
    expect(recalculateClock(ended, calendarWith2027)).toEqual(ended);
  });

  test('refuses a start day or budget that makes no sense, by field', () => {
    const spec = aClock();

    expect(() => startClock({ ...spec, start: '2026-02-30' }, calendar)).toThrow(
      expect.objectContaining({ code: 'malformed', field: 'start' }),
    );
    expect(() => startClock({ ...spec, budget: { amount: -1, unit: 'wd' } }, calendar)).toThrow(
      expect.objectContaining({ code: 'malformed', field: 'budget' }),
    );
  });
});

describe('a changed calendar', () => {
  const spec = { start: '2026-11-30', budget: { amount: 3, unit: 'm' } } as const;

  test('moves an open due day on when the new days off ask for it', () => {
    const moved = recalculateClock(aClock(spec), calendarWith2027);

    expect(moved).toMatchObject({ due: '2027-03-06', provisional: false, ledger: [] });
  });

  test('never shortens a right: the later due day stands, also through later pauses', () => {
    const promised = aClock(spec, calendarWith2027);

    const kept = recalculateClock(promised, calendar);
    const again = recalculateClock(kept, calendar);
    const pausedOverIt = pauseClock(kept, aPause('2027-02-01'), calendar);

    expect(kept).toMatchObject({ due: '2027-03-08', dueAt: '2027-03-08T16:00:00.000Z' });
    expect(kept.ledger).toEqual([{ entry: 'kept', due: '2027-03-06', calendar: calendar.hash }]);
    expect(again).toEqual(kept);
    expect(pausedOverIt.due).toBe('2027-03-08');
  });
});
