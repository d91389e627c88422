import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { deploymentName } from './worker-options';

const attempts = 60;

/**
 * Makes the code of this build current, so that new work and open cases go to it; waits until its first worker polls.
 * Throws when no worker of the build appears within half a minute.
 */
export async function promoteBuild(client: Client, buildId: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.workflowService.setWorkerDeploymentCurrentVersion({
        namespace: client.options.namespace,
        deploymentName,
        buildId,
        identity: 'casework-worker',
        ignoreMissingTaskQueues: true,
      });
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await pause(500);
    }
  }
}
