import type { DataSource, EntityManager } from 'typeorm';
import { contentHash } from '../../policy/content-hash';
import { appendAudit } from './append-audit';

/** A reading that must be answered for: of a personal number, or of a list about somebody. */
export interface Access {
  /** Instant, RFC 3339 UTC. */
  at: string;
  person: string | null;
  role: string;
  action: 'number-read' | 'list-checked' | 'file-exported';
  /** What was read, by opaque id, e.g. `subject/<uuid>`; never a number. */
  object: string;
  /** Why; the purpose or ground that the reader gave. */
  reason: string;
}

/** The stream in which all readings stand. */
export const accessStream = 'access';

/** Writes a reading into the audit chain; the reading must not happen when this throws. */
export function auditAccess(database: DataSource | EntityManager, access: Access): Promise<void> {
  const { at, person, role, action, object, reason } = access;
  const line = { at, person_id: person, role, action, object, reason, procedure_id: null, event_seq: null };
  return appendAudit(database, accessStream, [{ ...line, content_hash: contentHash({ action, object, reason }) }]);
}
