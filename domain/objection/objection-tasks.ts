import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { ObjectionState } from './objection-state';

/** Lists the work that an objection waits for: a check, a verification, a decision; what the person concerned owes is no task of an office. */
export function tasksOfObjection(state: ObjectionState): TaskSpec[] {
  return [...clockTasks(state), ...orderTasks(state), ...work(state)];
}

function work(state: ObjectionState): TaskSpec[] {
  const { stage, department, clocks, checks, makeUpLapsed } = state;
  const officer = { role: 'officer', department } as const;
  if (stage === 'completeness') {
    const clockId = runningClock(clocks, 'objection-completeness')?.id ?? null;
    if (clockId !== null) return [{ ...officer, key: `check-${checks}`, act: 'accept-objection', clockId }];
    return makeUpLapsed ? [{ ...officer, key: 'not-made-up', act: 'refuse-acceptance', clockId: null }] : [];
  }
  if (stage === 'verification')
    return [{ ...officer, key: 'verify', act: 'report-verification', clockId: 'objection-verification' }];
  if (stage === 'decision')
    return [{ key: 'decide', act: 'decide-objection', role: 'approver', department, clockId: 'objection-decision' }];
  return [];
}
