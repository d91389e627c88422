import type { CivilDate } from '../calendar/civil-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Clock } from '../clock/clock';
import { startClock } from '../clock/clock';
import { DomainError } from '../errors';
import type { ClockRule } from '../policy/policy-pack';
import type { ClockEvent } from './clock-event';

/** The name of the clock on which an office owes the reply to an order by hand. */
export const orderReply = 'order-reply';

/** Starts a clock by the rule of its name: `id` is unique in the procedure, `department` the one that owes the act; throws `pack-unusable` where the rules set no such clock. */
export function clockByRule<Name extends string>(
  rules: Readonly<Partial<Record<Name, ClockRule>>>,
  clock: { id: string; name: Name; start: CivilDate; department: string },
  calendar: WorkingCalendar,
): Clock {
  const rule: ClockRule | undefined = rules[clock.name];
  if (!rule)
    throw new DomainError(
      'pack-unusable',
      `The rules of this list set no clock "${clock.name}".`,
      `clocks.${clock.name}`,
    );
  return startClock(
    {
      id: clock.id,
      name: clock.name,
      kind: rule.roll === 'none' ? 'term' : 'to-act',
      startEvent: rule.from,
      start: clock.start,
      budget: { amount: rule.amount, unit: rule.unit },
      owner: { role: rule.owner.role, department: rule.owner.of === 'subject' ? null : clock.department },
      basis: rule.basis,
      status: rule.status,
      ...(rule.extension ? { extension: rule.extension } : {}),
    },
    calendar,
  );
}

function runs(clock: Clock): boolean {
  return clock.state === 'running' || clock.state === 'paused';
}

/** Finds the clock of this name that still runs. */
export function runningClock(clocks: readonly Clock[], name: string): Clock | undefined {
  return clocks.find((clock) => clock.name === name && runs(clock));
}

/** Finds the open clock of this id; refuses, naming the open ones, when there is none. */
export function namedClock(clocks: readonly Clock[], id: string): Clock {
  const clock = clocks.find((one) => one.id === id);
  if (clock && runs(clock)) return clock;
  const open = clocks.filter(runs).map((one) => one.id);
  const wayOut = open.length > 0 ? `these run: ${open.join(', ')}` : 'none runs';
  const wrong = clock ? `The clock ${id} has ended` : `This procedure has no clock "${id}"`;
  throw new DomainError(clock ? 'wrong-stage' : 'malformed', `${wrong}; ${wayOut}.`, 'clock');
}

/** Ends the clock of this id if it still runs. */
export function endById(clocks: readonly Clock[], id: string, how: 'met' | 'stopped'): ClockEvent[] {
  return clocks
    .filter((clock) => clock.id === id && runs(clock))
    .map((clock) => ({ type: 'clock-ended', clockId: clock.id, how }));
}

/** Ends every clock that still runs, as the end of a procedure does; a reply that is still owed then is not met. */
export function endAll(clocks: readonly Clock[], how: 'met' | 'stopped' = 'stopped'): ClockEvent[] {
  return clocks
    .filter(runs)
    .map(({ id, name }) => ({ type: 'clock-ended', clockId: id, how: name === orderReply ? 'stopped' : how }));
}

/** Ends every clock of the procedure's own work that still runs; the reply to an order by hand stays owed. */
export function endWork(clocks: readonly Clock[], how: 'met' | 'stopped' = 'stopped'): ClockEvent[] {
  return endAll(
    clocks.filter(({ name }) => name !== orderReply),
    how,
  );
}
