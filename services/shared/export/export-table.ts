import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as breath } from 'node:timers/promises';
import { stringify } from 'csv-stringify';
import { fileTypes } from '../../../infra/files/inspect/file-types';
import type { Download } from '../route';
import { safeCell } from './safe-cell';

/** A row of plain values. */
export type Row = readonly (string | number | null)[];

/** A table to save: its name, what the file says about itself, its head and its rows, which may come piece by piece. */
export interface Table {
  name: string;
  about?: readonly (readonly string[])[];
  head: readonly string[];
  rows: Iterable<Row> | AsyncIterable<Row>;
}

/** Writes a table as CSV (UTF-8 with its mark, so that Excel reads Chinese) or as an Excel file, row by row; no cell is a formula. */
export function exportTable(
  { name, about = [], head, rows }: Table,
  format: 'csv' | 'xlsx',
): Download & { bytes: Readable } {
  const bytes = format === 'csv' ? csvOf([...about, head], rows) : xlsxOf(name, [...about, head], rows);
  const type = format === 'csv' ? `${fileTypes.csv.type}; charset=utf-8` : fileTypes.xlsx.type;
  return { name: `${name}.${format}`, type, bytes };
}

const rowsPerBreath = 100;

function csvOf(top: readonly Row[], rows: Table['rows']): Readable {
  const text = stringify({ bom: true, record_delimiter: 'windows' });
  pipeline(Readable.from(safeRows(top, rows)), text).catch((error: Error) => text.destroy(error));
  return text;
}

/** A sheet is written as it grows, so that a hundred thousand rows need no more memory than a hundred. */
function xlsxOf(name: string, top: readonly Row[], rows: Table['rows']): Readable {
  const stream = new PassThrough();
  write().catch((error: Error) => stream.destroy(error));
  return stream;

  async function write(): Promise<void> {
    // Loaded when first needed: it is large, and most processes never export.
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: false, useStyles: false });
    const sheet = book.addWorksheet(name);
    let written = 0;
    for await (const row of safeRows(top, rows)) {
      sheet.addRow(row).commit();
      if (stream.destroyed) return;
      // Packing happens between rows, so it has to get its turn.
      if (++written % rowsPerBreath === 0) await breath();
      if (stream.writableNeedDrain) await drained(stream);
    }
    sheet.commit();
    await book.commit();
  }
}

function drained(stream: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    stream.once('drain', resolve).once('close', resolve);
  });
}

async function* safeRows(top: readonly Row[], rows: Table['rows']): AsyncGenerator<(string | number)[]> {
  const safe = (row: Row) => row.map((cell) => (typeof cell === 'number' ? cell : safeCell(cell)));
  for (const row of top) yield safe(row);
  for await (const row of rows) yield safe(row);
}
