import type { EntityManager } from 'typeorm';
import { instant } from '../instant';
import type { AuditHead } from './audit-head';

/** Reads the newest signed head; undefined before the first. */
export async function newestHead(database: EntityManager): Promise<AuditHead | undefined> {
  return (await headsWhere(database, 'true order by seq desc limit 1', []))[0];
}

/** Reads the signed heads after a number, oldest first, at most a thousand. */
export function headsAfter(database: EntityManager, seq: number): Promise<AuditHead[]> {
  return headsWhere(database, 'seq > $1 order by seq limit 1000', [seq]);
}

async function headsWhere(database: EntityManager, condition: string, values: unknown[]): Promise<AuditHead[]> {
  const rows: (AuditHead & { at: Date; seq: string; entries: string })[] = await database.query(
    `select seq, at, streams, entries, root, previous_hash, signature from audit_head where ${condition}`,
    values,
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), entries: Number(row.entries), at: instant(row.at) }));
}
