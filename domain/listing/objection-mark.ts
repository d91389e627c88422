import { civilDateAt } from '../calendar/civil-date';
import { endById, runningClock } from '../procedure/clocks-of-procedure';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { beginExit } from './begin-exit';
import type { ListingActDetails, ListingHappening, ListingState } from './listing-state';
import { push } from './push';

/**
 * The entry says that an objection is pending, and is not shown meanwhile where the rule suspends it. One that already
 * leaves goes on leaving, and says that the objection came too late to change that.
 */
export function markObjection(
  state: ListingState,
  { detail }: PermittedAct<'mark-objection', ListingActDetails>,
): ListingHappening[] {
  const { objection, marking } = detail;
  if (state.stage === 'exiting')
    return [{ type: 'objection-settled', objection, decided: false, effect: 'leaving-already' }];
  if (state.objections.includes(objection)) return [];
  return [{ type: 'objection-marked', objection, suspends: marking === 'suspended-while-pending' }];
}

/**
 * The mark is lifted and what the objection found is done. An entry that already leaves goes on leaving on the ground
 * it began with, and says so: of an objection and an expiry at the same instant one has its effect.
 */
export function settleObjection(
  state: ListingState,
  { detail, at }: PermittedAct<'settle-objection', ListingActDetails>,
  context: RuleContext,
): ListingHappening[] {
  const { objection, decided, remedy, summary, reason } = detail;
  const leaves = state.stage === 'exiting';
  if (leaves && !state.objections.includes(objection)) return [];
  const effect = leaves && remedy !== null ? 'leaving-already' : (remedy ?? 'none');
  const settled: ListingHappening = { type: 'objection-settled', objection, decided, effect };
  if (leaves || remedy === null) return [settled];
  if (remedy === 'remove')
    return [settled, ...beginExit(state, { ground: 'objection-upheld', on: civilDateAt(at), reason }, context)];
  const facts = { ...state.facts, summary: summary ?? state.facts.summary };
  const overtaken = state.pending?.what === 'correction' ? runningClock(state.clocks, 'correction')?.id : undefined;
  return [
    settled,
    { type: 'corrected', facts, reason },
    ...endById(state.clocks, overtaken ?? '', 'stopped'),
    ...push(state, 'corrected'),
  ];
}
