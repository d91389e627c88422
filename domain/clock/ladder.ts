import { type CivilDate, compareDates, milliseconds } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import type { Period } from '../calendar/period';
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-calendar';
import { DomainError } from '../errors';
import type { PauseRule } from '../policy/pause-rule';
import type { Clock } from './clock';
import { type OfficeHours, openingOn } from './office-hours';
import { momentOfShare } from './reminders';
import { type RungName, reminderShares } from './rung';

export type { RungName } from './rung';

/**
 * How the time of an office is kept: reminded at shares of the period in percent, pressed at periods after the due day,
 * and paused on which grounds.
 */
export interface LadderPolicy {
  reminders: readonly number[];
  officeHours: OfficeHours;
  warningAfter: Period;
  orderAfter: Period;
  replyWithin: Period;
  pauses: readonly PauseRule[];
}

/** A rung and the instant (UTC) at which it is to be climbed. */
export interface PlannedRung {
  rung: RungName;
  at: string;
}

/** Plans the whole ladder of a running deadline in order; none for a term, a paused or an ended clock. */
export function ladder(clock: Clock, policy: LadderPolicy, calendar: WorkingCalendar): PlannedRung[] {
  if (clock.kind === 'term' || clock.state !== 'running') return [];
  return [...reminders(clock, policy, calendar), ...pressure(clock, policy, calendar)];
}

// A clock is never changed in place, and it is asked for its next rung at every act of its procedure.
const known = new WeakMap<Clock, { policy: LadderPolicy; calendar: WorkingCalendar; rung: PlannedRung | null }>();

/** Gives the first rung not climbed yet, even if several are past; null when none is left. */
export function nextRung(clock: Clock, policy: LadderPolicy, calendar: WorkingCalendar): PlannedRung | null {
  const before = known.get(clock);
  if (before?.policy === policy && before.calendar === calendar) return before.rung;
  const rung = firstUnclimbed(clock, policy, calendar);
  known.set(clock, { policy, calendar, rung });
  return rung;
}

function firstUnclimbed(clock: Clock, policy: LadderPolicy, calendar: WorkingCalendar): PlannedRung | null {
  const climbed = new Set(clock.rungs.map(({ rung }) => rung));
  return ladder(clock, policy, calendar).find(({ rung }) => !climbed.has(rung)) ?? null;
}

// A short period can bring two reminders to the same morning: the later share then speaks for both.
function reminders(clock: Clock, policy: LadderPolicy, calendar: WorkingCalendar): PlannedRung[] {
  const unknown = policy.reminders.find((share) => !reminderShares.some((known) => known === share));
  if (unknown !== undefined) {
    throw new DomainError(
      'pack-unusable',
      `Reminders are set at ${reminderShares.join(', ')} %, not ${unknown}`,
      'reminders',
    );
  }
  const planned = reminderShares
    .filter((share) => policy.reminders.includes(share))
    .map((share) => ({
      rung: `reminder-${share}` as const,
      at: momentOfShare(clock, share, policy.officeHours, calendar),
    }));
  return planned.filter(({ at }, index) =>
    planned.slice(index + 1).every((later) => milliseconds(at) < milliseconds(later.at)),
  );
}

function pressure(clock: Clock, policy: LadderPolicy, calendar: WorkingCalendar): PlannedRung[] {
  const after = (start: CivilDate, period: Period) =>
    deadline({ start, period, roll: 'next-working-day', calendar }).due;
  const at = (date: CivilDate) => openingOn(date, policy.officeHours, calendar);
  const warned = later(after(clock.due, policy.warningAfter), nextWorkingDay(calendar, clock.due));
  const ordered = later(after(clock.due, policy.orderAfter), warned);
  const order = clock.rungs.find(({ rung }) => rung === 'supervision-order')?.order;
  const replyBy = order?.replyBy ?? after(ordered, policy.replyWithin);
  const before: PlannedRung[] = [
    { rung: 'warning', at: at(warned) },
    { rung: 'supervision-order', at: at(ordered) },
  ];
  // An order by hand came without a warning; none follows it.
  const rungs = before.filter(({ rung }) => !order || clock.rungs.some((climbed) => climbed.rung === rung));
  if (order && (order.answeredAt !== null || order.closed)) return rungs;
  return [...rungs, { rung: 'circular', at: at(nextWorkingDay(calendar, replyBy)) }];
}

function later(first: CivilDate, second: CivilDate): CivilDate {
  return compareDates(first, second) >= 0 ? first : second;
}
