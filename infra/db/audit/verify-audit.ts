import type { KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { AuditFault } from './audit-fault';
import { verifyEntries, verifyNothingBeside } from './verify-entries';
import { verifyHeads } from './verify-heads';

/** What a verification saw: how many entries hold, and the first fault if they do not all hold. */
export interface AuditReport {
  ok: boolean;
  entries: number;
  firstFault: AuditFault | null;
}

/**
 * Verifies the whole audit at one instant: every entry, the event it vouches for, the end of every stream and every
 * signed head; with `file`, also that no head kept outside the database is missing. One pass, whatever the size:
 * open the data source for `longWork`.
 */
export function verifyAudit(dataSource: DataSource, publicKey: KeyObject, file?: string): Promise<AuditReport> {
  return dataSource.transaction('REPEATABLE READ', async (transaction) => {
    await transaction.query('set local statement_timeout = 0');
    await transaction.query('set transaction read only');
    const { entries, firstFault } = await verifyEntries(transaction);
    const fault =
      firstFault ?? (await verifyNothingBeside(transaction)) ?? (await verifyHeads(transaction, publicKey, file));
    return { ok: fault === null, entries, firstFault: fault };
  });
}
