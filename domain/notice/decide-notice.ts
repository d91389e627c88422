import type { CivilDate } from '../calendar/civil-date';
import { civilDate, civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endWork } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import { bounceWatch } from './bounce-watch';
import type { NoticeActDetails, NoticeHappening, NoticeState, ServiceChannel } from './notice-state';
import type { NoticeActName } from './notice-table';

type Act<Name extends NoticeActName> = PermittedAct<Name, NoticeActDetails>;
type Rules = {
  [Name in NoticeActName]: (state: NoticeState, act: Act<Name>, context: RuleContext) => NoticeHappening[];
};

const proofChannels: readonly ServiceChannel[] = ['in-person', 'left', 'post'];

function lastAttempt(state: NoticeState) {
  return state.attempts[state.attempts.length - 1];
}

/** The first try: electronically where consent is on file, else an officer is asked for a channel at once. */
export function firstAttempt(channel: ServiceChannel | null): NoticeHappening[] {
  return channel
    ? [{ type: 'channel-chosen', channel }]
    : [{ type: 'channel-needed', reason: 'No consent to electronic service is on file.' }];
}

/** The office owes the service of a paper within the pack's days from its issue. */
export function serviceClock(state: NoticeState, at: string, context: RuleContext): NoticeHappening {
  const clock = clockByRule(
    state.clockRules,
    {
      id: `service-${state.attempts.length + 1}`,
      name: 'service',
      start: civilDateAt(at),
      department: state.department,
    },
    context.calendar,
  );
  return { type: 'clock-started', clock };
}

function chooseChannel(state: NoticeState, act: Act<'choose-channel'>, context: RuleContext): NoticeHappening[] {
  const { channel } = act.detail;
  const pending = lastAttempt(state);
  if (state.stage === 'dispatching' && pending?.channel === 'electronic') {
    throw new DomainError('contradiction', 'The electronic service is under way; wait for its delivery or bounce.');
  }
  if (channel === 'electronic' && !context.consent) {
    throw new DomainError('no-consent', 'Electronic service needs the addressee’s consent on file.', 'channel');
  }
  const failedBefore = state.attempts.some((attempt) => attempt.result === 'bounced' || attempt.result === 'failed');
  if (channel === 'announcement' && !failedBefore) {
    throw new DomainError(
      'contradiction',
      'An announcement is the last resort: record a failed attempt first.',
      'channel',
    );
  }
  return [{ type: 'channel-chosen', channel }];
}

function servedBy(
  state: NoticeState,
  channel: ServiceChannel,
  servedOn: CivilDate,
  reference: string,
): NoticeHappening[] {
  const served: NoticeHappening = { type: 'served', channel, servedOn, reference };
  if (channel === 'electronic') return [...endWork(state.clocks, 'met'), served];
  return [...endAll(state.clocks, 'met'), served, { type: 'closed', outcome: 'served' }];
}

function recordProof(state: NoticeState, act: Act<'record-proof'>): NoticeHappening[] {
  const { servedOn, reference } = act.detail;
  const attempt = lastAttempt(state);
  requireText(reference, 'reference', 200);
  civilDate(servedOn, 'servedOn');
  if (!attempt || !proofChannels.includes(attempt.channel)) {
    throw new DomainError('contradiction', `A proof is recorded for: ${proofChannels.join(', ')}.`);
  }
  if (servedOn > civilDateAt(act.at) || servedOn < civilDateAt(attempt.at)) {
    throw new DomainError('malformed', 'The day of service lies between the attempt and today.', 'servedOn');
  }
  return servedBy(state, attempt.channel, servedOn, reference);
}

function fail(how: 'bounced' | 'failed', reason: string): NoticeHappening[] {
  requireText(reason, 'reason', 1000);
  return [
    { type: 'attempt-failed', how, reason },
    { type: 'channel-needed', reason },
  ];
}

function reportDelivery(state: NoticeState, act: Act<'report-delivery'>, context: RuleContext): NoticeHappening[] {
  const { attempt, acceptedAt, reference } = act.detail;
  if (attempt !== state.attempts.length || lastAttempt(state)?.channel !== 'electronic') return [];
  const servedOn = civilDateAt(acceptedAt);
  const clock = clockByRule(
    { service: bounceWatch },
    { id: `bounce-watch-${attempt}`, name: 'service', start: servedOn, department: state.department },
    context.calendar,
  );
  return [...servedBy(state, 'electronic', servedOn, reference), { type: 'clock-started', clock }];
}

function reportBounce(state: NoticeState, act: Act<'report-bounce'>, context: RuleContext): NoticeHappening[] {
  if (act.detail.attempt !== state.attempts.length || lastAttempt(state)?.channel !== 'electronic') return [];
  const bounced = fail('bounced', act.detail.reason);
  if (state.stage === 'dispatching') return bounced;
  return [...endWork(state.clocks), ...bounced, serviceClock(state, act.at, context)];
}

function recordAnnouncement(
  state: NoticeState,
  act: Act<'record-announcement'>,
  context: RuleContext,
): NoticeHappening[] {
  const { on, reference } = act.detail;
  requireText(reference, 'reference', 200);
  civilDate(on, 'on');
  const attempt = lastAttempt(state);
  if (attempt?.channel !== 'announcement')
    throw new DomainError('contradiction', 'Choose the announcement as channel first.');
  if (on > civilDateAt(act.at) || on < civilDateAt(attempt.at)) {
    throw new DomainError('malformed', 'The day of announcement lies between the choice and today.', 'on');
  }
  const clock = clockByRule(
    state.clockRules,
    { id: 'announcement', name: 'announcement', start: on, department: state.department },
    context.calendar,
  );
  return [...endWork(state.clocks, 'met'), { type: 'announced', on, reference }, { type: 'clock-started', clock }];
}

/** After the days of the announcement the paper counts as served (民事诉讼法 art. 95); silence of a mail server closes the watch. */
export function lapse(state: NoticeState, clockId: string): NoticeHappening[] {
  const clock = state.clocks.find((one) => one.id === clockId);
  if (clock?.name === 'announcement')
    return servedBy(state, 'announcement', clock.due, `announcement of ${clock.start}`);
  return [...endAll(state.clocks, 'met'), { type: 'closed', outcome: 'served' }];
}

const rules: Rules = {
  'choose-channel': chooseChannel,
  'record-proof': recordProof,
  'record-failed-attempt': (_, act) => fail('failed', act.detail.reason),
  'record-announcement': recordAnnouncement,
  'report-delivery': reportDelivery,
  'report-bounce': reportBounce,
  'open-paper': (state, act) =>
    state.openedByAddresseeAt ? [] : [{ type: 'paper-opened', subject: act.detail.subject }],
  'withdraw-notice': (state) => [...endAll(state.clocks), { type: 'closed', outcome: 'withdrawn' }],
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Says what a permitted act on a notice brings about, or refuses it. */
export function decideNotice<Name extends NoticeActName>(
  state: NoticeState,
  act: Act<Name>,
  context: RuleContext,
): NoticeHappening[] {
  return rules[act.act](state, act, context);
}
