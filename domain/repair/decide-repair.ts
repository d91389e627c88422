import { civilDateAt, daysBetween } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import { type Clock, startClock } from '../clock/clock';
import { DomainError } from '../errors';
import type { RepairClockName } from '../policy/rights-policy';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endWork, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import { checkProofs, missingMaterials } from './application';
import { leftTogether } from './left-together';
import { resumePublicity, stopPublicity } from './publicity-of-penalty';
import type { RepairActDetails, RepairHappening, RepairState } from './repair-state';
import type { RepairActName } from './repair-table';

type Act<Name extends RepairActName> = PermittedAct<Name, RepairActDetails>;
type Rules = {
  [Name in RepairActName]: (state: RepairState, act: Act<Name>, context: RuleContext) => RepairHappening[];
};

/** Starts one of the clocks of a repair on a day. */
function repairClock(
  state: RepairState,
  { name, id, start, department }: { name: RepairClockName; id: string; start: string; department: string },
  { calendar }: RuleContext,
): RepairHappening {
  return {
    type: 'clock-started',
    clock: clockByRule(state.rules.clocks, { id, name, start, department }, calendar),
  };
}

/** The check for completeness begins, once with the filing and once more with each supplement. */
export function beginRepairCheck(state: RepairState, at: string, context: RuleContext): RepairHappening {
  const { department, checks } = state;
  const id = `repair-completeness-${checks + 1}`;
  return repairClock(state, { name: 'repair-completeness', id, start: civilDateAt(at), department }, context);
}

/** A clock that ends by itself: the time to make up decides nothing, the watch ends the repair for good. */
export function lapseOfRepair(state: RepairState, clock: Clock): RepairHappening[] {
  const ended: RepairHappening = { type: 'clock-ended', clockId: clock.id, how: 'stopped' };
  if (clock.name === 'repair-make-up') return [ended, { type: 'make-up-lapsed' }];
  if (state.stage !== 'watched') return [ended];
  const others = state.clocks.filter(({ id }) => id !== clock.id);
  return [ended, ...endAll(others), { type: 'closed', outcome: 'granted' }];
}

/** The watch over a granted repair lasts as long as the entry would have lasted. */
function watch(state: RepairState, at: string, { calendar }: RuleContext): RepairHappening[] {
  // An entry without a term would have stood for ever: so long a false commitment undoes its repair.
  if (state.target.displayUntil === '9999-12-31') return [];
  const today = civilDateAt(at);
  const days = daysBetween(today, state.target.displayUntil);
  if (days <= 0) return [...endAll(state.clocks, 'met'), { type: 'closed', outcome: 'granted' }];
  const clock = startClock(
    {
      id: 'repair-watch',
      name: 'repair-watch',
      kind: 'term',
      startEvent: 'decision',
      start: today,
      budget: { amount: days, unit: 'd' },
      owner: { role: 'officer', department: state.department },
      basis: {
        document: 'none found 未查到规定',
        article: 'none 无',
        note: '至原列入期限届满之日止，期间发现虚假承诺的撤销修复',
      },
      status: 'assumed',
    },
    calendar,
  );
  return [{ type: 'clock-started', clock }];
}

function requireFresh({ missing }: RepairState): void {
  if (missing === null) return;
  const wayOut = 'accept the application, or refuse it once the time to make up has ended.';
  throw new DomainError('contradiction', `Everything missing is asked for once, in one list; ${wayOut}`, 'missing');
}

function requireMakeUpTime(state: RepairState): void {
  if (state.missing === null)
    throw new DomainError('wrong-stage', 'Ask for everything missing first; acceptance is refused only after that.');
  const clock = runningClock(state.clocks, 'repair-make-up');
  if (clock) throw new DomainError('window-open', `The applicant has until ${clock.due} to hand in what is missing.`);
}

function decided(
  outcome: 'granted' | 'refused' | 'not-accepted',
  { reasons, whatToDo }: { reasons: string; whatToDo: string },
  { state, at, context }: { state: RepairState; at: string; context: RuleContext },
): RepairHappening[] {
  requireText(reasons, 'reasons');
  if (outcome !== 'granted') requireText(whatToDo, 'whatToDo', 2000);
  const number = context.number ?? '';
  return [
    { type: 'repair-decided', outcome, reasons, whatToDo, number, on: civilDateAt(at) },
    ...(outcome === 'granted' ? stopPublicity(state) : []),
    ...endWork(state.clocks, 'met'),
  ];
}

