import type { KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { prettifyError, ZodError } from 'zod';
import {
  type CodecKeys,
  type IdentityKeys,
  makeKeyFile,
  readAuditKey,
  readCodecKeys,
  readIdentityKeys,
  readSessionKey,
} from './key-formats';
import { KeyMistake } from './key-mistake';
import type { KeyFiles, StackSettings } from './settings';

/** The secrets of an installation, ready for use. */
export interface Keys {
  readonly codec: CodecKeys;
  readonly identity: IdentityKeys;
  /** Ed25519 private key. */
  readonly audit: KeyObject;
  /** 32 bytes. */
  readonly session: Buffer;
}

const kinds = ['codec', 'identity', 'audit', 'session'] as const;

/**
 * Reads the four keys. Where none exists yet, a development or training installation makes them (mode 0600); throws
 * KeyMistake when production lacks one, when only some are there (data sealed with the lost one would be unreadable),
 * or when a file cannot be read.
 */
export function loadKeys(settings: Pick<StackSettings, 'installation' | 'keyFiles'>): Keys {
  const { installation, keyFiles } = settings;
  const missing = kinds.filter((kind) => !existsSync(keyFiles[kind]));
  if (missing.length > 0) makeMissing(installation, keyFiles, missing);
  return {
    codec: read(keyFiles.codec, readCodecKeys),
    identity: read(keyFiles.identity, readIdentityKeys),
    audit: read(keyFiles.audit, readAuditKey),
    session: read(keyFiles.session, readSessionKey),
  };
}

function makeMissing(installation: string, files: KeyFiles, missing: readonly (keyof KeyFiles)[]): void {
  const list = missing.map((kind) => files[kind]).join(', ');
  if (installation === 'production')
    throw new KeyMistake(
      `Key files are missing: ${list}. Production never makes keys: put yours there (docs/operations.md, "Keys").`,
    );
  if (missing.length < kinds.length)
    throw new KeyMistake(
      `Key files are missing: ${list}. What they sealed cannot be read without them: restore them from a backup, ` +
        'or begin anew with `npm start -- --fresh`.',
    );
  for (const kind of missing) writeOnce(files[kind], makeKeyFile[kind]());
}

/** Several processes may start at once: the first one to finish its file wins, the others read that one. */
function writeOnce(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function read<T>(path: string, parse: (text: string) => T): T {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof ZodError ? prettifyError(error) : String(error);
    throw new KeyMistake(`The key file ${path} cannot be used: ${reason}. Correct it or restore it from a backup.`);
  }
}
