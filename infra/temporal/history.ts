import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';

/** Fetches every run of an execution, oldest first, each as JSON that can be kept in a file and replayed. */
export async function fetchHistories(client: Client, workflowId: string): Promise<object[]> {
  const runs: string[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.unshift(runId);
  const histories: object[] = [];
  for (const runId of runs) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push(JSON.parse(historyToJSON(history)) as object);
  }
  return histories;
}
