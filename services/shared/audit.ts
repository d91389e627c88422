import type { DataSource } from 'typeorm';
import { appendAudit } from '../../infra/db/audit/append-audit';
import { contentHash } from '../../infra/policy/content-hash';
import type { Audit } from './registers';

/** Makes the way of services to the audit chain, stamped with the wall clock. */
export function createAudit(dataSource: DataSource, now: () => Date): Audit {
  return {
    append: ({ stream, by, action, object, content, reason }) =>
      appendAudit(dataSource, stream, [
        {
          at: now().toISOString(),
          person_id: by.person,
          role: by.role,
          action,
          object,
          content_hash: contentHash(content),
          reason,
          procedure_id: null,
          event_seq: null,
        },
      ]),
  };
}
