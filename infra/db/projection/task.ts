import type { ProcedureState, TaskSpec } from '../../../domain/procedure/procedure-state';
import type { Row } from './row';

/** A row of `task`: the work and the business instants (UTC) of the commits that opened and closed it. */
export interface TaskRow extends Row {
  readonly key: string;
  readonly opened_at: string;
  readonly closed_at: string | null;
}

/** Opens and closes tasks as one commit does: what waits now is open, what no longer waits closed at this instant. */
export function tasksAfterCommit(
  before: readonly TaskRow[],
  { state, waiting, at }: { state: ProcedureState; waiting: readonly TaskSpec[]; at: string },
): TaskRow[] {
  const former = new Map(before.map((row) => [row.key, row]));
  const keys = new Set(waiting.map(({ key }) => key));
  const gone = before.filter(({ key }) => !keys.has(key));
  return [
    ...gone.map((row) => (row.closed_at === null ? { ...row, closed_at: at } : row)),
    ...waiting.map((task) => ({
      procedure_id: state.id,
      case_id: state.caseId,
      kind: state.kind,
      key: task.key,
      act: task.act,
      role: task.role,
      department: task.department,
      clock_id: task.clockId,
      opened_at: former.get(task.key)?.opened_at ?? at,
      closed_at: null,
    })),
  ];
}
