import { civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { maskContact } from '../identifiers/masking';
import { clockByRule, endById, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState } from './determination-state';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

/** The proposed entry is shown to everybody for the pack's days, so that anybody can speak against it. */
export function publishProposal(state: DeterminationState, at: string, context: RuleContext): DeterminationHappening[] {
  const id = `public-comment-${state.counts.submissions}`;
  const clock = clockByRule(
    state.policy.clocks,
    { id, name: 'public-comment', start: civilDateAt(at), department: state.department },
    context.calendar,
  );
  return [{ type: 'proposal-published' }, { type: 'clock-started', clock }];
}

/** A comment in time is taken in, its contact masked, and an answer owed within the pack's days. */
export function giveComment(
  state: DeterminationState,
  act: Act<'record-comment'> | Act<'receive-comment'>,
  context: RuleContext,
): DeterminationHappening[] {
  const { text, contact } = act.detail;
  requireText(text, 'text');
  const period = runningClock(state.clocks, 'public-comment');
  if (!period || act.at >= period.dueAt) {
    throw new DomainError('wrong-stage', 'The period of public comment has ended.');
  }
  const id = `c${state.comments.length + 1}`;
  const clock = clockByRule(
    state.policy.clocks,
    { id: `answer:${id}`, name: 'comment-answer', start: civilDateAt(act.at), department: state.department },
    context.calendar,
  );
  return [
    {
      type: 'comment-given',
      id,
      text,
      contact: contact === null || act.hand.person === null ? contact : maskContact(contact),
    },
    { type: 'clock-started', clock },
  ];
}

/** The period of public comment runs out by itself; silence opens the way to the decision and decides nothing. */
export function endComment(state: DeterminationState, clockId: string): DeterminationHappening[] {
  const answered = state.comments.every((comment) => comment.finding !== null);
  return [
    { type: 'clock-ended', clockId, how: 'stopped' },
    { type: 'comment-ended' },
    ...(answered ? [{ type: 'ready-for-decision' as const }] : []),
  ];
}

/** Every comment is answered with a finding and reasons; the last answer opens the way to the decision. */
export function answerComment(state: DeterminationState, act: Act<'answer-comment'>): DeterminationHappening[] {
  const { comment: id, finding, reasons } = act.detail;
  requireText(reasons, 'reasons');
  const comment = state.comments.find((one) => one.id === id);
  if (!comment) throw new DomainError('unknown-statement', `There is no comment "${id}" in this case.`, 'comment');
  if (comment.finding) throw new DomainError('wrong-stage', `Comment "${id}" has been answered.`, 'comment');
  const last = state.comments.every((one) => one.id === id || one.finding !== null);
  const answered: DeterminationHappening[] = [
    { type: 'comment-answered', id, finding, reasons },
    ...endById(state.clocks, `answer:${id}`, 'met'),
  ];
  return last && state.stage === 'answering' ? [...answered, { type: 'ready-for-decision' }] : answered;
}
