import { civilDate, civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { ClockName } from '../policy/policy-pack';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endWork } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import type { MeasureOrderActDetails, MeasureOrderHappening, MeasureOrderState } from './measure-order-state';
import type { MeasureOrderActName } from './measure-order-table';

type Act<Name extends MeasureOrderActName> = PermittedAct<Name, MeasureOrderActDetails>;
type Rules = {
  [Name in MeasureOrderActName]: (
    state: MeasureOrderState,
    act: Act<Name>,
    context: RuleContext,
  ) => MeasureOrderHappening[];
};

/** Starts one of the three clocks of a measure: acceptance, feedback, lift. */
export function measureClock(
  state: MeasureOrderState,
  name: ClockName & `measure-${string}`,
  start: string,
  context: RuleContext,
): MeasureOrderHappening {
  const clock = clockByRule(
    state.clockRules,
    { id: name, name, start, department: state.department },
    context.calendar,
  );
  return { type: 'clock-started', clock };
}

function requireDayOfOrder(state: MeasureOrderState, on: string, at: string): void {
  civilDate(on, 'on');
  if (on > civilDateAt(at)) throw new DomainError('malformed', 'The day lies in the future.', 'on');
  if (on < civilDateAt(state.openedAt)) throw new DomainError('malformed', 'The day lies before the order.', 'on');
}

const rules: Rules = {
  'accept-order': (state, act, context) => [
    { type: 'accepted' },
    ...endWork(state.clocks, 'met'),
    measureClock(state, 'measure-feedback', civilDateAt(act.at), context),
  ],
  'report-execution': (state, act) => {
    requireText(act.detail.what, 'what', 1000);
    requireDayOfOrder(state, act.detail.on, act.at);
    return [{ type: 'executed', ...act.detail }, ...endWork(state.clocks, 'met')];
  },
  'report-not-applicable': (state, act) => {
    requireText(act.detail.reason, 'reason', 1000);
    return [
      { type: 'found-not-applicable', reason: act.detail.reason },
      ...endAll(state.clocks, 'met'),
      { type: 'closed', outcome: 'not-applicable' },
    ];
  },
  'order-lift': (state, act, context) => [
    ...(state.stage === 'in-force' ? endWork(state.clocks) : endAll(state.clocks)),
    { type: 'lift-ordered', exitOn: act.detail.exitOn },
    ...(state.stage === 'in-force'
      ? [measureClock(state, 'measure-lift', act.detail.exitOn, context)]
      : [{ type: 'closed' as const, outcome: 'never-in-force' as const }]),
  ],
  'report-lift': (state, act) => {
    requireText(act.detail.what, 'what', 1000);
    requireDayOfOrder(state, act.detail.on, act.at);
    return [{ type: 'lifted', ...act.detail }, ...endAll(state.clocks, 'met'), { type: 'closed', outcome: 'lifted' }];
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
