import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '../../policy/canonical-json';

/** A signed head over all streams; `root` covers the ends of the streams that grew since the head before. */
export interface AuditHead {
  seq: number;
  /** Instant, RFC 3339 UTC. */
  at: string;
  /** How many streams and entries there were. */
  streams: number;
  entries: number;
  root: string;
  /** SHA-256 over the head before, which carries all that it covered into this one. */
  previous_hash: string;
  /** Ed25519 over the canonical JSON of the other fields, base64. */
  signature: string;
}

/** The end of a stream: the number and hash of its last entry. */
export interface StreamEnd {
  stream: string;
  last_seq: number;
  last_hash: string;
}

/** Collects the ends of streams, given in the order of their names, into one root. */
export class RootHash {
  private readonly hash = createHash('sha256');

  add({ stream, last_seq, last_hash }: StreamEnd): void {
    this.hash.update(`${stream}#${last_seq}#${last_hash}\n`);
  }

  root(): string {
    return this.hash.digest('hex');
  }
}

/** The hash by which the next head is linked to this one. */
export function headHash(head: AuditHead): string {
  return createHash('sha256').update(canonicalJson(head)).digest('hex');
}

/** Signs a head with the installation's Ed25519 key. */
export function signedHead(head: Omit<AuditHead, 'signature'>, key: KeyObject): AuditHead {
  return { ...head, signature: sign(null, Buffer.from(canonicalJson(head)), key).toString('base64') };
}

/** Tells whether a head bears the signature of this public key. */
export function isSigned({ signature, ...head }: AuditHead, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(canonicalJson(head)), publicKey, Buffer.from(signature, 'base64'));
}
