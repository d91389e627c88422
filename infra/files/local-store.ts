import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkedAddress, type FileStore } from './file-store';

/** Keeps files in a folder: written beside, made durable, then renamed into their place. */
export function createLocalStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, checkedAddress(sha256).slice(0, 2), sha256);
  return {
    keep: async (sha256, _size, bytes) => {
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}`;
      try {
        await writeDurably(draft, bytes);
        await rename(draft, path);
      } finally {
        await rm(draft, { force: true });
      }
      await flushFolder(dirname(path));
      await flushFolder(folder);
    },
    open: async (sha256) => {
      const file = await open(pathOf(sha256));
      return createReadStream('', { fd: file });
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

async function writeDurably(path: string, bytes: Readable): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  await pipeline(bytes, file.createWriteStream({ flush: true }));
}

/** A rename is durable once its folder is. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
