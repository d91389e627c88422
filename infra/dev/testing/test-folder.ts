import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Living, livingProgram, stillLives } from '../supervise/living';
import { stopOrphans } from '../supervise/orphans';
import type { LivingParts } from '../supervise/part';

interface Note {
  readonly supervisor: Living | undefined;
  readonly programs: LivingParts;
}

const noteIn = (folder: string) => join(folder, 'programs.json');

/** Makes an empty data folder for one test run, after clearing away what killed runs left behind. */
export async function makeTestFolder(root: string): Promise<string> {
  const parent = join(root, '.data-test');
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) await clearKilledRun(join(parent, name));
  const folder = mkdtempSync(join(parent, 'run-'));
  notePrograms(folder, {});
  return folder;
}

/** Notes which programs a test run has started. */
export function notePrograms(folder: string, programs: LivingParts): void {
  writeFileSync(noteIn(folder), JSON.stringify({ supervisor: livingProgram(process.pid), programs } satisfies Note));
}

async function clearKilledRun(folder: string): Promise<void> {
  if (!existsSync(noteIn(folder))) return; // another run has made it this very moment
  const { supervisor, programs } = JSON.parse(readFileSync(noteIn(folder), 'utf8')) as Note;
  if (supervisor !== undefined && stillLives(supervisor)) return;
  await stopOrphans(programs);
  rmSync(folder, { recursive: true, force: true });
}
