import { setTimeout as pause } from 'node:timers/promises';

/** Looks every so many milliseconds until it is so, for so long at most; a look that fails counts as no. */
export async function until(reached: () => Promise<boolean>, milliseconds: number, every: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(every)) {
    if (await reached().catch(() => false)) return true;
  }
  return false;
}
