import type { DataSource, EntityManager } from 'typeorm';
import { instant } from '../instant';

/** A reading that must be answered for: of a personal number, or of a list about somebody. */
export interface Access {
  /** Instant, RFC 3339 UTC. */
  at: string;
  person: string | null;
  role: string;
  action: 'number-read' | 'file-exported';
  /** What was read, by opaque id, e.g. `subject/<uuid>`; never a number. */
  object: string;
  /** Why; the purpose or ground that the reader gave. */
  reason: string;
}

/** Writes a reading into the audit chain; the reading must not happen when this throws. */
export async function auditAccess(database: DataSource | EntityManager, access: Access): Promise<void> {
  const { at, person, role, action, object, reason } = access;
  await database.query('select audit_reading($1, $2, $3, $4, $5, $6)', [
    instant(at),
    person,
    role,
    action,
    object,
    reason,
  ]);
}
