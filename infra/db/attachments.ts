import { createReadStream } from 'node:fs';
import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors';
import type { FileRef } from '../../domain/procedure/file-ref';
import type { FileStore } from '../files/file-store';
import type { CheckedFile } from '../files/inspect/check-spooled';
import { isNamed } from './attachment-claims';

/** A file to be kept: whose upload it is, and of which original it is the copy for the public. */
export interface NewAttachment {
  id: string;
  person: string;
  /** Instant, RFC 3339 UTC. */
  at: string;
  redactedOf?: { id: string; procedure: string; caseId: string };
}

/** The files of cases: bytes in the store, a row each in the database. */
export interface AttachmentShelf {
  /** Keeps a file; throws `beyond-cap` where somebody has too many that no act has named yet. */
  take(file: CheckedFile, as: NewAttachment): Promise<FileRef>;
  /** Takes back a file of one's own that no act has named; false where there is no such file. */
  takeBack(id: string, person: string): Promise<boolean>;
  /** Keeps the bytes of an import that is already on record. */
  keepBytes(file: CheckedFile, batch: string): Promise<void>;
  /** Forgets the bytes unless some row still needs them. */
  forgetBytes(sha256: string): Promise<void>;
  store: FileStore;
}

const mostLoose = 60;

/** Makes the shelf over the database and the file store. */
export function createAttachments(dataSource: DataSource, store: FileStore): AttachmentShelf {
  const keep = async (transaction: EntityManager, { sha256, size, path }: CheckedFile, batch?: string) => {
    await lock(transaction, sha256);
    if (!(await isNeeded(transaction, sha256, batch))) await store.keep(sha256, size, createReadStream(path));
  };
  const forgetBytes = (sha256: string) =>
    dataSource.transaction(async (transaction) => {
      await lock(transaction, sha256);
      if (!(await isNeeded(transaction, sha256))) await store.remove(sha256);
    });
  return {
    store,
    forgetBytes,
    keepBytes: (file, batch) => dataSource.transaction((transaction) => keep(transaction, file, batch)),
    take: async (file, as) => {
      const replaced = await dataSource.transaction(async (transaction) => {
        if (!as.redactedOf) await refuseHoarding(transaction, as.person);
        await keep(transaction, file);
        return insert(transaction, file, as);
      });
      for (const sha256 of replaced) await forgetBytes(sha256);
      return { id: as.id, sha256: file.sha256, name: file.name, type: file.type, size: file.size };
    },
    takeBack: async (id, person) => {
      const [gone] = await dataSource.query<{ sha256: string }[]>(
        `with gone as (delete from attachment a where a.id = $1 and a.uploaded_by = $2 and not ${isNamed} returning sha256)
         select sha256 from gone`,
        [id, person],
      );
      if (gone) await forgetBytes(gone.sha256);
      return gone !== undefined;
    },
  };
}

/** Whoever keeps or removes the bytes of one content takes turns with everybody else who does. */
function lock(transaction: EntityManager, sha256: string): Promise<unknown> {
  return transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 6))', [sha256]);
}

async function isNeeded(transaction: EntityManager, sha256: string, butFor: string | null = null): Promise<boolean> {
  const rows: unknown[] = await transaction.query(
    `select from attachment where sha256 = $1
     union all select from import_batch where sha256 = $1 and ended_at is null and id is distinct from $2::uuid limit 1`,
    [sha256, butFor],
  );
  return rows.length > 0;
}

async function refuseHoarding(transaction: EntityManager, person: string): Promise<void> {
  const [{ loose }] = await transaction.query<[{ loose: number }]>(
    'select count(*)::integer as loose from attachment where uploaded_by = $1 and not kept and procedure_id is null',
    [person],
  );
  if (loose < mostLoose) return;
  throw new DomainError(
    'beyond-cap',
    `You have ${mostLoose} files that no act names yet; remove some or send the act.`,
    'file',
  );
}

async function insert(transaction: EntityManager, file: CheckedFile, as: NewAttachment): Promise<string[]> {
  const { sha256, name, type, size, scan } = file;
  const { id, person, at, redactedOf } = as;
  const replaced = await transaction.query<{ sha256: string }[]>(
    `with gone as (delete from attachment where redacted_of = $1 and id <> $2 returning sha256) select sha256 from gone`,
    [redactedOf?.id ?? null, id],
  );
  await transaction.query(
    `insert into attachment (id, sha256, name, type, size, scan, uploaded_by, uploaded_at, procedure_id, case_id, redacted_of, kept)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
    [
      id,
      sha256,
      name,
      type,
      size,
      scan,
      person,
      at,
      redactedOf?.procedure ?? null,
      redactedOf?.caseId ?? null,
      redactedOf?.id ?? null,
      redactedOf !== undefined,
    ],
  );
  return replaced.map((row) => row.sha256);
}
