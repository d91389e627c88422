import type { Rows } from '../case-of-paper';
import { fileNameOf } from '../file-name';
import type { Sheet } from '../pdf/sheet';

/** A paper of a bundle without its bytes. */
export interface BundlePaper {
  readonly id: string;
  /** Place and name of its file within the bundle. */
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly version: number;
  readonly code: string;
  readonly dated: string;
  readonly sha256: string;
}

const listStatement = `
  select id, kind, title, number, version, code, dated, sha256 from paper
  where id = any ($1) and pdf is not null order by made_at, id`;

/** Lists the papers with these ids that exist as PDF, oldest first, each with its place in a bundle. */
export async function bundlePapers(database: Rows, ids: readonly string[]): Promise<BundlePaper[]> {
  const rows = await database.query<Omit<BundlePaper, 'path'>>(listStatement, [[...ids]]);
  return rows.map((row, index) => ({
    ...row,
    path: `papers/${String(index + 1).padStart(2, '0')} ${fileNameOf(row)}`,
  }));
}

/** Reads the bytes of a paper and what they were set from; throws when it is not there. */
export async function bytesOfPaper(database: Rows, id: string): Promise<{ pdf: Buffer; sheet: Sheet }> {
  const [row] = await database.query<{ pdf: Buffer; sheet: Sheet }>('select pdf, sheet from paper where id = $1', [id]);
  if (!row) throw new Error(`the paper ${id} is not there any more`);
  return row;
}
