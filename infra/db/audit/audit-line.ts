import { createHash } from 'node:crypto';
import { canonicalJson } from '../../policy/canonical-json';

/** What an audit entry says: who, in which role, did or read what, why, and the hash of the content it vouches for. */
export interface AuditLine {
  /** Business instant, RFC 3339 UTC with milliseconds. */
  at: string;
  person_id: string | null;
  role: string;
  action: string;
  object: string;
  content_hash: string;
  reason: string | null;
  /** The event that the entry vouches for; null for a reading. */
  procedure_id: string | null;
  event_seq: number | null;
}

/** The hash before the first entry of a stream. */
export const beginning = '0'.repeat(64);

/** Writes an entry of a stream as the canonical JSON that its hash covers. */
export function lineText(stream: string, line: AuditLine): string {
  const { at, person_id, role, action, object, content_hash, reason, procedure_id, event_seq } = line;
  const fields = { stream, at, person_id, role, action, object, content_hash, reason, procedure_id, event_seq };
  return canonicalJson(fields);
}

/** Links an entry to its place and the hash before it; the database function `append_audit` computes the same. */
export function linkHash(text: string, seq: number, previous: string): string {
  return createHash('sha256').update(`${text}#${seq}#${previous}`).digest('hex');
}
