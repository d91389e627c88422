import type { z } from 'zod';
import { addDays, type CivilDate } from '../../../domain/calendar/civil-date';
import { type WorkingCalendar, workingDaysBetween } from '../../../domain/calendar/working-calendar';
import { type Clock, isOverdue } from '../../../domain/clock/clock';
import { openPause, openRequest } from '../../../domain/clock/ledger';
import { remainingWorkingDays } from '../../../domain/clock/remaining';
import { whyThisDate } from '../../../domain/clock/why';
import { actsOnClock } from '../../../domain/procedure/clock-acts';
import { businessDay, businessInstant } from '../business-time';
import type { clockSchema } from './case-schema';

type Shown = z.input<typeof clockSchema>;

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
    paused: pauseOn(clock, businessDay(now, offset), calendar),
    extension: extensionOn(clock),
    extensionRequest: requestOn(clock),
    order: orderOn(clock),
    takes: actsOnClock(clock),
    why: {
      ...why,
      pauses: why.pauses.map((pause) => ({ ...pause })),
      extensions: why.extensions.map((more) => ({ ...more })),
    },
  };
}

function pauseOn({ endedAt, ledger }: Clock, today: CivilDate, calendar: WorkingCalendar): Shown['paused'] {
  const open = endedAt === null ? openPause(ledger) : null;
  if (!open) return null;
  const { ground, reason, from, basis, status } = open;
  const workingDays = workingDaysBetween(calendar, addDays(from, -1), today);
  return { ground, reason, from, workingDays, basis, status };
}

function extensionOn({ extension, ledger }: Clock): Shown['extension'] {
  if (!extension) return null;
  const { amount, unit, times, basis, status } = extension;
  const given = ledger.filter(({ entry }) => entry === 'extended').length;
  return { amount, unit, times, given, basis, status };
}

function requestOn({ endedAt, ledger }: Clock): Shown['extensionRequest'] {
  const request = endedAt === null ? openRequest(ledger) : null;
  return request && { ground: request.ground, requestedBy: request.requestedBy };
}

function orderOn({ rungs }: Clock): Shown['order'] {
  const order = rungs.find((climbed) => climbed.order !== null)?.order;
  if (!order) return null;
  const { number, replyBy, ground = null, answeredAt, reply = null, closed } = order;
  return { number, replyBy, ground, answeredAt, reply, finding: closed?.finding ?? null };
}
