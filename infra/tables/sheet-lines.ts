import { createReadStream } from 'node:fs';
import { type CellValue, stream } from 'exceljs';
import { FileRefused } from '../files/file-refused';
import type { TableLine } from './table-line';

/** Reads the first sheet of a workbook row by row; formulas are refused, dates become YYYY-MM-DD. */
export async function* sheetLines(path: string): AsyncGenerator<TableLine> {
  const source = createReadStream(path);
  const book = new stream.xlsx.WorkbookReader(source, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  try {
    for await (const sheet of book) {
      for await (const row of sheet) yield { line: row.number, cells: textsOf(row.values, row.number) };
      return;
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('malformed', 'The workbook is damaged and cannot be read; save it again.');
  } finally {
    source.destroy();
  }
}

function textsOf(values: unknown, line: number): string[] {
  const cells = Array.isArray(values) ? (values.slice(1) as CellValue[]) : [];
  return Array.from(cells, (value, index) => textOf(value, `Line ${line}, column ${index + 1}`));
}

function textOf(value: CellValue | undefined, place: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateOf(value, place);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('text' in value) return textOf(value.text, place);
  if ('error' in value) throw new FileRefused('malformed', `${place} shows an error of the spreadsheet; correct it.`);
  throw new FileRefused('unsafe-file', `${place} is a formula; paste its value instead.`);
}

function dateOf(value: Date, place: string): string {
  if (Number.isNaN(value.getTime())) throw new FileRefused('malformed', `${place} is no date; write it as 2026-09-23.`);
  return value.toISOString().slice(0, 10);
}
