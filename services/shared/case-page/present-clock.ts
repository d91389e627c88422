import type { z } from 'zod';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { type Clock, isOverdue } from '../../../domain/clock/clock';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { whyThisDate } from '../../../domain/clock/why';
import { businessDay, businessInstant } from '../business-time';
import type { clockSchema } from './case-schema';

/** When a clock is read: now, the offset of its case in milliseconds, and the calendar. */
export interface Reading {
  now: Date;
  offset: number;
  calendar: WorkingCalendar;
}

/** Shows a clock with its remaining working days and why its date is what it is. */
export function presentClock(clock: Clock, { now, offset, calendar }: Reading): z.input<typeof clockSchema> {
  const { id, name, kind, state, owner, due, dueAt, provisional, rungs } = clock;
  const why = whyThisDate(clock, calendar);
  return {
    id,
    name,
    kind,
    state,
    owner,
    due,
    dueAt,
    provisional,
    overdue: isOverdue(clock, businessInstant(now, offset)),
    remainingWorkingDays: remainingWorkingDays(clock, businessDay(now, offset), calendar),
    lastRung: rungs.at(-1)?.rung ?? null,
    order: orderOn(clock),
    why: {
      ...why,
      pauses: why.pauses.map((pause) => ({ ...pause })),
      extensions: why.extensions.map((more) => ({ ...more })),
    },
  };
}

function orderOn({ rungs }: Clock): z.input<typeof clockSchema>['order'] {
  const order = rungs.find((climbed) => climbed.order !== null)?.order;
  if (!order) return null;
  const { number, replyBy, ground = null, answeredAt, reply = null, closed } = order;
  return { number, replyBy, ground, answeredAt, reply, finding: closed?.finding ?? null };
}
