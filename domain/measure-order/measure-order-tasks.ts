import { clockTasks } from '../procedure/clock-acts';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { MeasureOrderState } from './measure-order-state';

const work = {
  ordered: ['accept', 'accept-order', 'measure-acceptance'],
  accepted: ['execute', 'report-execution', 'measure-feedback'],
  lifting: ['lift', 'report-lift', 'measure-lift'],
} as const;

/** Lists the work that a measure order waits for in the executing department. */
export function tasksOfMeasureOrder(state: MeasureOrderState): TaskSpec[] {
  if (state.stage === 'closed' || state.stage === 'in-force') return [...clockTasks(state), ...orderTasks(state)];
  const [key, act, clockId] = work[state.stage];
  return [
    ...clockTasks(state),
    ...orderTasks(state),
    { key, act, role: 'officer', department: state.department, clockId },
  ];
}
