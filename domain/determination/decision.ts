import { civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { endAll, runningClock } from '../procedure/clocks-of-procedure';
import type { BlackEntry, PermittedAct, RuleContext } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState, NoListingGround } from './determination-state';
import { refuseMinor } from './draft';
import { requireNoObjection, requireNotReleased } from './objection-to-notice';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

/** Refuses a red entry for somebody against whom an entry on a black list stands, naming it. */
export function refuseBlackEntries(entries: readonly BlackEntry[], field: string): void {
  const [entry] = entries;
  if (!entry) return;
  const named = entries.map(({ list, number }) => `${list} ${number}`).join(', ');
  throw new DomainError(
    'black-entry-open',
    `Nobody enters a red list while an entry on a black list stands: ${named}. Wait for its end, or do not list.`,
    field,
  );
}

function idsOf(open: readonly { id: string }[]): string {
  return open.map(({ id }) => id).join(', ');
}

function requireEverybodyAnswered(state: DeterminationState): void {
  const open = state.statements.filter((statement) => statement.finding === null);
  if (open.length > 0) {
    throw new DomainError('unanswered-statements', `Answer these statements first: ${idsOf(open)}.`);
  }
  const comments = state.comments.filter((comment) => comment.finding === null);
  if (comments.length > 0) {
    throw new DomainError('unanswered-statements', `Answer these comments first: ${idsOf(comments)}.`);
  }
  if (state.cure?.accepted === null) {
    throw new DomainError('unanswered-statements', 'A claimed cure waits for verification; verify it first.');
  }
}

const upheldFindings: readonly (string | null)[] = ['upheld', 'partly-upheld'];

function requireTrueGround(state: DeterminationState, ground: NoListingGround, context: RuleContext): void {
  const lacks = {
    'self-cure': state.cure?.accepted ? null : 'no accepted cure',
    'defence-upheld': anyUpheld(state.statements) ? null : 'no upheld statement',
    'comment-upheld': anyUpheld(state.comments) ? null : 'no upheld comment',
    'black-entry-open': context.blackEntries.length > 0 ? null : 'no entry on a black list against a party',
    'criterion-not-met': null,
  }[ground];
  if (lacks === null) return;
  throw new DomainError('contradiction', `There is ${lacks} in this case; name the true ground.`, 'noListingGround');
}

function anyUpheld(answered: readonly { finding: string | null }[]): boolean {
  return answered.some(({ finding }) => upheldFindings.includes(finding));
}

function requireConsistent(
  state: DeterminationState,
  detail: DeterminationActDetails['decide'],
  context: RuleContext,
): void {
  const principal = state.parties.find((party) => party.role === 'principal');
  if (detail.list.length === 0) {
    if (!detail.noListingGround) {
      throw new DomainError('malformed', 'Say on which ground nobody is listed.', 'noListingGround');
    }
    return requireTrueGround(state, detail.noListingGround, context);
  }
  if (detail.noListingGround) {
    throw new DomainError('malformed', 'A decision that lists has no ground for not listing.', 'noListingGround');
  }
  if (principal && !detail.list.includes(principal.subject)) {
    throw new DomainError('contradiction', 'Linked persons are listed only together with the principal.', 'list');
  }
  if (state.policy.procedure.variant === 'public-comment') return requireNothingAgainst(state, detail.list, context);
  requireHeard(state, detail.list);
}

/** A red entry needs a clean record and no comment that was found right. */
function requireNothingAgainst(state: DeterminationState, list: readonly string[], context: RuleContext): void {
  requireParties(state, list);
  refuseBlackEntries(
    context.blackEntries.filter(({ subject }) => list.includes(subject)),
    'list',
  );
  if (state.comments.some(({ finding }) => finding === 'upheld')) {
    throw new DomainError('contradiction', 'A comment was upheld; send the case back or do not list.', 'list');
  }
}

function requireParties(state: DeterminationState, list: readonly string[]): void {
  const known = new Set(state.parties.map(({ subject }) => subject));
  if (list.every((subject) => known.has(subject))) return;
  throw new DomainError('unknown-party', 'The decision names a subject who is no party.', 'list');
}

function requireHeard(state: DeterminationState, list: readonly string[]): void {
  for (const subject of list) {
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
  requireNoObjection(state);
  requireNotReleased(state, list);
  requireConsistent(state, act.detail, context);
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
