import { Readable } from 'node:stream';
import { fileTypes } from '../../../infra/files/inspect/file-types';
import type { Language } from '../../shared/language';
import type { Download } from '../../shared/route';
import type { ImportKind } from './kinds/import-kind';

const sheetNames = { zh: ['数据', '填写说明'], en: ['Rows', 'How to fill it in'] } as const;

/** Makes the empty workbook of a kind: the head (what must be filled in bears a star), and a second sheet that explains it. */
export async function templateOf({ kind, columns }: ImportKind, language: Language): Promise<Download> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  const [rows, explained] = sheetNames[language];
  const sheet = book.addWorksheet(rows, { views: [{ state: 'frozen', ySplit: 1 }] });
  // Text, so that long numbers keep their digits.
  sheet.columns = columns.map(({ head, required }) => ({
    header: `${required ? '*' : ''}${head[language]}`,
    width: 22,
    style: { numFmt: '@' },
  }));
  book.addWorksheet(explained).addRows(columns.map(({ head, explain }) => [head[language], explain[language]]));
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  return { name: `${kind}.xlsx`, type: fileTypes.xlsx.type, size: bytes.length, bytes: Readable.from([bytes]) };
}
