/** What can be read out of a PDF again. */
export interface ReadPdf {
  readonly title: string;
  /** The text of each page, lines apart by line ends. */
  readonly pages: readonly string[];
  /** The fonts that the pages use, by name; `embedded` where the file brings them along. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

/** Reads a PDF with pdf.js, as a browser does; throws where it is none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // Loaded when first needed: it is large, and only proofs read PDFs.
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true });
  const { info } = await pdf.getMetadata();
  const [pages, fonts]: [string[], Map<string, boolean>] = [[], new Map()];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items, styles } = await page.getTextContent();
    const signs = items as readonly { str?: string; hasEOL?: boolean }[];
    pages.push(signs.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
    await page.getOperatorList();
    for (const font of Object.keys(styles)) {
      const { name, missingFile } = await new Promise<{ name: string; missingFile?: boolean }>((resolve) => {
        page.commonObjs.get(font, resolve);
      });
      fonts.set(name, missingFile !== true);
    }
  }
  await pdf.cleanup();
  return {
    title: (info as { Title?: string }).Title ?? '',
    pages,
    fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
  };
}
