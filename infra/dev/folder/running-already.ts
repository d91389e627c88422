import type { AlreadyRunning } from '../supervise/lock';
import { readRunningSystem } from '../supervise/run-file';

/** Says that a system runs on this data folder already, where it is, how to stop it and how to run another beside it. */
export function runningAlready(dataDir: string, { holder }: AlreadyRunning): string {
  const running = readRunningSystem(dataDir);
  const place = running?.supervisor.pid === holder.pid ? ` at ${running.urls.portal}` : '';
  return [
    `The system is already running on ${dataDir}${place} (program ${holder.pid}).`,
    `  to stop it      Ctrl-C in its terminal, or: kill ${holder.pid}`,
    '  another beside  DATA_DIR=./.data-2 PORT=8090 npm start',
  ].join('\n');
}
