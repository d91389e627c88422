import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure';
import { MANIFEST, type Manifest, readManifest } from './manifest';
import { takeStock } from './take-stock';

/** Checks that an unpacked backup holds exactly what its manifest says, and sets the modes; throws `Failure` naming the first fault. */
export async function checkUnpacked(folder: string): Promise<Manifest> {
  const manifest = manifestIn(folder);
  const found = await takeStock(folder, [MANIFEST]);
  const sums = new Map([...found.files.map(({ path, sha256 }) => [path, sha256] as const), ...folderSums(found)]);
  const noted = new Map([
    ...manifest.files.map(({ path, sha256 }) => [path, sha256] as const),
    ...folderSums(manifest),
  ]);
  for (const [path, sum] of noted) {
    if (!sums.has(path)) throw damaged(`${path} is missing`);
    if (sums.get(path) !== sum) throw damaged(`${path} was changed`);
  }
  for (const path of sums.keys()) if (!noted.has(path)) throw damaged(`${path} was added`);
  // From the inside out: a folder that may not be written any more cannot keep its files from being set.
  for (const { path, mode } of [...manifest.files, ...manifest.folders.toReversed()])
    chmodSync(join(folder, path), mode);
  return manifest;
}

function folderSums({ folders }: Pick<Manifest, 'folders'>) {
  return folders.map(({ path }) => [path, 'folder'] as const);
}

function manifestIn(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new Failure('no-backup', 'This file is no backup of a data folder: it has no manifest.');
  try {
    return readManifest(readFileSync(path, 'utf8'));
  } catch {
    throw damaged('its manifest cannot be read, or a newer version of this project wrote it');
  }
}

function damaged(what: string): Failure {
  return new Failure('damaged', `The backup is damaged: ${what}. Nothing was restored; use another backup.`);
}
