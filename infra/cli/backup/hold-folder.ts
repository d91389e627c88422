import { join } from 'node:path';
import { stillLives } from '../../dev/supervise/living';
import { AlreadyRunning, takeLock } from '../../dev/supervise/lock';
import { readRunningSystem } from '../../dev/supervise/run-file';
import { Failure } from '../failure';

/**
 * Holds a data folder for this program alone, so that nothing starts on it meanwhile; returns how to let it go. Throws
 * `Failure` while a system runs on it, or while parts of a killed one still do.
 */
export function holdFolder(dataDir: string, purpose: 'backup' | 'restore'): () => void {
  const lock = lockOrRefuse(dataDir, purpose);
  const left = Object.entries(readRunningSystem(dataDir)?.programs ?? {}).filter(([, program]) => stillLives(program));
  if (left.length === 0) return lock;
  lock();
  const names = left.map(([name, { pid }]) => `${name} (${pid})`).join(', ');
  throw new Failure(
    'still-running',
    `An earlier start was killed, and these parts still run on ${dataDir}: ${names}.\n` +
      'Run `npm start` once and stop it with Ctrl-C: it stops them properly.',
  );
}

function lockOrRefuse(dataDir: string, purpose: string): () => void {
  try {
    return takeLock(join(dataDir, 'lock'));
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    const { pid } = error.holder;
    throw new Failure(
      'running',
      `The data folder ${dataDir} is in use (program ${pid}): files that change while they are read make no ${purpose}.\n` +
        `Stop it first (Ctrl-C in its terminal, or: kill ${pid}), then run this again.`,
    );
  }
}
