import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileRefused } from './file-refused';

/** A file that came in and waits, under a random name, to be looked at; whoever spooled it removes it. */
export interface Spooled {
  path: string;
  size: number;
  /** SHA-256 of the content, in hex. */
  sha256: string;
}

/** The waiting place of files that came in. */
export interface Spool {
  /** Writes a stream to disk piece by piece, counting and hashing it; throws `too-large` as soon as it passes the cap. */
  take(source: Readable, mostBytes: number): Promise<Spooled>;
  remove(file: Pick<Spooled, 'path'>): Promise<void>;
  /** Removes what a process that died has left behind an hour ago or longer. */
  sweep(): Promise<void>;
}

const anHour = 3_600_000;

/** Makes the waiting place in a folder of the installation. */
export function createSpool(folder: string): Spool {
  return {
    take: async (source, mostBytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      const hash = createHash('sha256');
      let size = 0;
      const counted = async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          size += piece.length;
          if (size > mostBytes) throw tooLarge(mostBytes);
          hash.update(piece);
          yield piece;
        }
      };
      try {
        await pipeline(source, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { path, size, sha256: hash.digest('hex') };
    },
    remove: ({ path }) => rm(path, { force: true }),
    sweep: async () => {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) {
        const path = join(folder, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs < Date.now() - anHour) await rm(path, { force: true });
      }
    },
  };
}

/** Says that a file has more bytes than it may have. */
export function tooLarge(mostBytes: number): FileRefused {
  const most = `${Math.floor(mostBytes / (1024 * 1024))} MB`;
  return new FileRefused('too-large', `The file is larger than ${most}; split it or send a smaller one.`);
}
