import { civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { clockByRule, endById } from '../procedure/clocks-of-procedure';
import { filesOf } from '../procedure/file-ref';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState, PartyProgress } from './determination-state';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

/** Names the clock of one party's defence window. */
export function windowClock(subject: string): string {
  return `statement:${subject}`;
}

function partyOf(state: DeterminationState, subject: string): PartyProgress {
  const party = state.parties.find((one) => one.subject === subject);
  if (!party) throw new DomainError('unknown-party', 'This subject is no party of the case.', 'subject');
  return party;
}

/** What follows once this party's window has ended: everybody heard leads to the answers, or to the decision. */
export function afterWindow(state: DeterminationState, ended: string): DeterminationHappening[] {
  const othersHeard = state.parties.every((party) => party.subject === ended || party.heard !== 'not-yet');
  if (state.stage !== 'defence' || !othersHeard) return [];
  const unanswered = state.statements.some((statement) => statement.finding === null);
  return unanswered ? [{ type: 'hearing-ended' }] : [{ type: 'hearing-ended' }, { type: 'ready-for-decision' }];
}

/** Service of the prior notice starts the party's window; when everybody is served the defence stage begins. */
export function priorNoticeServed(
  state: DeterminationState,
  act: Act<'record-service'>,
  context: RuleContext,
): DeterminationHappening[] {
  const { notice, subject, servedOn } = act.detail;
  const { priorNotice, priorServedOn } = partyOf(state, subject);
  // What was told before a correction is no notice of what is alleged now.
  const overtaken = state.counts.corrections > 0 && priorNotice !== notice;
  if (priorServedOn || overtaken) return [];
  // After an accepted cure the defence is over: a window nobody can use must not make a party count as heard.
  if (state.cure?.accepted) return [{ type: 'prior-notice-served', subject, servedOn }];
  const clock = clockByRule(
    state.policy.clocks,
    { id: `${windowClock(subject)}:${state.seq}`, name: 'statement', start: servedOn, department: state.department },
    context.calendar,
  );
  const everybody = state.parties.every((party) => party.subject === subject || party.priorServedOn);
  const served: DeterminationHappening[] = [
    { type: 'prior-notice-served', subject, servedOn },
    { type: 'clock-started', clock },
  ];
  return everybody && state.stage === 'noticing' ? [...served, { type: 'all-notified' }] : served;
}

function openWindow(state: DeterminationState, subject: string) {
  return state.clocks.find((clock) => clock.id.startsWith(windowClock(subject)) && clock.state === 'running');
}

/** A bounced prior notice was no service: the window that it opened is void and the notice goes out again. */
export function voidService(state: DeterminationState, act: Act<'void-service'>): DeterminationHappening[] {
  const { subject, reason } = act.detail;
  const window = openWindow(state, subject);
  if (!window) return [];
  return [
    { type: 'clock-ended', clockId: window.id, how: 'stopped' },
    { type: 'service-voided', subject, reason },
  ];
}

function requireOpenWindow(state: DeterminationState, subject: string, at: string): string {
  const window = openWindow(state, subject);
  if (!window || at >= window.dueAt) {
    throw new DomainError('wrong-stage', 'The defence window of this party is not open.', 'subject');
  }
  return window.id;
}

/** A statement in time is taken in and its verification owed within the pack's days (令45 art. 6). */
export function giveStatement(
  state: DeterminationState,
  act: Act<'give-statement'>,
  context: RuleContext,
): DeterminationHappening[] {
  const { subject, text } = act.detail;
  partyOf(state, subject);
  requireText(text, 'text');
  requireOpenWindow(state, subject, act.at);
  const id = `s${state.statements.length + 1}`;
  const clock = clockByRule(
    state.policy.clocks,
    {
      id: `verification:${id}`,
      name: 'statement-verification',
      start: civilDateAt(act.at),
      department: state.department,
    },
    context.calendar,
  );
  return [
    { type: 'statement-given', id, subject, text, ...filesOf(act.detail) },
    { type: 'clock-started', clock },
  ];
}

/** A party gives up the rest of its window. */
export function waiveDefence(state: DeterminationState, act: Act<'waive-defence'>): DeterminationHappening[] {
  const { subject } = act.detail;
  partyOf(state, subject);
  const window = requireOpenWindow(state, subject, act.at);
  return [
    { type: 'clock-ended', clockId: window, how: 'met' },
    { type: 'defence-ended', subject, how: 'waived' },
    ...afterWindow(state, subject),
  ];
}

/** The window of a party runs out by itself; silence ends the hearing and decides nothing. */
export function endWindow(state: DeterminationState, clockId: string): DeterminationHappening[] {
  const party = state.parties.find((one) => clockId.startsWith(windowClock(one.subject)));
  if (!party) return [];
  return [
    { type: 'clock-ended', clockId, how: 'stopped' },
    { type: 'defence-ended', subject: party.subject, how: 'window-ended' },
    ...afterWindow(state, party.subject),
  ];
}

/** Every statement is answered with a finding and reasons; the last answer opens the way to the decision. */
export function answerStatement(state: DeterminationState, act: Act<'answer-statement'>): DeterminationHappening[] {
  const { statement: id, finding, reasons } = act.detail;
  requireText(reasons, 'reasons');
  const statement = state.statements.find((one) => one.id === id);
  if (!statement)
    throw new DomainError('unknown-statement', `There is no statement "${id}" in this case.`, 'statement');
  if (statement.finding) throw new DomainError('wrong-stage', `Statement "${id}" has been answered.`, 'statement');
  const last = state.statements.every((one) => one.id === id || one.finding !== null);
  const answered: DeterminationHappening[] = [
    { type: 'statement-answered', id, finding, reasons },
    ...endById(state.clocks, `verification:${id}`, 'met'),
  ];
  return last && state.stage === 'answering' ? [...answered, { type: 'ready-for-decision' }] : answered;
}
