import { civilDateAt } from '../calendar/civil-date';
import { extendClock } from '../clock/clock';
import { DomainError } from '../errors';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState } from './determination-state';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

function extendable(state: DeterminationState, at: string) {
  const clock = runningClock(state.clocks, 'decision');
  const rule = state.policy.clocks.decision?.extension;
  if (!clock || !rule)
    throw new DomainError('beyond-cap', 'The rules of this list allow no extension of the decision.');
  if (at >= clock.dueAt) throw new DomainError('beyond-cap', 'The term has ended; what is overdue cannot be extended.');
  return { clock, rule };
}

/** An officer asks for more time, with the ground; the length is the rule's, nobody chooses it (令45 art. 8). */
export function requestExtension(state: DeterminationState, act: Act<'request-extension'>): DeterminationHappening[] {
  requireText(act.detail.ground, 'ground', 1000);
  if (state.extensionRequest) throw new DomainError('contradiction', 'An extension is already waiting for approval.');
  const { clock, rule } = extendable(state, act.at);
  if (clock.ledger.filter((entry) => entry.entry === 'extended').length >= rule.times) {
    throw new DomainError('beyond-cap', `The decision can be extended ${rule.times} time(s) and no more.`);
  }
  return [{ type: 'extension-requested', ground: act.detail.ground }];
}

/** The head approves: the clock gains exactly the rule's working days. */
export function approveExtension(
  state: DeterminationState,
  act: Act<'approve-extension'>,
  context: RuleContext,
): DeterminationHappening[] {
  const request = state.extensionRequest;
  if (!request) throw new DomainError('contradiction', 'No extension waits for approval.');
  const { clock, rule } = extendable(state, act.at);
  const period = { amount: rule.amount, unit: rule.unit };
  const extended = extendClock(
    clock,
    {
      period,
      ground: request.ground,
      requestedBy: request.requestedBy,
      approvedBy: act.hand.person ?? '',
      on: civilDateAt(act.at),
    },
    { cap: period, times: rule.times },
    context.calendar,
  );
  return [
    { type: 'extension-settled', approved: true, reason: act.detail.reason },
    { type: 'clock-extended', clock: extended, ground: request.ground },
  ];
}

/** The head refuses: the clock stays as it is. */
export function refuseExtension(state: DeterminationState, act: Act<'refuse-extension'>): DeterminationHappening[] {
  requireText(act.detail.reason, 'reason', 1000);
  if (!state.extensionRequest) throw new DomainError('contradiction', 'No extension waits for approval.');
  return [{ type: 'extension-settled', approved: false, reason: act.detail.reason }];
}
