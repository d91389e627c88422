import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { RepairState } from './repair-state';

/** Lists the work that a repair waits for: a check of the papers, then a review at each level. */
export function tasksOfRepair(state: RepairState): TaskSpec[] {
  return [...clockTasks(state), ...orderTasks(state), ...work(state)];
}

function work({ stage, department, clocks, checks, makeUpLapsed }: RepairState): TaskSpec[] {
  const officer = { role: 'officer', department } as const;
  const review = { act: 'grant-repair', role: 'approver', department } as const;
  if (stage === 'completeness') {
    const clockId = runningClock(clocks, 'repair-completeness')?.id ?? null;
    if (clockId !== null) return [{ ...officer, key: `check-${checks}`, act: 'accept-application', clockId }];
    return makeUpLapsed ? [{ ...officer, key: 'not-made-up', act: 'refuse-application', clockId: null }] : [];
  }
  if (stage === 'review') return [{ ...review, key: 'review', clockId: 'repair-review' }];
  if (stage === 'region-review') return [{ ...review, key: 'region-review', clockId: 'repair-region-review' }];
  return [];
}
