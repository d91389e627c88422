import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** SHA-256, in lower-case hex, of the canonical JSON (RFC 8785) of a value: the same content, the same hash. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
