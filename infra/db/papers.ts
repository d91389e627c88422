import type { DataSource } from 'typeorm';
import type { PaperRef } from '../../domain/notice/notice-state';

/** A rendered paper as it is stored; `dated` is the business date (Asia/Shanghai), `madeAt` an instant (UTC). */
export interface RenderedPaper {
  id: string;
  caseId: string;
  procedure: string;
  subject: string;
  kind: string;
  language: string;
  title: string;
  body: string;
  /** SHA-256 of the body, in hex. */
  sha256: string;
  templateVersion: string;
  dated: string;
  madeAt: string;
}

/** Stores a paper for good; the paper first stored under an id stays, and its reference is returned. */
export async function storePaper(dataSource: DataSource, paper: RenderedPaper): Promise<PaperRef> {
  const { id, caseId, procedure, subject, kind, language, title, body, sha256, templateVersion, dated, madeAt } = paper;
  await dataSource.query(
    `insert into paper (id, case_id, procedure_id, subject_id, kind, language, title, body, sha256, template_version,
       dated, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do nothing`,
    [id, caseId, procedure, subject, kind, language, title, body, sha256, templateVersion, dated, madeAt],
  );
  return (await paperRef(dataSource, id)) ?? { id, kind, sha256 };
}

/** Finds the reference of a stored paper; null when there is none under this id. */
export async function paperRef(dataSource: DataSource, id: string): Promise<PaperRef | null> {
  const [row]: PaperRef[] = await dataSource.query('select id, kind, sha256 from paper where id = $1', [id]);
  return row ?? null;
}
