import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { CodecKeys } from '../config/key-formats';
import { createConverter } from './converter';
import type { WorkflowBundle } from './workflow-bundle';

/** Has the SDK say only what matters: warnings and errors; call once per process, before any worker. */
export function quietRuntime(): void {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
}

/**
 * Replays one recorded history (JSON as the server's tools write it) against the workflow code of a bundle.
 * Throws `DeterminismViolationError` when the code would no longer do what the history says.
 */
export async function replayHistory(
  bundle: WorkflowBundle,
  codecKeys: CodecKeys,
  recorded: { history: unknown; workflowId: string },
): Promise<void> {
  await Worker.runReplayHistory(
    {
      workflowBundle: { code: bundle.code },
      dataConverter: createConverter(codecKeys),
      replayName: recorded.workflowId,
    },
    recorded.history,
    recorded.workflowId,
  );
}
