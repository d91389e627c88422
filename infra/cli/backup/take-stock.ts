import { createHash } from 'node:crypto';
import { createReadStream, type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest } from './manifest';

type Stock = Pick<Manifest, 'folders' | 'files'>;

/** Takes stock of a folder that nobody is using, but for some names at its top: folders and files with mode, size, SHA-256. */
export async function takeStock(folder: string, leftOut: readonly string[]): Promise<Stock> {
  const stock: Stock = { folders: [], files: [] };
  for (const entry of sorted(folder)) if (!leftOut.includes(entry.name)) await take(folder, entry.name, entry, stock);
  return stock;
}

async function take(folder: string, path: string, entry: Dirent, stock: Stock): Promise<void> {
  const full = join(folder, path);
  const { mode, size } = lstatSync(full);
  if (entry.isFile()) stock.files.push({ path, mode: mode & 0o7777, size, sha256: await sha256Of(full) });
  if (!entry.isDirectory()) return; // sockets and pipes hold nothing
  stock.folders.push({ path, mode: mode & 0o7777 });
  for (const inner of sorted(full)) await take(folder, `${path}/${inner.name}`, inner, stock);
}

function sorted(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
