import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Rows } from '../case-of-paper';
import { drawPlain, type PlainPages } from '../pdf/draw-plain';
import { drawSheet } from '../pdf/draw-sheet';
import { openPdf } from '../pdf/open-pdf';
import { type AttachedFile, bundleFiles, type OpenFile } from './bundle-file';
import { type BundlePaper, bundlePapers, bytesOfPaper } from './bundle-paper';

/** What a bundle is made of, as far as its reader may see the case. */
export interface CaseBundle {
  readonly number: string;
  /** Name of the deciding authority. */
  readonly authority: string;
  /** The business day on which it is taken, Asia/Shanghai. */
  readonly on: string;
  /** What the reader's page of the case says, for programs. */
  readonly page: object;
  /** The timeline in words, oldest first. */
  readonly timeline: readonly string[];
  /** Ids of the papers that the reader may see. */
  readonly papers: readonly string[];
  /** The files of the case that the reader may have, oldest first. */
  readonly attachments: readonly AttachedFile[];
  readonly open: OpenFile;
  /** Headings of the pages that a bundle adds. */
  readonly words: {
    readonly title: string;
    readonly timeline: string;
    readonly papers: string;
    readonly attachments: string;
  };
}

/** Writes the bundle of a case as ZIP: every paper as it was served, every attached file, timeline as JSON and PDF, manifest, list of hashes. */
export async function zipOfCase(database: Rows, bundle: CaseBundle): Promise<Readable> {
  const papers = await bundlePapers(database, bundle.papers);
  const attached = bundleFiles(bundle.attachments);
  const added = [file('timeline.json', json(bundle.page)), file('timeline.pdf', await coverOf(bundle, papers))];
  const files = [
    ...papers.map(({ id: _id, ...paper }) => paper),
    ...attached,
    ...added.map(({ path, sha256 }) => ({ path, sha256 })),
  ];
  const manifest = file(
    'manifest.json',
    json({ case: bundle.number, authority: bundle.authority, on: bundle.on, files }),
  );
  const sums = [...files, manifest].map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  const zip = new ZipFile();
  const whole = Readable.from(zip.outputStream);
  // What cannot be read cuts the line, so that half a bundle is never taken for a whole one.
  zip.on('error', (error) => whole.destroy(error instanceof Error ? error : new Error(String(error))));
  const mtime = new Date(`${bundle.on}T00:00:00+08:00`);
  const addWhenItsTurnComes = (path: string, open: () => Promise<Readable>) =>
    zip.addReadStreamLazy(path, { mtime, compress: false }, (give) => {
      open().then(
        (bytes) => give(null, bytes),
        (error: unknown) => give(error, Readable.from([])),
      );
    });
  // Read when its turn comes, so that a case with many papers never stands in memory as a whole.
  for (const { id, path } of papers)
    addWhenItsTurnComes(path, async () => Readable.from([(await bytesOfPaper(database, id)).pdf]));
  for (const { path, sha256 } of attached) addWhenItsTurnComes(path, () => bundle.open(sha256));
  for (const { path, bytes } of [...added, manifest, file('SHA256SUMS', Buffer.from(sums))])
    zip.addBuffer(bytes, path, { mtime });
  zip.end();
  return whole;
}

/**
 * Writes the bundle of a case as one PDF: timeline and hashes, those of the attached files too, then every paper to
 * read; the papers as they were served are attached, since only those bytes have the hash.
 */
export async function pdfOfCase(database: Rows, bundle: CaseBundle): Promise<Readable> {
  const papers = await bundlePapers(database, bundle.papers);
  const pdf = openPdf({ title: titleOf(bundle), author: bundle.authority, on: bundle.on });
  const write = async () => {
    drawPlain(pdf, pagesOf(bundle, papers));
    for (const paper of papers) {
      const stored = await bytesOfPaper(database, paper.id);
      drawSheet(pdf, stored.sheet);
      const day = new Date(`${paper.dated}T00:00:00+08:00`);
      pdf.file(stored.pdf, { name: paper.path, type: 'application/pdf', creationDate: day, modifiedDate: day });
      pdf.flushPages();
    }
    pdf.end();
  };
  write().catch((error: unknown) => pdf.destroy(error instanceof Error ? error : new Error(String(error))));
  return pdf;
}

function coverOf(bundle: CaseBundle, papers: readonly BundlePaper[]): Promise<Buffer> {
  const pdf = openPdf({ title: titleOf(bundle), author: bundle.authority, on: bundle.on });
  const bytes = buffer(pdf);
  drawPlain(pdf, pagesOf(bundle, papers));
  pdf.end();
  return bytes;
}

function pagesOf(
  { words, authority, on, timeline, attachments, ...bundle }: CaseBundle,
  papers: readonly BundlePaper[],
): PlainPages {
  const listed = papers.flatMap(({ number, title, dated, code, sha256 }) => [
    `${dated}  ${title}  ${number}  ${code}`,
    `SHA-256 ${sha256}`,
  ]);
  const attached = attachments.flatMap(({ name, sha256 }) => [name, `SHA-256 ${sha256}`]);
  return {
    title: titleOf({ words, ...bundle }),
    sections: [
      { heading: `${authority}  ${on}`, lines: [] },
      { heading: words.papers, lines: listed },
      ...(attached.length === 0 ? [] : [{ heading: words.attachments, lines: attached }]),
      { heading: words.timeline, lines: timeline },
    ],
  };
}

function titleOf({ words, number }: Pick<CaseBundle, 'words' | 'number'>): string {
  return `${words.title} ${number}`;
}

function file(path: string, bytes: Buffer) {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function json(content: object): Buffer {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}
