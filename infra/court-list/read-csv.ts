import { CsvError, parse } from 'csv-parse/sync';

/** One line of a table as text by the names of its columns. */
export type CsvRecord = Record<string, string>;

/** A CSV text that cannot be read, with the line at fault where one is. */
export class CsvFault extends Error {
  constructor(
    message: string,
    readonly line: number | null,
  ) {
    super(message);
  }
}

/** Reads a CSV text (UTF-8, first line with the names of the columns); empty cells are left out, blank lines skipped; throws `CsvFault`. */
export function readCsv(text: string): CsvRecord[] {
  try {
    const records: CsvRecord[] = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
    return records.map((record) => Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error['lines'] === 'number' ? error['lines'] : null;
    throw new CsvFault(error.message, line);
  }
}
