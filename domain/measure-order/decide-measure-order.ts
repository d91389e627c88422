import { civilDateAt } from '../calendar/civil-date';
import type { ClockName } from '../policy/policy-pack';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endWork } from '../procedure/clocks-of-procedure';
import { filesOf } from '../procedure/file-ref';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import { checkCorrected, checkFeedback, type FeedbackSaid, type StandingFinding } from './feedback';
import type {
  MeasureOrderActDetails,
  MeasureOrderHappening,
  MeasureOrderState,
  MeasureOutcome,
  ReasonSaid,
} from './measure-order-state';
import type { MeasureOrderActName } from './measure-order-table';

type Act<Name extends MeasureOrderActName> = PermittedAct<Name, MeasureOrderActDetails>;
type Rules = {
  [Name in MeasureOrderActName]: (
    state: MeasureOrderState,
    act: Act<Name>,
    context: RuleContext,
  ) => MeasureOrderHappening[];
};

/** Starts one of the clocks of a measure: acceptance, feedback, repeated report, lift. */
export function measureClock(
  state: MeasureOrderState,
  name: ClockName & `measure-${string}`,
  start: string,
  context: RuleContext,
): MeasureOrderHappening {
  const id = name === 'measure-report' ? `${name}-${state.feedback.length + 1}` : name;
  const clock = clockByRule(state.clockRules, { id, name, start, department: state.department }, context.calendar);
  return { type: 'clock-started', clock };
}

/** What lasts is reported again as often as the rules of the list ask; most ask for nothing. */
function nextReport(
  state: MeasureOrderState,
  finding: StandingFinding,
  at: string,
  context: RuleContext,
): MeasureOrderHappening[] {
  const lasts = finding === 'executed' || finding === 'partly-executed';
  return lasts && state.clockRules['measure-report']
    ? [measureClock(state, 'measure-report', civilDateAt(at), context)]
    : [];
}

function fedBack(
  state: MeasureOrderState,
  { finding, corrects = null, ...said }: FeedbackSaid & { finding: StandingFinding; corrects?: number | null },
  at: string,
  context: RuleContext,
): MeasureOrderHappening[] {
  checkFeedback(state, said, at);
  checkCorrected(state.feedback, corrects);
  const { what, on, times = null } = said;
  return [
    { type: 'fed-back', finding, corrects, what, on, times, ...filesOf(said) },
    ...endWork(state.clocks, 'met'),
    ...nextReport(state, finding, at, context),
  ];
}

function notTaken(
  state: MeasureOrderState,
  finding: 'not-applicable' | 'not-executable',
  { detail, at }: { detail: ReasonSaid; at: string },
  context: RuleContext,
): MeasureOrderHappening[] {
  requireText(detail.reason, 'reason', 1000);
  return fedBack(state, { finding, what: detail.reason, on: civilDateAt(at), ...filesOf(detail) }, at, context);
}

/** How an order ends that the exit finds at a stage where nothing is to be lifted. */
const endsWithoutLift: Partial<Record<MeasureOrderState['stage'], MeasureOutcome>> = {
  ordered: 'never-in-force',
  accepted: 'never-in-force',
  inapplicable: 'not-applicable',
  'not-executable': 'not-executed',
};

const rules: Rules = {
  'accept-order': (state, act, context) => [
    { type: 'accepted' },
    ...endWork(state.clocks, 'met'),
    measureClock(state, 'measure-feedback', civilDateAt(act.at), context),
  ],
  'report-execution': (state, { detail, at }, context) =>
    fedBack(state, { ...detail, finding: 'executed' }, at, context),
  'report-partial': (state, { detail, at }, context) =>
    fedBack(state, { ...detail, finding: 'partly-executed' }, at, context),
  'report-not-executable': (state, act, context) => notTaken(state, 'not-executable', act, context),
  'report-not-applicable': (state, act, context) => notTaken(state, 'not-applicable', act, context),
  'report-further': (state, { detail, at }, context) => fedBack(state, detail, at, context),
  'order-lift': (state, { detail: { exitOn } }, context) => {
    const outcome = endsWithoutLift[state.stage];
    const ordered: MeasureOrderHappening = { type: 'lift-ordered', exitOn };
    return outcome
      ? [...endAll(state.clocks), ordered, { type: 'closed', outcome }]
      : [...endWork(state.clocks), ordered, measureClock(state, 'measure-lift', exitOn, context)];
  },
  'report-lift': (state, { detail, at }) => {
    checkFeedback(state, detail, at);
    const { what, on, times = null } = detail;
    return [
      { type: 'lifted', what, on, times, ...filesOf(detail) },
      ...endAll(state.clocks, 'met'),
      { type: 'closed', outcome: 'lifted' },
    ];
  },
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Says what a permitted act on a measure order brings about, or refuses it. */
export function decideMeasureOrder<Name extends MeasureOrderActName>(
  state: MeasureOrderState,
  act: Act<Name>,
  context: RuleContext,
): MeasureOrderHappening[] {
  return rules[act.act](state, act, context);
}
