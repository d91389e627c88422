import type { DataSource, EntityManager } from 'typeorm';
import type { PaperRef } from '../../domain/notice/notice-state';

/** A finished paper as it is stored; `dated` is the business date (Asia/Shanghai), `madeAt` an instant (UTC). */
export interface FinishedPaper {
  id: string;
  /** Null, as `procedure` is, for a paper that belongs to no case. */
  caseId: string | null;
  procedure: string | null;
  /** Null for a paper that concerns nobody in particular. */
  subject: string | null;
  department: string;
  kind: string;
  language: string;
  number: string;
  version: number;
  /** The paper that this one replaces. */
  replaces: string | null;
  /** The code by which anybody can verify the paper. */
  code: string;
  title: string;
  body: string;
  /** What the PDF was set from. */
  sheet: object;
  pages: number;
  pdf: Buffer;
  /** SHA-256 of the PDF, in hex. */
  sha256: string;
  templateVersion: string;
  dated: string;
  madeAt: string;
}

/** Stores a paper for good; the paper first stored under an id stays, and its reference is returned. */
export async function storePaper(database: DataSource | EntityManager, paper: FinishedPaper): Promise<PaperRef> {
  const { id, kind, sha256 } = paper;
  await database.query(
    `insert into paper (id, case_id, procedure_id, subject_id, department, kind, language, number, version, replaces, code,
       title, body, sheet, pages, pdf, sha256, template_version, dated, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     on conflict (id) do nothing`,
    valuesOf(paper),
  );
  return (await paperRef(database, id)) ?? { id, kind, sha256 };
}

/** Finds the reference of a stored paper; null when there is none under this id. */
export async function paperRef(database: DataSource | EntityManager, id: string): Promise<PaperRef | null> {
  const [row]: PaperRef[] = await database.query('select id, kind, sha256 from paper where id = $1', [id]);
  return row ?? null;
}

/** A paper that a new version replaces. */
export interface FormerPaper {
  version: number;
  number: string;
}

/** Finds the paper that a new version of the same kind to the same subject of the same case is to replace, if it stands. */
export async function formerPaper(
  database: EntityManager,
  { id, caseId, subject, kind }: Record<'id' | 'caseId' | 'subject' | 'kind', string>,
): Promise<FormerPaper | null> {
  const [row] = await database.query<FormerPaper[]>(
    `select version, number from paper former
     where id = $1 and case_id = $2 and subject_id = $3 and kind = $4 and code is not null
       and not exists (select from paper later where later.replaces = former.id)`,
    [id, caseId, subject, kind],
  );
  return row ?? null;
}

function valuesOf(paper: FinishedPaper): unknown[] {
  const { id, caseId, procedure, subject, department, kind, language, number, version, replaces, code } = paper;
  const { title, body, sheet, pages, pdf, sha256, templateVersion, dated, madeAt } = paper;
  const whose = [id, caseId, procedure, subject, department, kind, language, number, version, replaces, code];
  return [...whose, title, body, sheet, pages, pdf, sha256, templateVersion, dated, madeAt];
}
