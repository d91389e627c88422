import { DeterminismViolationError } from '@temporalio/workflow';
import type { CodecKeys } from '../../config/key-formats';
import { replayHistory } from '../../temporal/replay';
import { bundleWorkflows } from '../../temporal/workflow-bundle';
import type { RecordedRun } from './histories-in';

/** What a replay saw; `mismatch` names the first run (1-based) that did not replay, and why. */
export interface ReplayVerdict {
  ok: boolean;
  runs: number;
  events: number;
  mismatch: { run: number; workflowId: string; what: string } | null;
}

/** Replays runs in order against the workflow code of this version, up to the first mismatch. */
export async function replayAll(recorded: readonly RecordedRun[], keys: CodecKeys): Promise<ReplayVerdict> {
  const bundle = await bundleWorkflows();
  const events = recorded.reduce((sum, { history }) => sum + history.events.length, 0);
  const seen = { runs: recorded.length, events };
  for (const [index, one] of recorded.entries()) {
    try {
      await replayHistory(bundle, keys, one);
    } catch (error) {
      const mismatch = { run: index + 1, workflowId: one.workflowId, what: reasonOf(error) };
      return { ok: false, ...seen, mismatch };
    }
  }
  return { ok: true, ...seen, mismatch: null };
}

/** The core wraps its one telling sentence in the whole structure of its message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const telling = /message: "(?:\[TMPRL\d+\] )?([^"]+)"/.exec(error.message)?.[1] ?? error.message;
  return error instanceof DeterminismViolationError ? `the code would do something else: ${telling}` : telling;
}
