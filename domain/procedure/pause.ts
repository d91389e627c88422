import { civilDateAt } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import { type Clock, pauseClock, resumeClock } from '../clock/clock';
import { openPause } from '../clock/ledger';
import { openingOn } from '../clock/office-hours';
import { DomainError } from '../errors';
import type { ClockActDetails } from './clock-act-table';
import type { ClockEvent } from './clock-event';
import { namedClock, orderReply } from './clocks-of-procedure';
import { filesOf } from './file-ref';
import type { ProcedureState } from './procedure-state';
import type { PermittedAct, RuleContext } from './rule-context';
import { requireText } from './text';

type Concerned = Pick<ProcedureState, 'clocks'>;
type Act<Name extends keyof ClockActDetails> = PermittedAct<Name, ClockActDetails>;

/** Tells whether an office may pause a clock: its own deadline to act, never a subject's, a term, or the reply to an order. */
export function isPausable({ kind, owner, name, state }: Clock): boolean {
  return kind === 'to-act' && owner.role !== 'subject' && name !== orderReply && state === 'running';
}

function refuseUnpausable({ kind, owner, name }: Clock): void {
  const why =
    (kind === 'term' && 'is a term and ends by itself') ||
    (owner.role === 'subject' && 'is the time of the person concerned') ||
    (name === orderReply && 'is the reply that a supervisor ordered');
  if (!why) return;
  throw new DomainError('contradiction', `The clock ${name} ${why}; only a deadline of the office is paused.`, 'clock');
}

/** The office's time stands still from today on, on a ground that the rules name. */
export function pause({ clocks }: Concerned, act: Act<'pause-clock'>, { calendar, ladder }: RuleContext): ClockEvent[] {
  const { detail, at, hand } = act;
  const { ground, reason } = detail;
  requireText(reason, 'reason', 2000);
  const clock = namedClock(clocks, detail.clock);
  refuseUnpausable(clock);
  const rule = ladder.pauses.find((one) => one.ground === ground);
  if (!rule) {
    const known = ladder.pauses.map((one) => one.ground).join(', ');
    throw new DomainError('malformed', `Nothing is paused for "${ground}"; the grounds are: ${known}.`, 'ground');
  }
  const { basis, status } = rule;
  const start = { ground, reason, from: civilDateAt(at), by: hand.person ?? '', basis, status };
  return [{ type: 'clock-paused', clock: pauseClock(clock, start, calendar), ground, reason, ...filesOf(detail) }];
}

/** The time runs on: today counts again, and the due day moves by exactly what was paused. */
export function resume({ clocks }: Concerned, act: Act<'resume-clock'>, { calendar }: RuleContext): ClockEvent[] {
  const { detail, at, hand } = act;
  requireText(detail.reason, 'reason', 2000);
  const clock = namedClock(clocks, detail.clock);
  const resumed = resumeClock(clock, { on: civilDateAt(at), by: hand.person ?? '' }, calendar);
  return [{ type: 'clock-resumed', clock: resumed, reason: detail.reason }];
}

/** Gives the instant (UTC, in office hours) at which the office is asked whether a pause is still needed; null where nothing is paused. */
export function askAboutPauseAt(
  clock: Clock,
  { calendar, ladder }: Pick<RuleContext, 'calendar' | 'ladder'>,
): string | null {
  const open = clock.endedAt === null ? openPause(clock.ledger) : null;
  const rule = ladder.pauses?.find(({ ground }) => ground === open?.ground);
  if (!open || !rule) return null;
  const start = open.askedOn ?? open.from;
  const { due } = deadline({ start, period: rule.askAfter, roll: 'next-working-day', calendar });
  return openingOn(due, ladder.officeHours, calendar);
}
