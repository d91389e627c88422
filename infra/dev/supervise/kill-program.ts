import { setTimeout as pause } from 'node:timers/promises';
import { type Living, stillLives } from './living';

/** Stops a noted program: first as it asks, and when the grace (ms) is over by force, with its whole group. */
export async function killProgram(noted: Living, signal: NodeJS.Signals, grace: number): Promise<void> {
  if (!stillLives(noted)) return;
  send(noted.pid, signal);
  for (const end = Date.now() + grace; Date.now() < end; await pause(50)) if (!stillLives(noted)) return;
  send(-noted.pid, 'SIGKILL');
  while (stillLives(noted)) await pause(20);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended a moment ago, which is what was wanted.
  }
}
