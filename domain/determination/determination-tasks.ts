import type { Role } from '../access/roles';
import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { DeterminationState } from './determination-state';
import type { DeterminationActName } from './determination-table';

/** Lists the work that a determination waits for, derived from its state. */
export function tasksOfDetermination(state: DeterminationState): TaskSpec[] {
  const { counts, department } = state;
  const task = (key: string, act: DeterminationActName, role: Role, clockId?: string): TaskSpec => ({
    key,
    act,
    role,
    department,
    clockId: clockId ?? runningClock(state.clocks, 'decision')?.id ?? null,
  });
  if (state.stage === 'closed') return [];
  const tasks: TaskSpec[] = [...clockTasks(state), ...orderTasks(state)];
  if (state.stage === 'drafting') tasks.push(task(`draft-${counts.submissions + 1}`, 'submit-for-review', 'officer'));
  if (state.stage === 'in-review') {
    const clock = runningClock(state.clocks, 'legal-review')?.id;
    tasks.push(task(`review-${counts.submissions}`, 'pass-review', 'reviewer', clock));
  }
  for (const statement of state.statements.filter((one) => one.finding === null)) {
    tasks.push(task(`answer-${statement.id}`, 'answer-statement', 'officer', `verification:${statement.id}`));
  }
  for (const comment of state.comments.filter((one) => one.finding === null)) {
    tasks.push(task(`answer-${comment.id}`, 'answer-comment', 'officer', `answer:${comment.id}`));
  }
  if (state.cure?.accepted === null) tasks.push(task(`verify-cure-${counts.cures}`, 'verify-cure', 'officer'));
  if (state.stage === 'deciding') tasks.push(task(`decide-${counts.supplements + 1}`, 'decide', 'approver'));
  if (state.stage === 'supplementing') tasks.push(task(`supplement-${counts.supplements}`, 'resubmit', 'officer'));
  return tasks;
}
