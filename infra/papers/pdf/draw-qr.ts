import { create } from 'qrcode';

/** Draws a QR code as squares, so that it stays sharp in print; `size` is its side in points. */
export function drawQr(page: PDFKit.PDFDocument, text: string, { x, y, size }: { x: number; y: number; size: number }) {
  const { data, size: modules } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const side = size / modules;
  data.forEach((dark, index) => {
    if (dark) page.rect(x + (index % modules) * side, y + Math.floor(index / modules) * side, side, side);
  });
  page.fill('#000000');
}
