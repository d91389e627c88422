import { civilDateAt } from '../calendar/civil-date';
import { type Clock, extendClock } from '../clock/clock';
import { openRequest } from '../clock/ledger';
import { DomainError } from '../errors';
import type { ExtensionRule } from '../policy/policy-pack';
import type { ClockActDetails } from './clock-act-table';
import type { ClockEvent } from './clock-event';
import { namedClock } from './clocks-of-procedure';
import type { ProcedureState } from './procedure-state';
import type { PermittedAct, RuleContext } from './rule-context';
import { requireText } from './text';

type Concerned = Pick<ProcedureState, 'clocks'>;
type Act<Name extends keyof ClockActDetails> = PermittedAct<Name, ClockActDetails>;

/** Finds the open clock whose extension waits for a second person; a procedure has one at a time. */
export function awaitingExtension(clocks: readonly Clock[]): Clock | undefined {
  return clocks.find(({ endedAt, ledger }) => endedAt === null && openRequest(ledger) !== null);
}

/** Tells whether the rule of a clock still allows an extension of it. */
export function isExtendable({ endedAt, extension, ledger }: Clock): boolean {
  return endedAt === null && extension !== undefined && extensionsOf(ledger) < extension.times;
}

function extensionsOf(ledger: Clock['ledger']): number {
  return ledger.filter(({ entry }) => entry === 'extended').length;
}

function extensionRule(clock: Clock, at: string): ExtensionRule {
  const { name, extension, state, dueAt, due, ledger } = clock;
  if (!extension) throw new DomainError('beyond-cap', `The rules allow no extension of the deadline ${name}.`, 'clock');
  if (state === 'running' && at >= dueAt) {
    const reason = `The deadline ${name} ended on ${due}; what is overdue cannot be extended.`;
    throw new DomainError('beyond-cap', reason, 'clock');
  }
  if (extensionsOf(ledger) >= extension.times) {
    const reason = `The deadline ${name} can be extended ${extension.times} time(s) and no more.`;
    throw new DomainError('beyond-cap', reason, 'clock');
  }
  return extension;
}

/** An officer asks for more time, with the ground; the length is the rule's, nobody chooses it. */
export function requestExtension({ clocks }: Concerned, { detail, at, hand }: Act<'request-extension'>): ClockEvent[] {
  requireText(detail.ground, 'ground', 1000);
  const waiting = awaitingExtension(clocks);
  if (waiting) {
    const reason = `An extension of ${waiting.name} is already waiting for approval; it is settled first.`;
    throw new DomainError('contradiction', reason, 'clock');
  }
  const clock = namedClock(clocks, detail.clock);
  extensionRule(clock, at);
  return [{ type: 'extension-requested', clockId: clock.id, ground: detail.ground, requestedBy: hand.person ?? '' }];
}

function waitingRequest({ clocks }: Concerned) {
  const clock = awaitingExtension(clocks);
  const request = clock && openRequest(clock.ledger);
  if (!clock || !request) throw new DomainError('contradiction', 'No extension waits for approval.');
  return { clock, request };
}

/** A second person approves: the clock gains exactly what its rule gives. */
export function approveExtension(
  state: Concerned,
  { detail, at, hand }: Act<'approve-extension'>,
  { calendar }: RuleContext,
): ClockEvent[] {
  requireText(detail.reason, 'reason', 1000);
  const { clock, request } = waitingRequest(state);
  const { amount, unit, times } = extensionRule(clock, at);
  const extended = extendClock(
    clock,
    { period: { amount, unit }, ...request, approvedBy: hand.person ?? '', on: civilDateAt(at) },
    { cap: { amount: amount * times, unit }, times },
    calendar,
  );
  return [
    { type: 'extension-settled', clockId: clock.id, approved: true, reason: detail.reason },
    { type: 'clock-extended', clock: extended, ground: request.ground },
  ];
}

/** A second person refuses: the clock stays as it is. */
export function refuseExtension(state: Concerned, { detail }: Act<'refuse-extension'>): ClockEvent[] {
  requireText(detail.reason, 'reason', 1000);
  const { clock } = waitingRequest(state);
  return [{ type: 'extension-settled', clockId: clock.id, approved: false, reason: detail.reason }];
}
