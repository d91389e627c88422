import { missingSigns } from './fonts';
import { sheet as at } from './sheet-measures';

/** Plain pages with a title and sections of short lines, such as a timeline or a list of hashes. */
export interface PlainPages {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/** Sets plain pages behind whatever stands in a PDF already; signs that the font lacks are printed as 〓. */
export function drawPlain(pdf: PDFKit.PDFDocument, { title, sections }: PlainPages): void {
  const printed = (text: string) => missingSigns(text).reduce((rest, sign) => rest.replaceAll(sign, '〓'), text);
  const root = pdf.struct('Sect');
  pdf.addStructure(root);
  pdf.addPage();
  const line = (tag: 'H1' | 'H2' | 'P', size: number, text: string) =>
    root.add(
      pdf.struct(tag, {}, () => {
        pdf
          .font(tag === 'P' ? 'text' : 'bold')
          .fontSize(size)
          .fillColor('#000000');
        pdf.text(printed(text), at.left, pdf.y, { width: at.width, lineGap: 3 });
      }),
    );
  line('H1', 18, title);
  for (const { heading, lines } of sections) {
    pdf.y += 12;
    line('H2', 12, heading);
    for (const text of lines) line('P', 9, text);
  }
  root.end();
}
