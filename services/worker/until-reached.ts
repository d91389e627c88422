import { setTimeout as pause } from 'node:timers/promises';
import type { WorkerHealth } from './health';
import type { StopSignal } from './stop-signal';

const tryAgainAfter = 1_000;

/** Tries until a machine answers, saying meanwhile in the health what is waited for; a wish to stop ends the process. */
export async function untilReached<T>(
  machine: string,
  health: WorkerHealth,
  stop: StopSignal,
  reach: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await reach();
    } catch (error) {
      health.reason = `waits for ${machine}: ${error instanceof Error ? error.message : String(error)}`;
      if (stop.wished()) process.exit(0);
      await pause(tryAgainAfter);
    }
  }
}
