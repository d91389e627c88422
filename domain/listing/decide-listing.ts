import { civilDate, civilDateAt } from '../calendar/civil-date';
import { startClock } from '../clock/clock';
import { DomainError } from '../errors';
import { measureOutcomes } from '../measure-order/measure-order-state';
import { fedBack } from '../measure-order/measure-order-table';
import type { TermRule } from '../policy/policy-pack';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endById, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import { beginExit } from './begin-exit';
import type { ListingActDetails, ListingHappening, ListingState } from './listing-state';
import type { ListingActName } from './listing-table';
import { markObjection, settleObjection } from './objection-mark';
import { orderMeasures } from './order-measures';
import { isPublished, push } from './push';
import { leaveOnRepair } from './repair-exit';
import { suspensionRules } from './suspension';

type Act<Name extends ListingActName> = PermittedAct<Name, ListingActDetails>;
type Rules = {
  [Name in ListingActName]: (state: ListingState, act: Act<Name>, context: RuleContext) => ListingHappening[];
};

/** Measure stages after which nothing more is owed. */
const receiptStages: readonly string[] = measureOutcomes;

/** How far a measure is: what was fed back on it can be put right, all the rest only goes on. */
function courseOfMeasure(stage: string): number {
  if (fedBack.some((one) => one === stage)) return 2;
  return ['ordered', 'accepted', '', 'lifting', ...receiptStages].indexOf(stage);
}

/** The entry takes effect: shown where the rule publishes, pushed, its measures ordered; the term runs from the decision. */
export function takeEffect(state: ListingState, at: string, context: RuleContext): ListingHappening[] {
  if (state.stage !== 'taking-effect') return [];
  const { base } = state;
  const term = termOf(state);
  const clock =
    term &&
    startClock(
      {
        id: 'term',
        name: 'term',
        kind: 'term',
        startEvent: term.from,
        start: base.restartedOn ?? base.on,
        budget: { amount: term.amount, unit: term.unit },
        owner: { role: 'officer', department: state.department },
        basis: term.basis,
        status: term.status,
      },
      context.calendar,
    );
  return [
    ...(clock ? [{ type: 'clock-started' as const, clock }] : []),
    {
      type: isPublished(state) ? 'published' : 'kept-unpublished',
      from: civilDateAt(at),
      until: clock ? clock.due : '9999-12-31',
    },
    ...push(state, 'listed'),
    ...orderMeasures(state, context),
    { type: 'listed' },
  ];
}

/** The term of the rules, or the one that the decider elsewhere set. */
function termOf({ policy, base }: ListingState): TermRule | null {
  if (!base.external || !policy.term) return policy.term;
  return base.external.term && { ...policy.term, ...base.external.term };
}

/** Says whether every measure has its last receipt. */
export function receiptsComplete(state: ListingState): boolean {
  return state.measures.every((measure) => receiptStages.includes(measure.stage));
}

/** The last line of a listing, once every receipt is in. */
export function closeListing(state: ListingState): ListingHappening[] {
  if (state.stage === 'closed') return [];
  return [...endAll(state.clocks, 'met'), { type: 'closed', outcome: state.exit?.ground ?? 'expiry' }];
}

/** The term ends by itself at 00:00 after its last day; nobody has to act. */
export function expire(state: ListingState, context: RuleContext): ListingHappening[] {
  return beginExit(state, { ground: 'expiry', on: state.displayUntil, reason: 'The term has ended.' }, context);
}

function requireNothingPending(state: ListingState): void {
  if (state.pending)
    throw new DomainError('contradiction', `A ${state.pending.what} already waits for a second person.`);
}

function requirePending(state: ListingState, what: 'correction' | 'revocation') {
  if (state.pending?.what !== what) throw new DomainError('contradiction', `No ${what} waits for approval.`);
  return state.pending;
}

function correctionClock(state: ListingState, at: string, context: RuleContext): ListingHappening {
  const clock = clockByRule(
    state.policy.clocks,
    {
      id: `correction-${state.requests + 1}`,
      name: 'correction',
      start: civilDateAt(at),
      department: state.department,
    },
    context.calendar,
  );
  return { type: 'clock-started', clock };
}

