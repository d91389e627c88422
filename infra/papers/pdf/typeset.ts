import { buffer } from 'node:stream/consumers';
import { drawSheet } from './draw-sheet';
import { openPdf } from './open-pdf';
import type { Sheet } from './sheet';

/** A paper set as PDF, with its number of pages. */
export interface Typeset {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** Sets a paper as PDF with its fonts embedded; the same sheet of the same day gives the same bytes. */
export async function typeset(sheet: Sheet, on: string): Promise<Typeset> {
  const pdf = openPdf({ title: `${sheet.title} ${sheet.number}`, author: sheet.authority, on });
  const bytes = buffer(pdf);
  drawSheet(pdf, sheet);
  const pages = pdf.bufferedPageRange().count;
  pdf.end();
  return { pdf: await bytes, pages };
}
