import fc from 'fast-check';
import { addDays, civilDateAt, instantAt } from '../../../domain/calendar/civil-date';
import { isWorkingDay } from '../../../domain/calendar/working-calendar';
import { answerOrder, type Clock, climb, endClock, pauseClock, resumeClock } from '../../../domain/clock/clock';
import { ladder, nextRung } from '../../../domain/clock/ladder';
import { reminderShares } from '../../../domain/clock/rung';
import { aClock, aPause, ladderForTests as policy } from '../../support/a-clock';
import { calendarOf2025And2026 as calendar } from '../../support/calendar';

/** Writes a ladder as a person in the office reads it: local date and time of each rung. */
function plan(clock: Clock): string[] {
  return ladder(clock, policy, calendar).map(({ rung, at }) => {
    const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
    return `${rung} ${local.slice(0, 10)} ${local.slice(11, 16)}`;
  });
}

describe('the ladder of a deadline', () => {
  test('reminds at its shares, then warns, orders and reports, each in the morning', () => {
    expect(plan(aClock())).toEqual([
      'reminder-50 2026-07-09 09:00',
      'reminder-80 2026-07-14 09:00',
      'reminder-100 2026-07-15 09:00',
      'warning 2026-07-16 09:00',
      'supervision-order 2026-07-20 09:00',
      'circular 2026-07-28 09:00',
    ]);
  });

  test('counts its shares in working days, so that a long holiday does not swallow them', () => {
    const clock = aClock({ start: '2026-09-23', budget: { amount: 5, unit: 'wd' } });

    expect(plan(clock).slice(0, 3)).toEqual([
      'reminder-50 2026-09-29 12:00',
      'reminder-100 2026-10-08 09:00',
      'warning 2026-10-09 09:00',
    ]);
  });

  test('moves a reminder of a rest day to the next working morning', () => {
    const clock = aClock({ start: '2026-07-08', budget: { amount: 5, unit: 'd' } });

    expect(clock.due).toBe('2026-07-13');
    expect(plan(clock).slice(0, 2)).toEqual(['reminder-100 2026-07-13 09:00', 'warning 2026-07-14 09:00']);
  });

  test('never reminds twice of the same: of reminders for one morning only the last is left', () => {
    const clock = aClock({ budget: { amount: 1, unit: 'wd' } });

    expect(plan(clock).slice(0, 2)).toEqual(['reminder-100 2026-07-02 09:00', 'warning 2026-07-03 09:00']);
  });

  test('does not let paused days use up the period', () => {
    const paused = pauseClock(aClock(), aPause('2026-07-06'), calendar);
    const clock = resumeClock(paused, { on: '2026-07-20', by: 'li' }, calendar);

    expect(clock.due).toBe('2026-07-29');
    expect(plan(clock)[0]).toBe('reminder-50 2026-07-23 09:00');
  });

  test('is empty for a term, a paused clock and an ended clock', () => {
    const paused = pauseClock(aClock(), aPause('2026-07-06'), calendar);
    const ended = endClock(aClock(), 'met', '2026-07-06T02:00:00Z');

    expect([aClock({ kind: 'term' }), paused, ended].map(plan)).toEqual([[], [], []]);
    expect(nextRung(paused, policy, calendar)).toBeNull();
  });

  test('refuses a share that has no reminder', () => {
    const odd = { ...policy, reminders: [60] };

    expect(() => ladder(aClock(), odd, calendar)).toThrow(expect.objectContaining({ code: 'pack-unusable' }));
  });

  test('climbs every rung once, in order, also when all of them are past', () => {
    const climbed: string[] = [];
    let clock = aClock();
    for (let next = nextRung(clock, policy, calendar); next; next = nextRung(clock, policy, calendar)) {
      const order = { number: '〔2026〕1', replyBy: '2026-08-31' };
      clock = climb(clock, next.rung, '2026-12-01T02:00:00Z', next.rung === 'supervision-order' ? order : undefined);
      climbed.push(next.rung);
    }

    expect(climbed).toEqual(['reminder-50', 'reminder-80', 'reminder-100', 'warning', 'supervision-order', 'circular']);
    expect(() => climb(clock, 'warning', '2026-12-01T02:00:00Z')).toThrow(
      expect.objectContaining({ code: 'wrong-stage' }),
    );
  });

  test('waits for the reply day of the order that was issued, and a reply ends it', () => {
    const late = ['reminder-50', 'reminder-80', 'reminder-100', 'warning'] as const;
    const warned = late.reduce((clock, rung) => climb(clock, rung, '2026-07-16T01:00:00Z'), aClock());
    const order = { number: '〔2026〕1', replyBy: '2026-07-31' };
    const ordered = climb(warned, 'supervision-order', '2026-07-20T01:00:00Z', order);

    const answered = answerOrder(ordered, '2026-07-30T01:00:00Z', 'Done tomorrow.');

    expect(nextRung(ordered, policy, calendar)).toEqual({ rung: 'circular', at: instantAt('2026-08-03', '09:00') });
    expect(nextRung(answered, policy, calendar)).toBeNull();
    expect(() => answerOrder(answered, '2026-07-31T01:00:00Z', 'Done.')).toThrow(
      expect.objectContaining({ code: 'wrong-stage' }),
    );
  });

  test('issues no order without number and reply day, and gives them to nothing else', () => {
    const malformed = expect.objectContaining({ code: 'malformed', field: 'order' });

    expect(() => climb(aClock(), 'supervision-order', '2026-07-20T01:00:00Z')).toThrow(malformed);
    expect(() => climb(aClock(), 'warning', '2026-07-20T01:00:00Z', { number: '1', replyBy: '2026-07-31' })).toThrow(
      malformed,
    );
  });
});

test('whatever the deadline, every rung falls into office hours of a working day and none before the one below', () => {
  const starts = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days));
  const budgets = fc.oneof(
    fc.record({ amount: fc.nat(60), unit: fc.constantFrom('wd' as const, 'd' as const) }),
    fc.record({ amount: fc.nat(6), unit: fc.constant('m' as const) }),
  );

  const inOrder = fc.property(starts, budgets, fc.subarray([...reminderShares]), (start, budget, reminders) => {
    const clock = aClock({ start, budget });
    const rungs = ladder(clock, { ...policy, reminders }, calendar);
    const times = rungs.map(({ at }) => at);
    expect([...times].sort()).toEqual(times);
    expect(new Set(times.slice(0, -3)).size).toBe(times.length - 3);
    for (const at of times) {
      const day = civilDateAt(at);
      expect(isWorkingDay(calendar, day) && at >= instantAt(day, '09:00') && at <= instantAt(day, '17:30')).toBe(true);
    }
    const byTheDueDay = rungs.filter(({ rung }) => rung.startsWith('reminder')).every(({ at }) => at < clock.dueAt);
    expect(byTheDueDay).toBe(true);
  });

  fc.assert(inOrder, { numRuns: 2000 });
});
