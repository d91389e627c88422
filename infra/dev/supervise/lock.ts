import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type Living, livingProgram, stillLives } from './living';

/** Thrown when another start holds the data folder; carries who. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor(readonly holder: Living) {
    super(`held by the running program ${holder.pid}`);
  }
}

/**
 * Takes the lock file for this program and returns how to give it back; throws AlreadyRunning while the one who holds it
 * lives. A lock whose holder was killed is stale and is taken over.
 */
export function takeLock(path: string, self: number = process.pid): () => void {
  const draft = `${path}.${self}`;
  writeFileSync(draft, JSON.stringify(livingProgram(self)));
  try {
    claim(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (holderOf(path)?.pid === self) rmSync(path, { force: true });
  };
}

function claim(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = holderOf(path);
    if (holder !== undefined && stillLives(holder)) throw new AlreadyRunning(holder);
    renameSync(path, `${draft}.stale`);
    rmSync(`${draft}.stale`);
    claim(draft, path);
  }
}

function holderOf(path: string): Living | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Living;
  } catch {
    return undefined;
  }
}
