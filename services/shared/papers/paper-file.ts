import { fileNameOf } from '../../../infra/papers/file-name';
import { notFound } from '../problem';
import type { Download, Reply } from '../route';

/** What the file of a paper is made of; without `pdf` it is a text from before there were PDFs. */
export interface PaperFile {
  title: string;
  number: string | null;
  sha256: string;
  pdf: Buffer | null;
}

/** The columns of `PaperFile`. */
export const fileColumns = 'paper.title, paper.number, paper.sha256, paper.pdf';

/** Answers with the PDF of a paper, its hash as ETag; refuses as not found what has no PDF. */
export function paperReply(row: PaperFile | undefined): Reply<never> {
  if (!row?.pdf || row.number === null) throw notFound('paper');
  return { download: pdfNamed(fileNameOf({ title: row.title, number: row.number }), row.pdf), etag: `"${row.sha256}"` };
}

/** A PDF to save under a name. */
export function pdfNamed(name: string, bytes: Download['bytes']): Download {
  return { name, type: 'application/pdf', bytes };
}
