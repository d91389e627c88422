import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Living } from './living';
import type { LivingParts } from './part';

/** What the command line needs to find the running system; kept in `run.json` of the data folder while it runs. */
export interface RunningSystem {
  readonly supervisor: Living;
  /** RFC 3339. */
  readonly startedAt: string;
  readonly urls: Readonly<Record<'portal' | 'apiDocs' | 'temporalUi' | 'mail' | 'healthz', string>>;
  readonly ports: Readonly<Record<string, number>>;
  readonly programs: LivingParts;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly cli: string | undefined };
}

const pathIn = (dataDir: string) => join(dataDir, 'run.json');

/** Reads what runs on a data folder; undefined when nothing was noted. After a kill it may be a note of the past. */
export function readRunningSystem(dataDir: string): RunningSystem | undefined {
  try {
    return JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as RunningSystem;
  } catch {
    return undefined;
  }
}

/** Notes what runs, whole or not at all. */
export function noteRunningSystem(dataDir: string, system: RunningSystem): void {
  const draft = `${pathIn(dataDir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(system, null, 2)}\n`);
  renameSync(draft, pathIn(dataDir));
}

/** Removes the note: nothing runs any more. */
export function forgetRunningSystem(dataDir: string): void {
  rmSync(pathIn(dataDir), { force: true });
}
