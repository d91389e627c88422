import type { DataSource, EntityManager } from 'typeorm';
import { instant } from '../instant';
import { type AuditLine, lineText } from './audit-line';

/** Appends entries to a stream of the audit chain in their order; in a transaction, it stands and falls with it. */
export async function appendAudit(
  database: DataSource | EntityManager,
  stream: string,
  lines: readonly AuditLine[],
): Promise<void> {
  const entries = lines.map((line) => {
    const settled = { ...line, at: instant(line.at) };
    return { ...settled, line: lineText(stream, settled) };
  });
  await database.query('select append_audit($1, $2::jsonb)', [stream, JSON.stringify(entries)]);
}
