import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

/** The settings of the server without which one execution cannot be moved in time. */
export const trainingFlags = [
  '--dynamic-config-value frontend.WorkflowTimeSkippingEnabled=true',
  '--dynamic-config-value history.timerProcessorMaxTimeShift="20ms"',
];

/** Says that the server cannot move an execution in time, and which settings it lacks. */
export class NoTrainingClock extends Error {
  override readonly name = 'NoTrainingClock';

  constructor() {
    super(`This Temporal server has no training clock: run server 1.32 or later with ${trainingFlags.join(' ')}.`);
  }
}

const { FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED } = temporal.api.enums.v1.FastForwardPollingResult;
const unimplemented = 12;
const invalidArgument = 3;
const skips = 5_000;

/** Where an execution stands: its business instant in milliseconds, and whether it is still and only waits. */
export interface ExecutionMoment {
  now: number;
  quiet: boolean;
  open: boolean;
}

/** Reads the clock of one execution: the server's virtual time moved by the offset that the execution began with. */
export async function momentOf(client: Client, workflowId: string): Promise<ExecutionMoment> {
  const description = await client.workflow.getHandle(workflowId).describe();
  const { raw } = description;
  const skipped = raw.workflowExtendedInfo?.timeSkippingInfo;
  const virtual = skipped?.currentTime
    ? Number(skipped.currentTime.seconds) * 1000 + (skipped.currentTime.nanos ?? 0) / 1e6
    : Date.now();
  const offset = Number(description.memo?.['clockOffset'] ?? 0);
  const quiet = (raw.pendingActivities ?? []).length === 0 && !raw.pendingWorkflowTask;
  return { now: virtual + offset, quiet, open: description.status.name === 'RUNNING' };
}

/** Moves one execution forward by so many milliseconds; every timer on the way fires. Throws `NoTrainingClock` where the server has none. */
export async function fastForward(
  client: Client,
  workflowId: string,
  milliseconds: number,
  until: number,
): Promise<void> {
  const id = randomUUID();
  const at = { namespace: client.options.namespace, workflowExecution: { workflowId } };
  const seconds = Math.floor(milliseconds / 1000);
  try {
    await client.workflowService.updateWorkflowExecutionOptions({
      ...at,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          disablePropagation: true,
          maxSessionSkipCount: skips,
          fastForwardConfig: { id, duration: { seconds, nanos: Math.round((milliseconds % 1000) * 1e6) } },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    } as never);
  } catch (error) {
    const code = (error as { code?: number }).code;
    if (code === unimplemented || code === invalidArgument) throw new NoTrainingClock();
    throw error;
  }
  while (Date.now() < until) {
    const poll = await client.workflowService.pollWorkflowExecutionTimeSkipping({ ...at, fastForwardId: id });
    if (poll.fastForwardPollingResult === FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (poll.failedReason) throw new Error(`The clock of ${workflowId} did not move: ${poll.failedReason}`);
  }
  throw new Error(`The clock of ${workflowId} did not move in time; is the worker running?`);
}
