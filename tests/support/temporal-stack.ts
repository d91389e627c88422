import { existsSync, readFileSync } from 'node:fs';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { searchAttributes } from '../../infra/temporal/search-attributes';

/** The path of the Temporal program that this test run found; throws with the way out when a test is run without one. */
export function temporalProgram(): string {
  const stack = process.env['TEST_STACK'];
  if (!stack) throw new Error('This test needs the running stack: start it with `npm test -- <path of the test>`.');
  const { temporalBin } = JSON.parse(existsSync(stack) ? readFileSync(stack, 'utf8') : stack) as {
    temporalBin: string;
  };
  return temporalBin;
}

/** Starts a real Temporal server of one test file, with the training clock on; its state lives in memory. */
export async function startTemporal(): Promise<TestWorkflowEnvironment> {
  const dynamic = ['frontend.WorkflowTimeSkippingEnabled=true', 'history.timerProcessorMaxTimeShift="20ms"'];
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: temporalProgram() },
      extraArgs: [
        ...dynamic.flatMap((setting) => ['--dynamic-config-value', setting]),
        ...searchAttributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
      ],
      log: { format: 'json', level: 'error' },
    },
  });
}
