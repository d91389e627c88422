import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { FileRefused } from '../files/file-refused';
import { encodingOf } from '../files/inspect/plain-text';
import { sheetLines } from './sheet-lines';
import type { TableLine } from './table-line';

const mostCell = 5_000;

/** Reads the lines of a table from disk one by one; empty lines are left out. Throws FileRefused for what is no table. */
export async function* parseTable(
  path: string,
  { kind, mostLines }: { kind: 'csv' | 'xlsx'; mostLines: number },
): AsyncGenerator<TableLine> {
  let count = 0;
  for await (const { line, cells } of kind === 'csv' ? textLines(path) : sheetLines(path)) {
    if (cells.every((cell) => cell === '')) continue;
    count += 1;
    if (count > mostLines + 1)
      throw new FileRefused('too-large', `The table has more than ${mostLines} rows; split it.`);
    const long = cells.findIndex((cell) => cell.length > mostCell);
    if (long >= 0)
      throw new FileRefused('malformed', `Line ${line}, column ${long + 1} has more than ${mostCell} characters.`);
    yield { line, cells };
  }
}

async function* textLines(path: string): AsyncGenerator<TableLine> {
  const encoding = await encodingOf(path);
  if (encoding === null) throw new FileRefused('malformed', 'The file is no text in UTF-8 or GB18030; save it anew.');
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(path, encoding),
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    max_record_size: 100_000,
  });
  const decoder = new TextDecoderStream(encoding) as unknown as NodeJS.ReadWriteStream;
  // The reader sees what went wrong on the parser itself.
  pipeline(createReadStream(path), decoder, parser).catch((error: Error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { line: info.lines, cells: record.map((cell) => cell.trim()) };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) throw error;
    throw new FileRefused('malformed', `The table cannot be read as CSV: ${error.message}.`);
  }
}

async function delimiterOf(path: string, encoding: string): Promise<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path, { end: 8192 })) {
    const [head = ''] = decoder.decode(piece as Buffer).split(/\r?\n/);
    return ['\t', ';'].find((sign) => head.split(sign).length > head.split(',').length) ?? ',';
  }
  return ',';
}
