import { type CivilDate, civilDate, civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { SuspensionClockName } from '../policy/rights-policy';
import { clockByRule, endById, runningClock } from '../procedure/clocks-of-procedure';
import { filesOf, type WithFiles } from '../procedure/file-ref';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import { beginExit } from './begin-exit';
import type { ListingHappening, ListingState } from './listing-state';
import { orderMeasures } from './order-measures';
import { isPublished, push } from './push';
import { mayRequestSuspension } from './suspension-standing';
import type { Suspension, SuspensionActDetails } from './suspension-state';

type Act<Name extends keyof SuspensionActDetails> = PermittedAct<Name, SuspensionActDetails>;
type Rules = {
  [Name in keyof SuspensionActDetails]: (
    state: ListingState,
    act: Act<Name>,
    context: RuleContext,
  ) => ListingHappening[];
};

function clockOf(
  state: ListingState,
  clocks: Suspension['clocks'],
  { name, start, count }: { name: SuspensionClockName; start: CivilDate; count: number },
  context: RuleContext,
): ListingHappening {
  const clock = { id: `${name}-${count}`, name, start, department: state.department };
  return { type: 'clock-started', clock: clockByRule(clocks, clock, context.calendar) };
}

function ended(state: ListingState, name: SuspensionClockName): ListingHappening[] {
  return endById(state.clocks, runningClock(state.clocks, name)?.id ?? '', 'met');
}

function requireStanding(state: ListingState, ...standings: Suspension['standing'][]): Suspension {
  const { suspension } = state;
  if (suspension && standings.includes(suspension.standing)) return suspension;
  const now = suspension ? `the last one is ${suspension.standing}` : 'none was asked for';
  throw new DomainError('contradiction', `This needs a suspension that is ${standings.join(' or ')}; ${now}.`);
}

function requireFiles({ attachments = [] }: WithFiles, what: string): void {
  if (attachments.length === 0) throw new DomainError('malformed', `Attach ${what} as a file.`, 'attachments');
}

function request(state: ListingState, { detail, at }: Act<'request-suspension'>, context: RuleContext) {
  const { court, number, ruledOn, planUntil, clocks } = detail;
  if (!mayRequestSuspension(state)) {
    const reason = state.suspension
      ? 'A suspension is under way already.'
      : 'Only the own entry on a black list can be.';
    throw new DomainError('contradiction', `This entry cannot be suspended: ${reason}`);
  }
  requireText(court, 'court', 200);
  requireText(number, 'number', 100);
  requireFiles(detail, 'the ruling of the court');
  const today = civilDateAt(at);
  if (civilDate(ruledOn, 'ruledOn') > today)
    throw new DomainError('malformed', 'The day of the ruling is not after today.', 'ruledOn');
  if (civilDate(planUntil, 'planUntil') < today)
    throw new DomainError(
      'malformed',
      'The last day of the plan has passed; where it was carried out, apply for repair.',
      'planUntil',
    );
  if (!clocks) throw new DomainError('malformed', 'The general rules set no clocks of a suspension.', 'clocks');
  const check = { name: 'suspension-check', start: today, count: state.suspensions + 1 } as const;
  const ruling = { court, number, ruledOn, planUntil };
  return [
    { type: 'suspension-requested' as const, ruling, clocks, ...filesOf(detail) },
    clockOf(state, clocks, check, context),
  ];
}

/** What the acts on a suspension bring about: an officer verifies, a second person decides, silence never does. */
export const suspensionRules: Rules = {
  'request-suspension': request,
  'check-ruling': (state, { detail, at }, context) => {
    const { clocks } = requireStanding(state, 'requested');
    requireText(detail.reason, 'reason', 1000);
    const decision = { name: 'suspension-decision', start: civilDateAt(at), count: state.suspensions } as const;
    return [
      { type: 'ruling-checked', reason: detail.reason },
      ...ended(state, 'suspension-check'),
      clockOf(state, clocks, decision, context),
    ];
  },
  'suspend-entry': (state, { detail: { reason }, at }, context) => {
    const { clocks, ruling } = requireStanding(state, 'checked');
    requireText(reason, 'reason', 1000);
    const outcome = { name: 'plan-outcome', start: ruling.planUntil, count: state.suspensions } as const;
    return [
      { type: 'suspended', on: civilDateAt(at), reason },
      ...ended(state, 'suspension-decision'),
      ...(isPublished(state) ? [{ type: 'unpublished' as const }] : []),
      ...push(state, 'removed'),
      clockOf(state, clocks, outcome, context),
    ];
  },
  'refuse-suspension': (state, { detail: { reason, whatToDo } }) => {
    requireStanding(state, 'checked');
    requireText(reason, 'reason', 1000);
    requireText(whatToDo, 'whatToDo', 1000);
    return [{ type: 'suspension-refused', reason, whatToDo }, ...ended(state, 'suspension-decision')];
  },
  'report-plan': (state, { detail, at }) => {
    const { carriedOut, on, reason } = detail;
    const { since } = requireStanding(state, 'in-force', 'reported');
    requireText(reason, 'reason', 1000);
    requireFiles(detail, 'the proof');
    if (civilDate(on, 'on') < (since ?? on) || on > civilDateAt(at))
      throw new DomainError('malformed', 'The day lies between the suspension and today.', 'on');
    return [{ type: 'plan-reported', carriedOut, on, reason, ...filesOf(detail) }];
  },
  'plan-carried-out': (state, { detail: { reason }, at }, context) => {
    requireReport(state, true);
    requireText(reason, 'reason', 1000);
    const on = civilDateAt(at);
    const others = state.clocks.filter(({ name }) => name !== 'plan-outcome');
    return [
      { type: 'plan-found-carried-out', on, reason },
      ...ended(state, 'plan-outcome'),
      ...beginExit({ ...state, clocks: others }, { ground: 'repair', on, reason }, context),
    ];
  },
  'plan-failed': (state, { detail: { reason }, at }, context) => {
    requireReport(state, false);
    requireText(reason, 'reason', 1000);
    const { displayFrom, displayUntil } = state;
    const on = civilDateAt(at);
    return [
      { type: 'returned-to-list', on, reason },
      ...ended(state, 'plan-outcome'),
      ...(isPublished(state) ? [{ type: 'published' as const, from: displayFrom, until: displayUntil }] : []),
      ...push(state, 'listed'),
      ...orderMeasures(state, context),
    ];
  },
};

function requireReport(state: ListingState, carriedOut: boolean): void {
  const { report } = requireStanding(state, 'reported');
  if (report?.carriedOut === carriedOut) return;
  const found = carriedOut ? 'failed' : 'was carried out';
  throw new DomainError('contradiction', `The officer reported that the plan ${found}; have it reported anew first.`);
}
