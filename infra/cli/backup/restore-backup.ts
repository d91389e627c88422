import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '../failure';
import { checkUnpacked } from './check-unpacked';
import { holdFolder } from './hold-folder';
import { MANIFEST } from './manifest';
import { tar } from './tar';

/** A backup that was restored. */
export interface RestoredBackup {
  dataDir: string;
  files: number;
  /** When the backup was made, RFC 3339. */
  madeAt: string;
}

/**
 * Puts a backup in the place of a data folder, after every checksum in it was verified: a bad backup changes nothing.
 * Throws `Failure` while a system runs there, and for a folder that holds something unless `sure`.
 */
export async function restoreBackup(source: string, dataDir: string, sure: boolean): Promise<RestoredBackup> {
  const file = resolve(source);
  if (!existsSync(file)) throw new Failure('no-file', `There is no file ${file}.`);
  const holdsSomething = existsSync(dataDir) && readdirSync(dataDir).some((name) => name !== 'lock' && name !== 'bin');
  if (holdsSomething && !sure)
    throw new Failure(
      'not-empty',
      `${dataDir} holds data, which a restore replaces. Say it with --yes, or name another folder: DATA_DIR=<folder>.`,
    );
  mkdirSync(dataDir, { recursive: true });
  const letGo = holdFolder(dataDir, 'restore');
  const desk = mkdtempSync(join(dirname(dataDir), `.${basename(dataDir)}-restore-`));
  try {
    await tar(['-xpzf', file, '-C', desk]);
    const { files, madeAt } = await checkUnpacked(desk);
    rmSync(join(desk, MANIFEST));
    replaceContents(dataDir, desk);
    return { dataDir, files: files.length, madeAt };
  } finally {
    letGo();
    rmSync(desk, { recursive: true, force: true });
  }
}

/** The old contents go only once they stand aside as a whole; fetched programs stay. */
function replaceContents(dataDir: string, desk: string): void {
  const aside = mkdtempSync(join(dirname(dataDir), `.${basename(dataDir)}-before-`));
  for (const name of readdirSync(dataDir))
    if (name !== 'lock' && name !== 'bin') renameSync(join(dataDir, name), join(aside, name));
  for (const name of readdirSync(desk)) renameSync(join(desk, name), join(dataDir, name));
  rmSync(aside, { recursive: true, force: true });
}
