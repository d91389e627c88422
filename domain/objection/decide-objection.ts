import { type CivilDate, civilDateAt } from '../calendar/civil-date';
import { deadline } from '../calendar/deadline';
import type { Clock } from '../clock/clock';
import { DomainError } from '../errors';
import type { ObjectionClockName } from '../policy/rights-policy';
import { clockActRules } from '../procedure/clock-acts';
import { clockByRule, endAll, endWork, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { supervisionOrderRules } from '../procedure/supervision-order';
import { requireText } from '../procedure/text';
import type { ObjectionActDetails, ObjectionClaim, ObjectionHappening, ObjectionState } from './objection-state';
import type { ObjectionActName } from './objection-table';
import { remediesOf } from './objection-target';

type Act<Name extends ObjectionActName> = PermittedAct<Name, ObjectionActDetails>;
type Rules = {
  [Name in ObjectionActName]: (state: ObjectionState, act: Act<Name>, context: RuleContext) => ObjectionHappening[];
};

/** Refuses a claim without words or with a paper that has no name. */
export function checkClaim({ statement, papers }: ObjectionClaim): void {
  requireText(statement, 'statement');
  papers.forEach((paper, index) => requireText(paper, `papers.${index}`, 200));
}

interface ClockToStart {
  name: ObjectionClockName;
  id: string;
  start: string;
  /** Who owes it, where that is not the department that decides. */
  department?: string;
}

/** Starts one of the clocks of an objection on a day. */
export function objectionClock(
  state: ObjectionState,
  { name, id, start, department = state.decider }: ClockToStart,
  { calendar }: RuleContext,
): ObjectionHappening {
  const { rules } = state;
  return { type: 'clock-started', clock: clockByRule(rules.clocks, { id, name, start, department }, calendar) };
}

/** The check for completeness begins, once with the filing and once more with each supplement. */
export function beginCheck(state: ObjectionState, at: string, context: RuleContext): ObjectionHappening {
  const id = `objection-completeness-${state.checks + 1}`;
  return objectionClock(state, { name: 'objection-completeness', id, start: civilDateAt(at) }, context);
}

/** The time to make up has ended: nothing is decided by it, but acceptance can now be refused. */
export function endMakeUp(_state: ObjectionState, clock: Clock): ObjectionHappening[] {
  return [{ type: 'clock-ended', clockId: clock.id, how: 'stopped' }, { type: 'make-up-lapsed' }];
}

function requireFresh({ missing }: ObjectionState): void {
  if (missing === null) return;
  const wayOut = 'accept the objection, or refuse acceptance once the time to make up has ended.';
  throw new DomainError('contradiction', `Everything missing is asked for once, in one list; ${wayOut}`, 'missing');
}

function requireMakeUpTime(state: ObjectionState): void {
  if (state.missing === null)
    throw new DomainError('wrong-stage', 'Ask for everything missing first; acceptance is refused only after that.');
  const clock = runningClock(state.clocks, 'objection-make-up');
  if (clock)
    throw new DomainError('window-open', `The person concerned has until ${clock.due} to hand in what is missing.`);
}

function requireSense(
  { target }: ObjectionState,
  { outcome, remedy, summary }: Act<'decide-objection'>['detail'],
): void {
  if (outcome === 'rejected' && remedy !== null)
    throw new DomainError('contradiction', 'A rejected objection changes nothing; leave the remedy empty.', 'remedy');
  if (outcome === 'upheld' && remedy === null)
    throw new DomainError('contradiction', 'An upheld objection removes or corrects its target; say which.', 'remedy');
  if (remedy !== null && !remediesOf(target).includes(remedy))
    throw new DomainError('contradiction', 'This is not reworded; an upheld objection takes it away.', 'remedy');
  if ((remedy === 'correct') !== (summary !== null))
    throw new DomainError('contradiction', 'Say what it says from now on if, and only if, it is corrected.', 'summary');
}

/** A correction is published where the wrong words were, for the days that the rights policy says. */
function lastDayOfNotice({ rules }: ObjectionState, on: CivilDate, { calendar }: RuleContext): CivilDate {
  const { amount, unit } = rules.correctionNotice;
  return deadline({ start: on, period: { amount, unit }, roll: 'none', calendar }).due;
}

const rules: Rules = {
  'find-incomplete': (state, { detail, at }, context) => {
    requireFresh(state);
    if (detail.missing.length === 0)
      throw new DomainError('malformed', 'Name at least one thing that is missing.', 'missing');
    detail.missing.forEach((paper, index) => requireText(paper, `missing.${index}`, 200));
    const clock = { name: 'objection-make-up', id: 'objection-make-up', start: civilDateAt(at) } as const;
    return [
      { type: 'found-incomplete', missing: detail.missing },
      ...endWork(state.clocks, 'met'),
      objectionClock(state, clock, context),
    ];
  },
  supplement: (state, { detail, at }, context) => {
    const { text, papers } = detail;
    checkClaim({ ...state.claim, statement: text, papers });
    const asked = runningClock(state.clocks, 'objection-make-up') !== undefined || state.makeUpLapsed;
    const supplemented: ObjectionHappening = { type: 'supplemented', text, papers };
    return asked ? [supplemented, ...endWork(state.clocks, 'met'), beginCheck(state, at, context)] : [supplemented];
  },
  'accept-objection': (state, { at }, context) => {
    const verification = {
      name: 'objection-verification',
      id: 'objection-verification',
      // What the person concerned took to hand in is not the office's time.
      start: civilDateAt(state.missing === null ? state.openedAt : at),
      department: state.target.source,
    } as const;
    const decision = { name: 'objection-decision', id: 'objection-decision', start: civilDateAt(at) } as const;
    return [
      { type: 'objection-accepted' },
      { type: 'verification-ordered', department: state.target.source },
      ...endWork(state.clocks, 'met'),
      objectionClock(state, verification, context),
      objectionClock(state, decision, context),
    ];
  },
  'refuse-acceptance': (state, { detail }) => {
    requireText(detail.reason, 'reason');
    requireMakeUpTime(state);
    return [{ type: 'objection-not-accepted', reasons: detail.reason }, ...endWork(state.clocks, 'met')];
  },
  'report-verification': (state, { detail }) => {
    requireText(detail.report, 'report');
    const clock = runningClock(state.clocks, 'objection-verification');
    return [
      { type: 'objection-verified', ...detail },
      ...(clock ? [{ type: 'clock-ended' as const, clockId: clock.id, how: 'met' as const }] : []),
    ];
  },
  'decide-objection': (state, { detail, at }, context) => {
    const { outcome, remedy, summary, reasons } = detail;
    requireText(reasons, 'reasons');
    requireSense(state, detail);
    if (summary !== null) requireText(summary, 'summary', 1000);
    const number = context.number ?? '';
    const on = civilDateAt(at);
    const noticeUntil = remedy !== null && state.target.published ? lastDayOfNotice(state, on, context) : null;
    return [
      { type: 'objection-decided', outcome, remedy, summary, reasons, number, on, noticeUntil },
      ...endWork(state.clocks, 'met'),
    ];
  },
  'withdraw-objection': (state, { detail }) => {
    requireText(detail.reason, 'reason', 1000);
    return [...endAll(state.clocks), { type: 'closed', outcome: 'withdrawn', reason: detail.reason }];
  },
  'record-service': (state, { detail }) => {
    if (detail.purpose !== 'objection-reply') return [];
    const outcome = state.decision?.outcome ?? 'not-accepted';
    return [{ type: 'reply-served', on: detail.servedOn }, ...endAll(state.clocks, 'met'), { type: 'closed', outcome }];
  },
  'void-service': () => [],
  ...clockActRules,
  ...supervisionOrderRules,
};

/** Says what a permitted act on an objection brings about, or refuses it. */
export function decideObjection<Name extends ObjectionActName>(
  state: ObjectionState,
  act: Act<Name>,
  context: RuleContext,
): ObjectionHappening[] {
  return rules[act.act](state, act, context);
}
