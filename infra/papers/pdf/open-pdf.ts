import PDFDocument from 'pdfkit';
import { type Face, faceOf } from './fonts';
import { sheet } from './sheet-measures';

/** What a PDF says of itself; the day is the only instant in it, so that it can be made again byte by byte. */
export interface PdfAbout {
  readonly title: string;
  readonly author: string;
  /** Civil date, Asia/Shanghai. */
  readonly on: string;
}

/** Opens a PDF without pages in which the faces `text` and `bold` are at hand; it is a stream to read from. */
export function openPdf({ title, author, on }: PdfAbout): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: sheet.margins,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: new Date(`${on}T00:00:00+08:00`) },
  });
  for (const face of ['text', 'bold'] satisfies Face[]) {
    // PDFKit takes an open font as it is; its types only know of bytes and paths.
    pdf.registerFont(face, faceOf(face) as unknown as Buffer);
  }
  return pdf;
}
