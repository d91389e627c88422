import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { MeasureOrderState } from './measure-order-state';

const work: Partial<Record<MeasureOrderState['stage'], readonly [string, string, string]>> = {
  ordered: ['accept', 'accept-order', 'measure-acceptance'],
  accepted: ['execute', 'report-execution', 'measure-feedback'],
  lifting: ['lift', 'report-lift', 'measure-lift'],
};

/** Lists the work that a measure order waits for in the executing department. */
export function tasksOfMeasureOrder(state: MeasureOrderState): TaskSpec[] {
  const owner = { role: 'officer', department: state.department } as const;
  const waiting = work[state.stage];
  const report = runningClock(state.clocks, 'measure-report');
  return [
    ...clockTasks(state),
    ...orderTasks(state),
    ...(waiting ? [{ key: waiting[0], act: waiting[1], ...owner, clockId: waiting[2] }] : []),
    ...(report ? [{ key: report.id, act: 'report-further', ...owner, clockId: report.id }] : []),
  ];
}
