import { DeterminismViolationError } from '@temporalio/workflow';
import type { CodecKeys } from '../../config/key-formats';
import { replayHistory } from '../../temporal/replay';
import { bundleWorkflows } from '../../temporal/workflow-bundle';
import type { RecordedHistory } from './histories-in';

/** What a replay saw; `mismatch` names the first run (1-based) that did not replay, and why. */
export interface ReplayVerdict {
  ok: boolean;
  runs: number;
  events: number;
  mismatch: { run: number; what: string } | null;
}

/** Replays histories in order against the workflow code of this version, up to the first mismatch. */
export async function replayAll(
  histories: readonly RecordedHistory[],
  keys: CodecKeys,
  name: string,
): Promise<ReplayVerdict> {
  const bundle = await bundleWorkflows();
  const seen = { runs: histories.length, events: histories.reduce((sum, { events }) => sum + events.length, 0) };
  for (const [index, history] of histories.entries()) {
    try {
      await replayHistory(bundle, keys, { history, workflowId: name });
    } catch (error) {
      return { ok: false, ...seen, mismatch: { run: index + 1, what: reasonOf(error) } };
    }
  }
  return { ok: true, ...seen, mismatch: null };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const kind = error instanceof DeterminismViolationError ? 'the code would do something else: ' : '';
  return kind + error.message;
}
