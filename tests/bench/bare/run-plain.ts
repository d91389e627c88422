import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { PlainOrder } from './plain-routes';

/** Starts the routes for comparison in a process of their own, as the services have one; gives their address and their end. */
export async function runPlain(order: PlainOrder): Promise<{ url: string; stop: () => Promise<void> }> {
  const execArgv = ['--import', 'tsx'];
  const stdio: ['ignore', 'ignore', 'inherit', 'ipc'] = ['ignore', 'ignore', 'inherit', 'ipc'];
  const child = fork(resolve(__dirname, 'plain-routes.ts'), { execArgv, stdio });
  child.send(order);
  const [url]: string[] = await once(child, 'message');
  return {
    url: url ?? '',
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
