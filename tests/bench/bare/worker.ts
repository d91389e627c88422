import { resolve } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { quietRuntime } from '../../../infra/temporal/replay';
import { bareQueue } from './messages';

async function main(address: string, namespace: string): Promise<void> {
  quietRuntime();
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: bareQueue,
    workflowsPath: resolve(__dirname, 'workflows.ts'),
    maxCachedWorkflows: 500,
  });
  process.send?.('ready');
  await worker.run();
}

const [, , address = '', namespace = ''] = process.argv;
void main(address, namespace);
