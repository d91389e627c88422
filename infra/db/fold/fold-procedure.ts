import type { AnyEvent } from '../../../activities/contract';
import type { ProcedureKind, ProcedureState } from '../../../domain/procedure/procedure-state';
import { foldEvent, tasksOf } from '../../../domain/procedures';
import { derivedRows } from '../projection/derived-rows';
import { procedureRow } from '../projection/procedure';
import type { Row } from '../projection/row';
import { type TaskRow, tasksAfterCommit } from '../projection/task';
import type { DerivedTableName } from './derived-tables';

/** A row of `procedure_event` as far as derived rows follow from it. */
export interface StoredEvent {
  procedure_id: string;
  kind: ProcedureKind;
  seq: number;
  content: AnyEvent;
  commit_seq: number;
  wakes_at: string | null;
}

/** The rows of one procedure in every derived table. */
export type ProcedureRows = Record<DerivedTableName, Row[]>;

/** Folds all events of one procedure, commit by commit, into its derived rows; throws when a number is missing. */
export function foldProcedure(events: readonly StoredEvent[]): ProcedureRows {
  let state: ProcedureState | null = null;
  let tasks: TaskRow[] = [];
  let wakesAt: string | null = null;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) throw new Error(`Event ${index + 1} of procedure ${event.procedure_id} is missing.`);
    state = foldEvent(event.kind, state, event.content);
    if (event.seq !== event.commit_seq) continue;
    tasks = tasksAfterCommit(tasks, { state, waiting: tasksOf(state), at: event.content.at });
    wakesAt = event.wakes_at;
  }
  if (!state) throw new Error('A procedure without events has no rows.');
  return { procedure: [procedureRow(state, wakesAt)], task: tasks, ...derivedRows(state) };
}
