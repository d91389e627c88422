import type { WorkerOptions } from '@temporalio/worker';
import { caseworkQueue } from '../../workflows/messages/names';
import type { CodecKeys } from '../config/key-formats';
import { createConverter } from './converter';

/** The deployment under which casework workers run. */
export const deploymentName = 'casework';

/**
 * What a casework worker runs with. The build id names the version of the workflow code; executions move to new code
 * at once where replay allows it (patches guard it) and turn the page at stage boundaries.
 */
export function workerOptions(worker: { namespace: string; buildId: string; codecKeys: CodecKeys }): WorkerOptions {
  return {
    namespace: worker.namespace,
    taskQueue: caseworkQueue,
    dataConverter: createConverter(worker.codecKeys),
    workerDeploymentOptions: {
      version: { deploymentName, buildId: worker.buildId },
      useWorkerVersioning: true,
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
    maxCachedWorkflows: 500,
    shutdownGraceTime: '10s',
  };
}
