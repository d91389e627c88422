import { type Block, partsOf } from './blocks';
import { drawFeet } from './draw-feet';
import type { Sheet } from './sheet';
import { sheet as at } from './sheet-measures';

const red = '#c00000';

/** The height of the signature with the lines that stay free above it. */
const signed = 4 * at.line;

/** Sets one paper on pages of its own, close to GB/T 9704, and numbers them from 1. */
export function drawSheet(pdf: PDFKit.PDFDocument, sheet: Sheet): void {
  const section = pdf.struct('Sect');
  pdf.addStructure(section);
  pdf.addPage();
  const { start, count } = pdf.bufferedPageRange();
  const first = start + count - 1;
  section.add(pdf.struct('P', {}, () => drawHead(pdf, sheet)));
  section.add(pdf.struct('H1', {}, () => drawTitle(pdf, sheet.title)));
  const { blocks, signature } = partsOf(sheet.body);
  blocks.forEach((block, index) => {
    const last = index === blocks.length - 1;
    section.add(pdf.struct(block.as === 'heading' ? 'H2' : 'P', {}, () => drawBlock(pdf, block, last ? signed : 0)));
  });
  section.add(pdf.struct('P', {}, () => drawSignature(pdf, signature)));
  section.end();
  drawFeet(pdf, sheet, first);
}

function drawHead(pdf: PDFKit.PDFDocument, { authority, number }: Sheet): void {
  const wide = pdf.font('bold').fontSize(at.head).widthOfString(authority);
  pdf.fontSize(Math.min(at.head, (at.head * at.width) / wide)).fillColor(red);
  pdf.text(authority, at.left, at.margins.top, { width: at.width, align: 'center' });
  pdf.font('text').fontSize(at.text).fillColor('#000000');
  pdf.text(number, at.left, pdf.y + at.line * 0.6, { width: at.width, align: 'center' });
  const rule = pdf.y + 11;
  pdf
    .save()
    .lineWidth(1.5)
    .moveTo(at.left, rule)
    .lineTo(at.left + at.width, rule)
    .stroke(red)
    .restore();
  pdf.y = rule + at.line;
}

function drawTitle(pdf: PDFKit.PDFDocument, title: string): void {
  pdf.font('bold').fontSize(at.title);
  const wide = pdf.widthOfString(title);
  const lines = Math.ceil(wide / at.width);
  // Lines of about one length look better than a last one of two signs.
  const width = lines === 1 ? at.width : Math.min(at.width, wide / lines + at.title);
  pdf.text(title, at.left + (at.width - width) / 2, pdf.y, { width, align: 'center', lineGap: 4 });
  pdf.y += at.line * 0.8;
}

/** Sets a block; `below` is the height that must stay free below it on its page. */
function drawBlock(pdf: PDFKit.PDFDocument, { as, text }: Block, below: number): void {
  pdf.font(as === 'heading' ? 'bold' : 'text').fontSize(at.text);
  const lineGap = at.line - pdf.currentLineHeight();
  const look = { width: at.width, lineGap, indent: as === 'addressee' ? 0 : 2 * at.text };
  // A heading never stands alone at the end of a page, nor a signature alone on one.
  const kept = as === 'heading' ? 2 * at.line : below > 0 ? pdf.heightOfString(text, look) + below : 0;
  if (pdf.y + kept > at.bottom + 1 && kept < at.bottom - at.margins.top) pdf.addPage();
  pdf.text(text, at.left, pdf.y, look);
}

function drawSignature(pdf: PDFKit.PDFDocument, lines: readonly string[]): void {
  pdf.font('text').fontSize(at.text);
  if (pdf.y + signed > at.bottom + 1) pdf.addPage();
  else pdf.y += 2 * at.line;
  const widest = Math.max(...lines.map((line) => pdf.widthOfString(line)));
  const right = at.left + at.width - 2 * at.text;
  for (const line of lines) {
    const x = right - widest / 2 - pdf.widthOfString(line) / 2;
    pdf.text(line, Math.max(at.left, x), pdf.y, { lineGap: at.line - pdf.currentLineHeight() });
  }
}
