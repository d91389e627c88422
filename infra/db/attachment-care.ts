import type { DataSource } from 'typeorm';
import type { Spool } from '../files/spool';
import type { VirusScan } from '../files/virus-scan';
import { isNamed } from './attachment-claims';
import type { AttachmentShelf } from './attachments';

const mostBytes = 1024 * 1024 * 1024;

/** Removes files that nobody named for a day, with their bytes; what the journal names is marked as kept. Gives how many went. */
export async function removeOrphans(
  dataSource: DataSource,
  shelf: Pick<AttachmentShelf, 'forgetBytes'>,
): Promise<number> {
  await dataSource.query(`update attachment a set kept = true where not a.kept and ${isNamed}`);
  const gone = await dataSource.query<{ sha256: string }[]>(
    `with gone as (delete from attachment a where not a.kept and a.uploaded_at < now() - interval '1 day'
       and not exists (select from attachment r where r.redacted_of = a.id) returning sha256)
     select sha256 from gone`,
  );
  for (const { sha256 } of gone) await shelf.forgetBytes(sha256);
  return gone.length;
}

/** Scans what is in quarantine because the scanner was away; gives how many files were released or found infected. */
export async function scanQuarantined(
  dataSource: DataSource,
  { store }: Pick<AttachmentShelf, 'store'>,
  { spool, scan }: { spool: Spool; scan: VirusScan },
): Promise<number> {
  const waiting = await dataSource.query<{ sha256: string }[]>(
    "select distinct sha256 from attachment where scan = 'quarantined' limit 100",
  );
  let settled = 0;
  for (const { sha256 } of waiting) {
    const file = await spool.take(await store.open(sha256), mostBytes);
    try {
      const { clean } = await scan(file.path);
      await dataSource.query("update attachment set scan = $2 where sha256 = $1 and scan = 'quarantined'", [
        sha256,
        clean ? 'clean' : 'infected',
      ]);
      settled += 1;
    } finally {
      await spool.remove(file);
    }
  }
  return settled;
}
