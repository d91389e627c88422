import type { Readable } from 'node:stream';
import { nameForFile } from '../file-name';

/** A file of the case that the reader of a bundle may have. */
export interface AttachedFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
}

/** Opens the bytes of a kept file by their SHA-256 (hex). */
export type OpenFile = (sha256: string) => Promise<Readable>;

/** A file of a bundle without its bytes: place and name within the bundle, and the hash. */
export interface BundleFile {
  readonly path: string;
  readonly sha256: string;
}

/** Gives each attached file its place in a bundle, in the order of uploading. */
export function bundleFiles(files: readonly AttachedFile[]): BundleFile[] {
  return files.map(({ name, sha256 }, index) => ({
    path: `attachments/${String(index + 1).padStart(2, '0')} ${nameForFile(name)}`,
    sha256,
  }));
}
