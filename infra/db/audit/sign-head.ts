import type { KeyObject } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { instant } from '../instant';
import { type AuditHead, headHash, RootHash, type StreamEnd, signedHead } from './audit-head';
import { beginning } from './audit-line';
import { appendHeads } from './head-file';
import { newestHead } from './stored-heads';

/**
 * Signs a head over everything audited so far, writes it to `audit_head` and appends it, as one line of JSON, to a file
 * outside the database, flushed to disk. Lines that a crash kept from the file are made up for. Returns null when nothing was audited since the head before. `at` is the
 * instant of signing (RFC 3339 UTC).
 */
export async function signHead(
  dataSource: DataSource,
  { key, file, at }: { key: KeyObject; file: string; at: string },
): Promise<AuditHead | null> {
  const head = await dataSource.transaction('REPEATABLE READ', async (transaction) => {
    await transaction.query('set local statement_timeout = 0');
    const ends = await grownStreams(transaction);
    if (ends.length === 0) return null;
    const former = await newestHead(transaction);
    const head = signedHead(
      {
        seq: (former?.seq ?? 0) + 1,
        at: instant(at),
        ...(await totals(transaction)),
        root: rootOf(ends),
        previous_hash: former ? headHash(former) : beginning,
      },
      key,
    );
    await store(transaction, head, ends);
    return head;
  });
  await appendHeads(dataSource.manager, file);
  return head;
}

function grownStreams(database: EntityManager): Promise<StreamEnd[]> {
  return database.query(
    `select stream, last_seq, last_hash from audit_stream s where not exists (
       select from audit_head_stream h where h.stream = s.stream and h.last_seq = s.last_seq)
     order by stream collate "C"`,
  );
}

async function totals(database: EntityManager): Promise<{ streams: number; entries: number }> {
  const [row]: { streams: number; entries: number }[] = await database.query(
    'select count(*)::integer as streams, coalesce(sum(last_seq), 0)::float8 as entries from audit_stream',
  );
  return row ?? { streams: 0, entries: 0 };
}

function rootOf(ends: readonly StreamEnd[]): string {
  const hash = new RootHash();
  for (const end of ends) hash.add(end);
  return hash.root();
}

async function store(database: EntityManager, head: AuditHead, ends: readonly StreamEnd[]): Promise<void> {
  const { seq, at, streams, entries, root, previous_hash, signature } = head;
  await database.query(
    `insert into audit_head (seq, at, streams, entries, root, previous_hash, signature)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [seq, at, streams, entries, root, previous_hash, signature],
  );
  await database.query(
    `insert into audit_head_stream (head_seq, stream, last_seq, last_hash)
     select $1, e.stream, e.last_seq, e.last_hash
     from jsonb_to_recordset($2::jsonb) as e (stream text, last_seq integer, last_hash text)`,
    [seq, JSON.stringify(ends)],
  );
}
