import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { ListingState } from './listing-state';
import { suspensionTasks } from './suspension-tasks';

/** Lists the work that a listing waits for: a request that a second person has to settle, and replies. */
export function tasksOfListing(state: ListingState): TaskSpec[] {
  const replies = [...clockTasks(state), ...orderTasks(state), ...suspensionTasks(state)];
  if (!state.pending) return replies;
  return [
    ...replies,
    {
      key: `${state.pending.what}-${state.requests}`,
      act: `approve-${state.pending.what}`,
      role: 'approver',
      department: state.department,
      clockId: runningClock(state.clocks, 'correction')?.id ?? null,
    },
  ];
}
