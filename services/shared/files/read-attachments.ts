import type { z } from 'zod';
import { isNamed } from '../../../infra/db/attachment-claims';
import type { AttachmentShelf } from '../../../infra/db/attachments';
import { utc } from '../business-time';
import { notFound, Problem } from '../problem';
import type { Reply } from '../route';
import type { Sql } from '../sql';
import type { attachmentLine } from './attachment-schema';
import type { scanState } from './file-schema';

/** What is asked of the attachments `a`, of the procedure `p` and the case `cf` of each; `$1` and on are the values. */
export interface Asked {
  where: string;
  values: unknown[];
}

type Line = z.input<typeof attachmentLine>;
type Row = Line & { sha256: string; case: string | null };

const ref = `json_build_object('id', a.id, 'sha256', a.sha256, 'name', a.name, 'type', a.type, 'size', a.size)`;

const statement = (where: string) => `
  select ${ref} as file, a.scan, a.uploaded_at as "uploadedAt", person.display_name as by, p.id as procedure, p.kind,
    a.case_id as "case", (select r.id from attachment r where r.redacted_of = a.id) as redacted
  from attachment a
  left join procedure p on p.id = a.procedure_id
  left join case_file cf on cf.id = a.case_id
  left join person on person.id = a.uploaded_by
  where ${where}
  order by a.uploaded_at, a.id`;

/** Reads the files of a case that its journal names, without the copies for the public, which stand beside their originals. */
export async function readAttachments(sql: Sql, { where, values }: Asked): Promise<Line[]> {
  const rows = await sql.query<Row>(statement(`${where} and a.redacted_of is null and ${isNamed}`), values);
  return rows.map(({ case: _case, uploadedAt, ...row }) => ({ ...row, uploadedAt: utc(uploadedAt) }));
}

/** Finds one file that the reader may have; refuses any other as if it did not exist. */
export async function findAttachment(sql: Sql, { where, values }: Asked): Promise<Row> {
  const [row] = await sql.query<Row>(statement(where), values);
  if (!row) throw notFound('file');
  return row;
}

/** Whether a file is given out: neither one that waits for its virus scan nor one that did not pass it. */
export function isGivenOut({ scan }: { scan: z.infer<typeof scanState> }): boolean {
  return scan === 'clean' || scan === 'not-scanned';
}

/** Sends a file to save; refuses one that waits for its virus scan or did not pass it. */
export async function fileReply(
  { file, scan }: { file: Line['file']; scan: z.infer<typeof scanState> },
  { store }: Pick<AttachmentShelf, 'store'>,
): Promise<Reply<never>> {
  if (scan === 'quarantined')
    throw new Problem('quarantined', 'This file waits for its virus scan; try again in some minutes.');
  if (scan === 'infected') throw new Problem('unsafe-file', 'This file bears a virus and is not given out.');
  const { name, type, size, sha256 } = file;
  return { download: { name, type, size, bytes: await store.open(sha256) } };
}
