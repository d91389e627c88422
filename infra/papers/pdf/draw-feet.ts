import { drawQr } from './draw-qr';
import type { Sheet } from './sheet';
import { sheet as at } from './sheet-measures';

/** Sets page number, verification and watermark on the pages of a sheet, from the one with index `first` on. */
export function drawFeet(pdf: PDFKit.PDFDocument, sheet: Sheet, first: number): void {
  const { start, count } = pdf.bufferedPageRange();
  const pages = start + count - first;
  for (let page = 0; page < pages; page += 1) {
    pdf.switchToPage(first + page);
    pdf.markContent('Artifact', { type: 'Pagination' });
    const { bottom } = pdf.page.margins;
    // Below the text nothing may open a new page.
    pdf.page.margins.bottom = 0;
    drawFoot(pdf, sheet, page + 1);
    if (sheet.watermark) drawWatermark(pdf, sheet.watermark);
    pdf.page.margins.bottom = bottom;
    pdf.endMarkedContent();
  }
}

/** The number stands outside, to the right on odd pages and to the left on even ones; the code stands opposite. */
function drawFoot(pdf: PDFKit.PDFDocument, { qr, foot }: Sheet, page: number): void {
  const odd = page % 2 === 1;
  const number = `— ${page} —`;
  pdf.font('text').fontSize(at.pageNumber).fillColor('#000000');
  const outside = odd ? at.left + at.width - at.text - pdf.widthOfString(number) : at.left + at.text;
  pdf.text(number, outside, at.foot + 6, { lineBreak: false });
  const beside = at.qr + 6;
  if (qr) drawQr(pdf, qr, { x: odd ? at.left : at.left + at.width - at.qr, y: at.foot, size: at.qr });
  const width = at.width * 0.62;
  const x = odd ? at.left + beside : at.left + at.width - beside - width;
  pdf.font('text').fontSize(8).fillColor('#444444');
  pdf.text(foot.join('\n'), x, at.foot, { width, align: odd ? 'left' : 'right', height: 60, ellipsis: true });
}

function drawWatermark(pdf: PDFKit.PDFDocument, text: string): void {
  const { width, height } = pdf.page;
  pdf.save().font('bold').fontSize(150).fillColor('#c00000').fillOpacity(0.1);
  pdf.rotate(-35, { origin: [width / 2, height / 2] });
  pdf.text(text, (width - pdf.widthOfString(text)) / 2, height / 2 - 110, { lineBreak: false });
  pdf.restore();
}
