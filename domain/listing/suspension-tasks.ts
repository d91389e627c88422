import type { SuspensionClockName } from '../policy/rights-policy';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import type { ListingState } from './listing-state';
import type { ListingActName } from './listing-table';

interface Waiting {
  act: ListingActName;
  role: TaskSpec['role'];
  clock: SuspensionClockName;
}

/** What a suspension waits for; what became of the plan is owed until somebody says so. */
export function suspensionTasks(state: ListingState): TaskSpec[] {
  const { stage, department, clocks, suspensions } = state;
  const waiting = stage === 'listed' ? waitsFor(state) : null;
  if (!waiting) return [];
  const { act, role, clock } = waiting;
  const clockId = runningClock(clocks, clock)?.id ?? null;
  return [{ key: `${act}-${suspensions}`, act, role, department, clockId }];
}

function waitsFor({ suspension }: ListingState): Waiting | null {
  switch (suspension?.standing) {
    case 'requested':
      return { act: 'check-ruling', role: 'officer', clock: 'suspension-check' };
    case 'checked':
      return { act: 'suspend-entry', role: 'approver', clock: 'suspension-decision' };
    case 'in-force':
      return { act: 'report-plan', role: 'officer', clock: 'plan-outcome' };
    case 'reported': {
      const act = suspension.report?.carriedOut ? 'plan-carried-out' : 'plan-failed';
      return { act, role: 'approver', clock: 'plan-outcome' };
    }
    default:
      return null;
  }
}
