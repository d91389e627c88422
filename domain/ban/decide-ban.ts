import { type CivilDate, civilDateAt, daysBetween } from '../calendar/civil-date';
import { type Clock, startClock } from '../clock/clock';
import { DomainError } from '../errors';
import type { BanClockName } from '../policy/ban-policy';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endWork } from '../procedure/clocks-of-procedure';
import { filesOf } from '../procedure/file-ref';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import type { BanActDetails, BanEnd, BanHappening, BanOutcome, BanState } from './ban-state';
import type { BanActName } from './ban-table';

type Act<Name extends BanActName> = PermittedAct<Name, BanActDetails>;
type Rules = { [Name in BanActName]: (state: BanState, act: Act<Name>, context: RuleContext) => BanHappening[] };

/** Starts one of the clocks of a ban on a day; each time of it has an id of its own. */
export function banClock(
  { clocks, rules, department }: Pick<BanState, 'clocks' | 'rules' | 'department'>,
  name: BanClockName,
  start: CivilDate,
  { calendar }: RuleContext,
): BanHappening {
  const id = `${name}-${clocks.filter((clock) => clock.name === name).length + 1}`;
  return { type: 'clock-started', clock: clockByRule(rules.clocks, { id, name, start, department }, calendar) };
}

function ended(state: BanState, end: BanEnd, outcome: BanOutcome): BanHappening[] {
  requireText(end.reason, 'reason', 4000);
  return [...endAll(state.clocks), { type: 'ban-ended', ...end }, { type: 'closed', outcome }];
}

/** A clock ends by itself: the time to answer opens the way to the decision, the term ends the ban at 00:00 after its last day. */
export function lapseOfBan(state: BanState, clock: Clock, context: RuleContext): BanHappening[] {
  if (clock.name === 'ban-term') {
    const end = { ground: 'expiry', on: clock.due, reason: 'The term has ended.' } as const;
    return ended(state, end, 'expired');
  }
  const closed: BanHappening = { type: 'clock-ended', clockId: clock.id, how: 'stopped' };
  return state.stage === 'defence'
    ? [closed, { type: 'ban-defence-ended' }, banClock(state, 'ban-decision', clock.due, context)]
    : [closed];
}

function requireHeard({ statements }: BanState): void {
  const open = statements.filter(({ finding }) => finding === null).length;
  if (open > 0)
    throw new DomainError('unanswered-statements', `${open} statement(s) have no answer yet; answer them first.`);
}

function decided(
  state: BanState,
  { detail, at }: { detail: { reasons: string }; at: string },
  { number }: RuleContext,
): BanHappening[] {
  requireText(detail.reasons, 'reasons');
  const { until } = state.proposal;
  const on = civilDateAt(at);
  if (until !== null && until <= on)
    throw new DomainError('contradiction', `The last day ${until} is over; withdraw the proposal.`);
  return [{ type: 'ban-decided', reasons: detail.reasons, number: number ?? '', on }, ...endWork(state.clocks, 'met')];
}

/** The ban takes force with the proof of service, on this day; one whose last day is over by then never does. */
function takeForce(state: BanState, at: string, { calendar }: RuleContext): BanHappening[] {
  const { until } = state.proposal;
  const from = civilDateAt(at);
  if (until !== null && until < from)
    return ended(
      state,
      { ground: 'expiry', on: until, reason: 'Its last day passed before it was served.' },
      'expired',
    );
  const force: BanHappening = { type: 'ban-took-force', from };
  if (until === null) return [...endWork(state.clocks, 'met'), force];
  const clock = startClock(
    {
      id: `ban-term-${state.clocks.filter(({ name }) => name === 'ban-term').length + 1}`,
      name: 'ban-term',
      kind: 'term',
      startEvent: 'service-of-decision',
      start: from,
      budget: { amount: daysBetween(from, until), unit: 'd' },
      owner: { role: 'officer', department: state.proposer },
      basis: { document: state.decision?.number ?? '', article: 'none 无', note: '禁入决定书写明的截止日' },
      status: 'assumed',
    },
    calendar,
  );
  return [...endWork(state.clocks, 'met'), force, { type: 'clock-started', clock }];
}

