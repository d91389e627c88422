import type { CivilDate } from '../calendar/civil-date';
import { clockByRule, endWork } from '../procedure/clocks-of-procedure';
import type { RuleContext } from '../procedure/rule-context';
import type { ExitGround, ListingHappening, ListingState } from './listing-state';
import { isPublished, push } from './push';

/** The entry leaves: everything it did is undone, and the receipts are owed (令45 art. 17). */
export function beginExit(
  state: ListingState,
  exit: { ground: ExitGround; on: CivilDate; reason: string },
  context: RuleContext,
): ListingHappening[] {
  const clock = clockByRule(
    state.policy.clocks,
    { id: 'exit-receipts', name: 'exit-receipts', start: exit.on, department: state.department },
    context.calendar,
  );
  return [
    { type: 'exit-began', ...exit },
    ...endWork(state.clocks, exit.ground === 'expiry' ? 'met' : 'stopped'),
    ...(isPublished(state) ? [{ type: 'unpublished' as const }] : []),
    ...push(state, 'removed'),
    { type: 'clock-started', clock },
  ];
}
