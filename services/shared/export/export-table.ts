import { stringify } from 'csv-stringify/sync';
import type { Download } from '../route';
import { safeCell } from './safe-cell';

/** A table to save: its name, what the file says about itself, its head and its rows, of plain values. */
export interface Table {
  name: string;
  about?: readonly (readonly string[])[];
  head: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A file has all rows of a list up to this many, whatever page was asked for. */
const mostRows = 5000;

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes a table as CSV (UTF-8 with its mark, so that Excel reads Chinese) or as an Excel file; no cell is a formula. */
export async function exportTable({ name, about = [], head, rows }: Table, format: 'csv' | 'xlsx'): Promise<Download> {
  const words = [...about, head, ...rows];
  const lines = words.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : safeCell(cell))));
  if (format === 'csv') {
    const text = stringify(
      lines.map((line) => [...line]),
      { bom: true, record_delimiter: 'windows' },
    );
    return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
  }
  // Loaded when first needed: it is large, and most processes never export.
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  book.addWorksheet(name).addRows(lines.map((line) => [...line]));
  return { name: `${name}.xlsx`, type: excel, bytes: Buffer.from(await book.xlsx.writeBuffer()) };
}

/** Widens a query for a file to all rows. */
export function forExport<Query extends { format: string; page: number; pageSize: number }>(query: Query): Query {
  return query.format === 'json' ? query : { ...query, page: 1, pageSize: mostRows };
}
