import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import type { ListingState } from './listing-state';

/** Lists the work that a listing waits for: a request that a second person has to settle. */
export function tasksOfListing(state: ListingState): TaskSpec[] {
  if (!state.pending) return [];
  return [
    {
      key: `${state.pending.what}-${state.requests}`,
      act: `approve-${state.pending.what}`,
      role: 'approver',
      department: state.department,
      clockId: runningClock(state.clocks, 'correction')?.id ?? null,
    },
  ];
}
