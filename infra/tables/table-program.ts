import { sayAll } from '../files/apart/reading';
import { guardZip } from '../files/inspect/zip-guard';
import { parseTable } from './parse-table';

/** Reads a table named by its arguments: path, `csv` or `xlsx`, and how many lines it may have. */
async function* lines() {
  const [path = '', kind, mostLines] = process.argv.slice(2);
  const table = kind === 'csv' ? 'csv' : 'xlsx';
  if (table === 'xlsx') await guardZip(path);
  yield* parseTable(path, { kind: table, mostLines: Number(mostLines) });
}

void sayAll(lines());
