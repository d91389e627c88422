import { Readable } from 'node:stream';
import { fileTypes } from '../../../infra/files/inspect/file-types';
import type { Language } from '../../shared/language';
import type { Download } from '../../shared/route';
import type { ImportKind } from './kinds/import-kind';

const sheetNames = { zh: ['数据', '填写说明'], en: ['Rows', 'How to fill it in'] } as const;

const unverified = {
  zh: '各列按双公示等数据标准的通行做法拟定，标准原文尚未核对（待核实）。',
  en: 'The columns follow usual practice; the text of the data standard was not verified (assumed).',
} as const;

/** Makes the empty workbook of a kind: the head (what must be filled in bears a star), and a second sheet that explains it. */
export async function templateOf({ kind, columns, assumed }: ImportKind, language: Language): Promise<Download> {
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
  const lines = columns.map(({ head, explain }) => [head[language], explain[language]]);
  book.addWorksheet(explained).addRows(assumed ? [[unverified[language], ''], ...lines] : lines);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  return { name: `${kind}.xlsx`, type: fileTypes.xlsx.type, size: bytes.length, bytes: Readable.from([bytes]) };
}
