import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusal';
import type { Say } from '../say';
import { AlreadyRunning, takeLock } from '../supervise/lock';
import { stopOrphans } from '../supervise/orphans';
import { forgetRunningSystem, readRunningSystem } from '../supervise/run-file';
import { beginAnew } from './begin-anew';
import { migrateLayout } from './layout';
import { runningAlready } from './running-already';

/** How a data folder is entered. */
export interface Entry {
  readonly dataDir: string;
  readonly say: Say;
  /** Erase it first. */
  readonly fresh: boolean;
  /** Erase without asking. */
  readonly sure: boolean;
}

/**
 * Enters a data folder for this start alone: stops what a killed start left running, begins anew when asked, brings older
 * folders to today's layout. Returns how to leave it; throws Refusal when it is in use, newer or cannot be written.
 */
export async function enterFolder({ dataDir, say, fresh, sure }: Entry): Promise<() => void> {
  makeFolder(dataDir);
  const unlock = lockOrRefuse(dataDir);
  const leave = () => {
    forgetRunningSystem(dataDir);
    unlock();
  };
  try {
    const orphans = await stopOrphans(readRunningSystem(dataDir)?.programs ?? {});
    if (orphans.length > 0)
      say.line(`  An earlier start was killed; stopped what it had left running: ${orphans.join(', ')}.`);
    if (fresh) await beginAnew(dataDir, sure);
    migrateLayout(dataDir);
    return leave;
  } catch (error) {
    unlock();
    throw error;
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `The data folder cannot be written (${reason}). Choose another: DATA_DIR=~/credit-data npm start`,
    );
  }
}

function lockOrRefuse(dataDir: string): () => void {
  try {
    return takeLock(join(dataDir, 'lock'));
  } catch (error) {
    throw error instanceof AlreadyRunning ? new Refusal(runningAlready(dataDir, error)) : error;
  }
}
