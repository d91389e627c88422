import { civilDateAt } from '../calendar/civil-date';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import { answerComment, giveComment, publishProposal } from './comments';
import { claimCure, verifyCure } from './cure';
import { decide, decisionServed, sendBack, withdraw } from './decision';
import { answerStatement, giveStatement, priorNoticeServed, voidService, waiveDefence } from './defence';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState, Draft, Party } from './determination-state';
import type { DeterminationActName } from './determination-table';
import { checkDraft, checkParties } from './draft';
import { markNotice, settleNotice } from './objection-to-notice';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;
type Rules = {
  [Name in DeterminationActName]: (
    state: DeterminationState,
    act: Act<Name>,
    context: RuleContext,
  ) => DeterminationHappening[];
};

/** The decision clock runs from the ordered pay-by date, whenever the draft is filed (令45 art. 8). */
export function decisionClock(
  state: { policy: DeterminationState['policy']; department: string; clocks: DeterminationState['clocks'] },
  draft: Draft,
  context: RuleContext,
): DeterminationHappening {
  const earlier = state.clocks.filter((clock) => clock.name === 'decision').length;
  const clock = clockByRule(
    state.policy.clocks,
    { id: `decision-${earlier + 1}`, name: 'decision', start: draft.orderedPayBy, department: state.department },
    context.calendar,
  );
  return { type: 'clock-started', clock };
}

/** Checks a filing as the law wants it, before a case exists. */
export function checkFiling(
  filing: { policy: DeterminationState['policy']; draft: Draft; parties: Party[] },
  at: string,
): void {
  checkDraft(filing.draft, filing.policy, at);
  checkParties(filing.parties, filing.policy, at);
}

function amendDraft(
  state: DeterminationState,
  act: Act<'amend-draft'>,
  context: RuleContext,
): DeterminationHappening[] {
  const { draft } = act.detail;
  checkDraft(draft, state.policy, act.at);
  const amended: DeterminationHappening = { type: 'draft-amended', draft };
  if (draft.orderedPayBy === state.draft.orderedPayBy) return [amended];
  const clock = runningClock(state.clocks, 'decision');
  const stopped = clock ? [{ type: 'clock-ended' as const, clockId: clock.id, how: 'stopped' as const }] : [];
  return [amended, ...stopped, decisionClock(state, draft, context)];
}

function submit(
  state: DeterminationState,
  act: Act<'submit-for-review'>,
  context: RuleContext,
): DeterminationHappening[] {
  const id = `legal-review-${state.counts.submissions + 1}`;
  const clock = clockByRule(
    state.policy.clocks,
    { id, name: 'legal-review', start: civilDateAt(act.at), department: state.department },
    context.calendar,
  );
  return [{ type: 'submitted-for-review' }, { type: 'clock-started', clock }];
}

function reviewEnds(state: DeterminationState): DeterminationHappening[] {
  const clock = runningClock(state.clocks, 'legal-review');
  return clock ? [{ type: 'clock-ended', clockId: clock.id, how: 'met' }] : [];
}

function passReview(
  state: DeterminationState,
  act: Act<'pass-review'>,
  context: RuleContext,
): DeterminationHappening[] {
  requireText(act.detail.opinion, 'opinion');
  const proposed = state.policy.procedure.variant === 'public-comment';
  return [
    { type: 'review-passed', opinion: act.detail.opinion },
    ...reviewEnds(state),
    ...(proposed ? publishProposal(state, act.at, context) : []),
  ];
}

function returnDraft(state: DeterminationState, act: Act<'return-draft'>): DeterminationHappening[] {
  requireText(act.detail.reason, 'reason', 1000);
  return [{ type: 'draft-returned', reason: act.detail.reason }, ...reviewEnds(state)];
}

function resubmit(act: Act<'resubmit'>): DeterminationHappening[] {
  requireText(act.detail.note, 'note');
  return [{ type: 'resubmitted', note: act.detail.note }];
}

const rules: Rules = {
  'amend-draft': amendDraft,
  'submit-for-review': submit,
  'withdraw-draft': (state, act) => withdraw(state, act.detail.reason),
  'pass-review': passReview,
  'return-draft': returnDraft,
  'record-service': (state, act, context) =>
    act.detail.purpose === 'decision' ? decisionServed(state, act) : priorNoticeServed(state, act, context),
  'void-service': voidService,
  'record-comment': giveComment,
  'receive-comment': giveComment,
  'answer-comment': answerComment,
  'give-statement': giveStatement,
  'waive-defence': waiveDefence,
  'claim-cure': claimCure,
  'answer-statement': answerStatement,
  'verify-cure': verifyCure,
  'send-back': (_, act) => sendBack(act),
  resubmit: (_, act) => resubmit(act),
  decide,
  'mark-objection': markNotice,
  'settle-objection': settleNotice,
  'withdraw-case': (state, act) => withdraw(state, act.detail.reason),
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Says what a permitted act brings about, or refuses it; nothing is changed here. */
export function decideDetermination<Name extends DeterminationActName>(
  state: DeterminationState,
  act: Act<Name>,
  context: RuleContext,
): DeterminationHappening[] {
  return rules[act.act](state, act, context);
}
