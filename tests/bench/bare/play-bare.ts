import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { bareQueue, step } from './messages';

/** The bare Temporal program: a worker of its own and a client, without journal, HTTP, codec or activities. */
export interface BareProgram {
  readonly worker: ChildProcess;
  /** Plays as many executions, commands and clocks as the short case has; gives the ids of the executions. */
  play(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts the bare program beside the system, on the same Temporal server. */
export async function startBare(address: string, namespace: string): Promise<BareProgram> {
  const execArgv = ['--import', 'tsx'];
  const worker = fork(resolve(__dirname, 'worker.ts'), [address, namespace], { execArgv, stdio: 'inherit' });
  await once(worker, 'message');
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const start = (commands: number) => ({
    taskQueue: bareQueue,
    args: [commands] as [number],
    workflowId: randomUUID(),
  });
  const open = async (commands: number) => {
    const operation = new WithStartWorkflowOperation('bare', { ...start(commands), workflowIdConflictPolicy: 'FAIL' });
    await client.workflow.executeUpdateWithStart(step, { args: ['file'], startWorkflowOperation: operation });
    return operation.workflowHandle();
  };
  const say = (handle: { executeUpdate: Awaited<ReturnType<typeof open>>['executeUpdate'] }, words: string) =>
    handle.executeUpdate(step, { args: [words] });
  return {
    worker,
    async play() {
      const determination = await open(6);
      await say(determination, 'submit');
      await say(determination, 'review');
      const notice = await client.workflow.start('bare', start(2));
      await say(notice, 'channel');
      await say(notice, 'proof');
      await say(determination, 'served');
      await say(determination, 'waive');
      await say(determination, 'decide');
      const decision = await client.workflow.start('bare', start(0));
      await determination.result();
      return [determination, notice, decision].map(({ workflowId }) => workflowId);
    },
    async stop() {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
      await connection.close();
    },
  };
}
