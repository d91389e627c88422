import { civilDateAt } from '../calendar/civil-date';
import type { PermittedAct, RuleContext } from '../procedure/rule-context';
import { beginExit } from './begin-exit';
import type { ListingActDetails, ListingHappening, ListingState } from './listing-state';

/**
 * The entry leaves because its repair was granted: publicity, sharing and measures end in one flow. An entry that
 * already leaves goes on leaving on the ground it began with, and says so.
 */
export function leaveOnRepair(
  state: ListingState,
  { detail, at }: PermittedAct<'leave-on-repair', ListingActDetails>,
  context: RuleContext,
): ListingHappening[] {
  const { repair, reason, cascade } = detail;
  if (state.stage === 'exiting')
    return [{ type: 'repair-settled', repair, effect: 'leaving-already', alone: state.leavesAlone }];
  return [
    { type: 'repair-settled', repair, effect: 'leave', alone: cascade === 'each-on-own-application' },
    ...beginExit(state, { ground: 'repair', on: civilDateAt(at), reason }, context),
  ];
}
