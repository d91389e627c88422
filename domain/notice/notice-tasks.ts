import { clockTasks } from '../procedure/clock-acts';
import { runningClock } from '../procedure/clocks-of-procedure';
import type { TaskSpec } from '../procedure/procedure-state';
import { orderTasks } from '../procedure/supervision-order';
import type { NoticeState } from './notice-state';

/** Lists the work that a notice waits for: a channel to choose, a proof or an announcement to record. */
export function tasksOfNotice(state: NoticeState): TaskSpec[] {
  const clockId = runningClock(state.clocks, 'service')?.id ?? null;
  const replies = [...clockTasks(state), ...orderTasks(state)];
  const task = (key: string, act: string): TaskSpec[] => [
    ...replies,
    { key, act, role: 'officer', department: state.department, clockId },
  ];
  const channel = state.attempts[state.attempts.length - 1]?.channel;
  if (state.stage === 'choosing-channel' && state.channelRequests > 0)
    return task(`channel-${state.channelRequests}`, 'choose-channel');
  if (state.stage !== 'dispatching' || channel === 'electronic') return replies;
  const act = channel === 'announcement' ? 'record-announcement' : 'record-proof';
  return task(`attempt-${state.attempts.length}`, act);
}
