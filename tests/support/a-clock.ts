import { type Clock, type ClockSpec, startClock } from '../../domain/clock/clock';
import type { LadderPolicy } from '../../domain/clock/ladder';
import type { PauseStart } from '../../domain/clock/ledger';
import { calendarOf2025And2026 } from './calendar';

const basis = { document: 'Rule made up for tests', article: '1' };

/** What a pause for an expert's opinion begins with, on a day. */
export function aPause(from: string): PauseStart {
  const reason = 'The expert has the books.';
  return { ground: 'expert-opinion', reason, from, by: 'li', basis, status: 'assumed' };
}

/** Starts a clock for tests: ten working days to act from Wed 1 July 2026, unless told otherwise. */
export function aClock(spec: Partial<ClockSpec> = {}, calendar = calendarOf2025And2026): Clock {
  return startClock(
    {
      id: 'clock-1',
      name: 'statement-verification',
      kind: 'to-act',
      startEvent: 'statement-received',
      start: '2026-07-01',
      budget: { amount: 10, unit: 'wd' },
      owner: { role: 'officer', department: 'labour' },
      basis,
      status: 'assumed',
      ...spec,
    },
    calendar,
  );
}

/** A ladder for tests: reminded at half, four fifths and the end, warned one working day late, ordered after three. */
export const ladderForTests: LadderPolicy = {
  reminders: [50, 80, 100],
  officeHours: { from: '09:00', to: '17:30' },
  warningAfter: { amount: 1, unit: 'wd' },
  orderAfter: { amount: 3, unit: 'wd' },
  replyWithin: { amount: 5, unit: 'wd' },
  pauses: [{ ground: 'expert-opinion', askAfter: { amount: 10, unit: 'wd' }, basis, status: 'assumed' }],
};