function endRequestClock(state: ListingState): ListingHappening[] {
  return endById(state.clocks, runningClock(state.clocks, 'correction')?.id ?? '', 'met');
}

function refuseRequest(state: ListingState, what: 'correction' | 'revocation', reason: string): ListingHappening[] {
  requireText(reason, 'reason', 1000);
  requirePending(state, what);
  return [{ type: 'request-refused', reason }, ...endRequestClock(state)];
}

function takeOverRemoval(state: ListingState, act: Act<'take-over-removal'>, context: RuleContext): ListingHappening[] {
  const { ground, on, reason } = act.detail;
  requireText(reason, 'reason', 1000);
  const grounds = state.policy.exits.map((exit) => exit.ground);
  if (!grounds.includes(ground)) {
    throw new DomainError('malformed', `An entry on this list leaves by: ${grounds.join(', ')}.`, 'ground');
  }
  if (civilDate(on, 'on') < state.base.on || on > civilDateAt(act.at)) {
    throw new DomainError('malformed', 'The day of removal lies between the decision and today.', 'on');
  }
  return beginExit(state, { ground, on, reason }, context);
}

const rules: Rules = {
  'request-correction': (state, act, context) => {
    requireNothingPending(state);
    requireText(act.detail.summary, 'summary', 1000);
    requireText(act.detail.reason, 'reason', 1000);
    return [{ type: 'correction-requested', ...act.detail }, correctionClock(state, act.at, context)];
  },
  'approve-correction': (state, act) => {
    const pending = requirePending(state, 'correction');
    requireText(act.detail.reason, 'reason', 1000);
    const facts = { ...state.facts, summary: pending.summary ?? state.facts.summary };
    return [
      { type: 'corrected', facts, reason: act.detail.reason },
      ...endRequestClock(state),
      ...push(state, 'corrected'),
    ];
  },
  'refuse-correction': (state, act) => refuseRequest(state, 'correction', act.detail.reason),
  'request-revocation': (state, act, context) => {
    requireNothingPending(state);
    requireText(act.detail.reason, 'reason', 1000);
    return [{ type: 'revocation-requested', reason: act.detail.reason }, correctionClock(state, act.at, context)];
  },
  'approve-revocation': (state, act, context) => {
    requirePending(state, 'revocation');
    requireText(act.detail.reason, 'reason', 1000);
    const exit = { ground: 'base-decision-revoked' as const, on: civilDateAt(act.at), reason: act.detail.reason };
    return beginExit(state, exit, context);
  },
  'refuse-revocation': (state, act) => refuseRequest(state, 'revocation', act.detail.reason),
  'take-over-correction': (state, act) => {
    const { summary, reason } = act.detail;
    requireNothingPending(state);
    requireText(summary, 'summary', 1000);
    requireText(reason, 'reason', 1000);
    return [{ type: 'corrected', facts: { ...state.facts, summary }, reason }, ...push(state, 'corrected')];
  },
  'take-over-removal': takeOverRemoval,
  'record-measure': (state, act) => {
    const measure = state.measures.find((one) => one.order === act.detail.order);
    if (!measure || measure.stage === act.detail.stage) return [];
    // Reports can overtake each other; a measure never goes back.
    const [before, now] = [measure.stage, act.detail.stage].map(courseOfMeasure) as [number, number];
    const news = now > before || (now === 2 && before === 2);
    return news ? [{ type: 'measure-reported', ...act.detail }] : [];
  },
  'record-ban': ({ bans }, { detail: { ban } }) => (bans.includes(ban) ? [] : [{ type: 'ban-recorded', ban }]),
  'leave-with-principal': (state, act, context) => beginExit(state, act.detail, context),
  'leave-on-repair': leaveOnRepair,
  'mark-objection': markObjection,
  'settle-objection': settleObjection,
  ...suspensionRules,
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Says what a permitted act on a listing brings about, or refuses it. */
export function decideListing<Name extends ListingActName>(
  state: ListingState,
  act: Act<Name>,
  context: RuleContext,
): ListingHappening[] {
  return rules[act.act](state, act, context);
}
