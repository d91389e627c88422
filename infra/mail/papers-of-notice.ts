import type { DataSource } from 'typeorm';
import { fileNameOf } from '../papers/file-name';

interface PaperRow {
  id: string;
  number: string;
  title: string;
  pdf: Buffer | null;
}

const statement = `
  select told ->> 'id' as id, paper.number, paper.title, paper.pdf
  from procedure p, jsonb_array_elements(p.snapshot -> 'papers') with ordinality as named (told, place)
  left join paper on paper.id = (told ->> 'id')::uuid
  where p.id = $1 order by place`;

/** Reads the papers that a notice serves, in order, as files; throws when the notice or one of its PDFs is not there. */
export async function papersOfNotice(dataSource: DataSource, notice: string): Promise<{ name: string; pdf: Buffer }[]> {
  const rows = await dataSource.query<PaperRow[]>(statement, [notice]);
  if (rows.length === 0) throw new Error(`no paper stands behind the notice ${notice}`);
  return rows.map(({ id, number, title, pdf }) => {
    if (pdf === null) throw new Error(`the paper ${id} of the notice ${notice} has no PDF`);
    return { name: fileNameOf({ title, number }), pdf };
  });
}

/** Reads a stored paper as a file. */
export async function paperAsFile(dataSource: DataSource, id: string): Promise<{ name: string; pdf: Buffer }> {
  const [row] = await dataSource.query<PaperRow[]>('select id, number, title, pdf from paper where id = $1', [id]);
  if (!row?.pdf) throw new Error(`the paper ${id} has no PDF`);
  return { name: fileNameOf(row), pdf: row.pdf };
}
