import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { FileRefused } from '../files/file-refused';
import { encodingOf } from '../files/inspect/plain-text';
import type { TableLine } from './table-line';

/** Reads the lines of a CSV file in UTF-8 or GB18030 row by row; throws FileRefused for what is none. */
export async function* textLines(path: string): AsyncGenerator<TableLine> {
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