function recordService(state: BanState, { detail, at }: Act<'record-service'>, context: RuleContext): BanHappening[] {
  if (detail.purpose === 'ban-notice' && state.stage === 'noticing')
    return [
      { type: 'ban-notice-served', on: detail.servedOn },
      ...endWork(state.clocks, 'met'),
      banClock(state, 'ban-statement', detail.servedOn, context),
    ];
  return detail.purpose === 'ban-decision' && state.stage === 'serving' ? takeForce(state, at, context) : [];
}

const voidable: Partial<Record<BanState['stage'], 'priorNotice' | 'decisionNotice'>> = {
  defence: 'priorNotice',
  deciding: 'priorNotice',
  'in-force': 'decisionNotice',
};

const rules: Rules = {
  'pass-review': (state, { detail }) => {
    requireText(detail.opinion, 'opinion', 2000);
    return [{ type: 'review-passed', opinion: detail.opinion }, ...endWork(state.clocks, 'met')];
  },
  'withdraw-ban': (state, { detail: { reason }, at }) =>
    ended(state, { ground: 'withdrawn', on: civilDateAt(at), reason }, 'withdrawn'),
  'give-statement': (_state, { detail }, context) => {
    requireText(detail.text, 'text');
    const { subject, text } = detail;
    return [{ type: 'statement-given', subject, statement: context.newId(), text, ...filesOf(detail) }];
  },
  'answer-statement': (state, { detail }) => {
    requireText(detail.reasons, 'reasons');
    if (!state.statements.some(({ id, finding }) => id === detail.statement && finding === null))
      throw new DomainError('unknown-statement', 'No such statement waits for an answer.', 'statement');
    return [{ type: 'statement-answered', ...detail }];
  },
  'impose-ban': (state, act, context) => {
    if (state.proposal.permanent)
      throw new DomainError('contradiction', 'A permanent ban needs the level above: refer it there.');
    requireHeard(state);
    return decided(state, act, context);
  },
  'refer-ban': (state, { detail, at }, context) => {
    if (!state.proposal.permanent)
      throw new DomainError('contradiction', 'Only a permanent ban needs the level above: decide it here.');
    requireText(detail.reasons, 'reasons');
    requireHeard(state);
    const department = state.rules.approvedBy;
    return [
      { type: 'ban-referred', department, reasons: detail.reasons },
      ...endWork(state.clocks, 'met'),
      banClock({ ...state, department }, 'ban-higher-approval', civilDateAt(at), context),
    ];
  },
  'refuse-ban': (state, { detail, at }) =>
    ended(state, { ground: 'not-imposed', on: civilDateAt(at), reason: detail.reasons }, 'not-imposed'),
  'approve-ban': (state, act, context) => decided(state, act, context),
  'revoke-ban': (state, { detail, at }) =>
    ended(state, { ground: 'revoked', on: civilDateAt(at), reason: detail.reasons }, 'revoked'),
  'end-with-entry': (state, { detail }) => ended(state, detail, 'lifted'),
  'record-service': recordService,
  'void-service': (state, { detail: { notice, reason } }) => {
    const served = voidable[state.stage];
    // A permanent ban that was referred, and a decision, rest on a notice that stood when they were made.
    if (!served || state[served] !== notice) return [];
    return [...endWork(state.clocks), { type: 'ban-service-voided', notice, reason }];
  },
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Tells whether somebody was told of a ban and so has to hear of its end. */
export function wasTold({ priorNotice }: BanState): boolean {
  return priorNotice !== null;
}

/** Says what a permitted act on a ban brings about, or refuses it. */
export function decideBan<Name extends BanActName>(
  state: BanState,
  act: Act<Name>,
  context: RuleContext,
): BanHappening[] {
  return rules[act.act](state, act, context);
}
