import { civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { endAll, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState, NoListingGround } from './determination-state';
import { refuseMinor } from './draft';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

function requireEverybodyAnswered(state: DeterminationState): void {
  const open = state.statements.filter((statement) => statement.finding === null);
  if (open.length > 0) {
    const ids = open.map((statement) => statement.id).join(', ');
    throw new DomainError('unanswered-statements', `Answer these statements first: ${ids}.`);
  }
  if (state.cure?.accepted === null) {
    throw new DomainError('unanswered-statements', 'A claimed cure waits for verification; verify it first.');
  }
}

function requireTrueGround(state: DeterminationState, ground: NoListingGround): void {
  const upheld = state.statements.some((one) => one.finding === 'upheld' || one.finding === 'partly-upheld');
  const unfounded = (ground === 'self-cure' && !state.cure?.accepted) || (ground === 'defence-upheld' && !upheld);
  if (!unfounded) return;
  const lacks = ground === 'self-cure' ? 'no accepted cure' : 'no upheld statement';
  throw new DomainError('contradiction', `There is ${lacks} in this case; name the true ground.`, 'noListingGround');
}

function requireConsistent(state: DeterminationState, detail: DeterminationActDetails['decide']): void {
  const principal = state.parties.find((party) => party.role === 'principal');
  if (detail.list.length === 0) {
    if (!detail.noListingGround) {
      throw new DomainError('malformed', 'Say on which ground nobody is listed.', 'noListingGround');
    }
    return requireTrueGround(state, detail.noListingGround);
  }
  if (detail.noListingGround) {
    throw new DomainError('malformed', 'A decision that lists has no ground for not listing.', 'noListingGround');
  }
  if (principal && !detail.list.includes(principal.subject)) {
    throw new DomainError('contradiction', 'Linked persons are listed only together with the principal.', 'list');
  }
  for (const subject of detail.list) {
    const party = state.parties.find((one) => one.subject === subject);
    if (!party) throw new DomainError('unknown-party', 'The decision names a subject who is no party.', 'list');
    if (party.heard === 'not-yet') {
      throw new DomainError('window-open', 'A party whose defence window has not ended cannot be listed.', 'list');
    }
    if (state.statements.some((one) => one.subject === subject && one.finding === 'upheld')) {
      throw new DomainError(
        'contradiction',
        'The statement of this party was upheld; send the case back or do not list.',
        'list',
      );
    }
  }
}

/** The head decides, with reasons: who is listed, or on which ground nobody is; silence never decides (令45 art. 8). */
export function decide(state: DeterminationState, act: Act<'decide'>, context: RuleContext): DeterminationHappening[] {
  const { list, reasons, noListingGround } = act.detail;
  requireText(reasons, 'reasons');
  requireEverybodyAnswered(state);
  requireConsistent(state, act.detail);
  const on = civilDateAt(act.at);
  for (const party of state.parties) if (list.includes(party.subject)) refuseMinor(party, state.policy, on);
  const outcomes = state.parties.map(({ subject }) =>
    list.includes(subject)
      ? { subject, outcome: 'list' as const, listing: context.newId() }
      : { subject, outcome: 'do-not-list' as const, listing: null },
  );
  const clock = runningClock(state.clocks, 'decision');
  const decided: DeterminationHappening[] = [
    { type: 'decided', number: context.number ?? '', on, reasons, noListingGround, outcomes },
    ...(clock ? [{ type: 'clock-ended' as const, clockId: clock.id, how: 'met' as const }] : []),
  ];
  return decided;
}

/** The approver wants more before deciding. */
export function sendBack(act: Act<'send-back'>): DeterminationHappening[] {
  requireText(act.detail.reason, 'reason', 1000);
  return [{ type: 'sent-back', reason: act.detail.reason }];
}

/** Service of the decision on one party; when every listed party is served the determination has done its work. */
export function decisionServed(state: DeterminationState, act: Act<'record-service'>): DeterminationHappening[] {
  const { subject, servedOn } = act.detail;
  const party = state.parties.find((one) => one.subject === subject);
  if (!party || party.decisionServedOn || state.stage !== 'serving-decision') return [];
  return [{ type: 'decision-served', subject, servedOn }];
}

/** Ends the case without a decision, with the reason. */
export function withdraw(state: DeterminationState, reason: string): DeterminationHappening[] {
  requireText(reason, 'reason', 1000);
  return [{ type: 'withdrawn', reason }, ...endAll(state.clocks), { type: 'closed', outcome: 'withdrawn' }];
}

/** The last line of a determination that was decided. */
export function closeDecided(state: DeterminationState): DeterminationHappening[] {
  if (state.stage === 'closed') return [];
  const listed = state.parties.some((party) => party.outcome === 'list');
  return [...endAll(state.clocks), { type: 'closed', outcome: listed ? 'listed' : 'not-listed' }];
}
