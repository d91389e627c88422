import type { Readable } from 'node:stream';

/** Keeps files by the SHA-256 (hex) of what they contain; no name that somebody typed is ever a place in it. */
export interface FileStore {
  /** Keeps the bytes under their address, whole or not at all; keeping them twice is keeping them once. */
  keep(sha256: string, size: number, bytes: Readable): Promise<void>;
  /** Opens a kept file; throws when it is not there. */
  open(sha256: string): Promise<Readable>;
  /** Forgets a file; nothing happens when it is not there. */
  remove(sha256: string): Promise<void>;
}

/** Refuses an address that is no SHA-256 in hex, so that nothing else ever becomes a path. */
export function checkedAddress(sha256: string): string {
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256;
  throw new Error('A kept file is named by the SHA-256 of its content.');
}
