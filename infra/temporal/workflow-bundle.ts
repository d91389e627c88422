import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** The workflow code as the worker loads it, and the build id that names exactly this code. */
export interface WorkflowBundle {
  code: string;
  buildId: string;
}

/**
 * Bundles the workflow code, or any other entry in its place; takes some seconds. Executions share the loaded modules,
 * which keep no state of an execution: without that each would load all rules for itself.
 */
export async function bundleWorkflows(entry = resolve(__dirname, '../../workflows/index.ts')): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    preloadModules: [entry],
    failureConverterPath: require.resolve('./failure-converter'),
    logger: new DefaultLogger('WARN'),
  });
  return { code, buildId: buildIdOf(code) };
}

/** Names a build by its code: the same code is the same build. */
export function buildIdOf(code: string): string {
  return createHash('sha256').update(code).digest('hex').slice(0, 16);
}
