import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { BanState } from './ban-state';

/** Lists the work that a ban waits for: a review, answers, a decision, the approval of the level above. */
export function tasksOfBan(state: BanState): TaskSpec[] {
  return [...clockTasks(state), ...orderTasks(state), ...work(state)];
}

function work({ stage, department, clocks, statements, proposal }: BanState): TaskSpec[] {
  const clockOf = (name: string) => runningClock(clocks, name)?.id ?? null;
  const answers = statements
    .filter(({ finding }) => finding === null)
    .map(({ id }) => ({
      key: `answer-${id}`,
      act: 'answer-statement',
      role: 'officer' as const,
      department,
      clockId: clockOf('ban-decision'),
    }));
  const approver = { role: 'approver', department } as const;
  switch (stage) {
    case 'review':
      return [{ key: 'review', act: 'pass-review', role: 'reviewer', department, clockId: clockOf('ban-review') }];
    case 'defence':
      return answers;
    case 'deciding': {
      const act = proposal.permanent ? 'refer-ban' : 'impose-ban';
      return [...answers, { ...approver, key: 'decide', act, clockId: clockOf('ban-decision') }];
    }
    case 'higher-approval':
      return [{ ...approver, key: 'approve', act: 'approve-ban', clockId: clockOf('ban-higher-approval') }];
    default:
      return [];
  }
}