const rules: Rules = {
  'find-incomplete': (state, { detail, at }, context) => {
    requireFresh(state);
    if (detail.missing.length === 0)
      throw new DomainError('malformed', 'Name at least one thing that is missing.', 'missing');
    detail.missing.forEach((paper, index) => requireText(paper, `missing.${index}`, 200));
    const { department } = state;
    const clock = { name: 'repair-make-up', id: 'repair-make-up', start: civilDateAt(at), department } as const;
    return [
      { type: 'found-incomplete', missing: detail.missing },
      ...endWork(state.clocks, 'met'),
      repairClock(state, clock, context),
    ];
  },
  'hand-in-papers': (state, { detail, at }, context) => {
    const { proofs, text } = detail;
    checkProofs(proofs);
    requireText(text, 'text', 2000);
    const asked = runningClock(state.clocks, 'repair-make-up') !== undefined || state.makeUpLapsed;
    const supplemented: RepairHappening = { type: 'repair-supplemented', proofs, text };
    return asked
      ? [supplemented, ...endWork(state.clocks, 'met'), beginRepairCheck(state, at, context)]
      : [supplemented];
  },
  'accept-application': (state, { at }, context) => {
    const [first] = missingMaterials(state);
    if (first)
      throw new DomainError(
        'contradiction',
        `The rules ask for "${first}", which was not handed in; ask for it.`,
        'proofs',
      );
    const { department } = state;
    const { from } = state.rules.clocks['repair-review'];
    // Where the rule counts from the application, only what the applicant took to hand in is left out.
    const start = civilDateAt(from === 'repair-requested' && state.missing === null ? state.openedAt : at);
    const review = { name: 'repair-review', id: 'repair-review', start, department } as const;
    return [{ type: 'repair-accepted' }, ...endWork(state.clocks, 'met'), repairClock(state, review, context)];
  },
  'refuse-application': (state, { detail, at }, context) => {
    requireMakeUpTime(state);
    return decided('not-accepted', { reasons: detail.reason, whatToDo: detail.whatToDo }, { state, at, context });
  },
  'grant-repair': (state, { detail, at }, context) => {
    if (state.stage === 'region-review' || state.region === null)
      return decided('granted', { reasons: detail.reasons, whatToDo: '' }, { state, at, context });
    requireText(detail.reasons, 'reasons');
    const department = state.region;
    const review = {
      name: 'repair-region-review',
      id: 'repair-region-review',
      start: civilDateAt(at),
      department,
    } as const;
    return [
      { type: 'approved-at-city', department },
      ...endWork(state.clocks, 'met'),
      repairClock(state, review, context),
    ];
  },
  'refuse-repair': (state, { detail, at }, context) => decided('refused', detail, { state, at, context }),
  'withdraw-application': (state, { detail }) => {
    requireText(detail.reason, 'reason', 1000);
    return [...endAll(state.clocks), { type: 'closed', outcome: 'withdrawn', reason: detail.reason }];
  },
  'revoke-repair': (state, { detail, at }, context) => {
    requireText(detail.reasons, 'reasons');
    const { fraud, barred } = state.rules;
    const on = civilDateAt(at);
    const { amount, unit } = barred;
    const barredUntil = deadline({ start: on, period: { amount, unit }, roll: 'none', calendar: context.calendar }).due;
    const returns = state.target.what === 'entry' && fraud !== 'barred-for-a-time';
    const listing = returns ? context.newId() : null;
    const linked = listing === null ? [] : leftTogether(state).map(() => context.newId());
    return [
      { type: 'found-false', reasons: detail.reasons, consequence: fraud, listing, linked, barredUntil, on },
      ...endWork(state.clocks),
    ];
  },
  'record-service': (state, { detail, at }, context) => {
    if (state.stage === 'revoking')
      return detail.purpose === 'repair-revocation'
        ? [...resumePublicity(state, context), ...endAll(state.clocks, 'met'), { type: 'closed', outcome: 'revoked' }]
        : [];
    if (detail.purpose !== 'repair-result') return [];
    const served: RepairHappening = { type: 'result-served', on: detail.servedOn };
    // A service that a bounce undid and that now stands again starts no second watch.
    if (state.stage === 'watched') return [served];
    const outcome = state.decision?.outcome ?? 'not-accepted';
    return outcome === 'granted'
      ? [served, ...watch(state, at, context)]
      : [served, ...endAll(state.clocks, 'met'), { type: 'closed', outcome }];
  },
  'void-service': () => [],
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Says what a permitted act on a repair brings about, or refuses it. */
export function decideRepair<Name extends RepairActName>(
  state: RepairState,
  act: Act<Name>,
  context: RuleContext,
): RepairHappening[] {
  return rules[act.act](state, act, context);
}
