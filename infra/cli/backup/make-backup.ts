import { closeSync, existsSync, mkdtempSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { Failure } from '../failure';
import { holdFolder } from './hold-folder';
import { MANIFEST, type Manifest } from './manifest';
import { takeStock } from './take-stock';
import { tar } from './tar';

/** What a backup leaves out: fetched programs, and notes of what runs now. */
const leftOut = ['bin', 'lock', 'run.json', 'run.env'];

/** A backup that was made. */
export interface MadeBackup {
  file: string;
  files: number;
  /** Size of all files in it before compression, in bytes. */
  bytes: number;
  /** Size of the backup itself, in bytes. */
  size: number;
}

/**
 * Writes a data folder that nobody is using to one compressed file, readable by its owner only, whole or not at all.
 * Throws `Failure` while a system runs there, when there is nothing to back up, and rather than overwrite a file.
 */
export async function makeBackup(dataDir: string, target: string, madeAt: string): Promise<MadeBackup> {
  const file = resolve(target);
  if (!existsSync(join(dataDir, 'version.json')))
    throw new Failure(
      'no-data',
      `${dataDir} is no data folder: nothing has been started there. Name another by DATA_DIR.`,
    );
  if (existsSync(file)) throw new Failure('file-exists', `${file} exists already; choose another name.`);
  if (file.startsWith(dataDir + sep))
    throw new Failure('inside', `${file} lies in the data folder itself; choose another place.`);
  if (!existsSync(dirname(file)))
    throw new Failure('no-folder', `The folder ${dirname(file)} does not exist; make it first.`);
  const letGo = holdFolder(dataDir, 'backup');
  try {
    const stock: Manifest = { format: 1, madeAt, ...(await takeStock(dataDir, leftOut)) };
    await write(dataDir, file, stock);
    const bytes = stock.files.reduce((sum, { size }) => sum + size, 0);
    return { file, files: stock.files.length, bytes, size: statSync(file).size };
  } finally {
    letGo();
  }
}

async function write(dataDir: string, file: string, stock: Manifest): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  const desk = mkdtempSync(join(dirname(file), '.backup-'));
  try {
    writeFileSync(join(desk, MANIFEST), `${JSON.stringify(stock)}\n`, { mode: 0o600 });
    closeSync(openSync(draft, 'wx', 0o600)); // it will hold the keys
    const paths = [...stock.folders, ...stock.files].map(({ path }) => `${path}\0`).join('');
    await tar(['-czf', draft, '-C', desk, MANIFEST, '-C', dataDir, '--no-recursion', '--null', '-T', '-'], paths);
    renameSync(draft, file);
  } finally {
    rmSync(desk, { recursive: true, force: true });
    rmSync(draft, { force: true });
  }
}
