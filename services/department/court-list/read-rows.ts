import { CsvFault, readCsv } from '../../../infra/court-list/read-csv';
import { Problem } from '../../shared/problem';
import { type CourtRow, courtRow, mostRows } from '../contract/court-list';

/** What is wrong with one column of a row; `row` where it is the whole row. */
export interface RowFault {
  column: string;
  message: string;
}

/** A row of the list as it was read, with its number, or what is wrong with it. */
export type ReadRow = { row: number } & ({ read: CourtRow; errors: null } | { read: null; errors: RowFault[] });

/** Reads the rows of a list, each by itself; refuses a CSV text that is none, and too many rows. */
export function readRows({ rows, csv }: { rows?: object[] | undefined; csv?: string | undefined }): ReadRow[] {
  const records = rows ?? recordsOf(csv ?? '');
  if (records.length === 0 || records.length > mostRows) {
    const detail = `The list has ${records.length} rows; an import takes 1 to ${mostRows}.`;
    throw new Problem('malformed', detail, { field: rows ? 'rows' : 'csv' });
  }
  return noteRepeats(records.map((record, index) => readRow(record, index + 1)));
}

function recordsOf(csv: string): object[] {
  try {
    return readCsv(csv);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    const place = error.line === null ? '' : ` (line ${error.line})`;
    throw new Problem('malformed', `csv${place}: ${error.message}`, { field: 'csv' });
  }
}

function readRow(record: object, row: number): ReadRow {
  const reading = courtRow.safeParse(record, { reportInput: false });
  if (reading.success) return { row, read: reading.data, errors: null };
  const errors = reading.error.issues.flatMap((issue): RowFault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((column) => ({ column, message: 'is not known here; leave it out' }))
      : [{ column: issue.path.map(String).join('.') || 'row', message: issue.message }],
  );
  return { row, read: null, errors };
}

// The court's case number may stand for several debtors, so the two together name an entry.
function noteRepeats(rows: ReadRow[]): ReadRow[] {
  const first = new Map<string, number>();
  return rows.map((one) => {
    if (!one.read) return one;
    const key = JSON.stringify([one.read.court, one.read.caseNumber, one.read.code]);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, one.row);
      return one;
    }
    return { row: one.row, read: null, errors: [{ column: 'caseNumber', message: `repeats row ${before}` }] };
  });
}
