import { FileRefused } from '../files/file-refused';
import type { TableLine } from './table-line';

const mostCell = 5_000;

/** Leaves out empty lines; throws FileRefused for more lines below the head than allowed, and for a cell that is too long. */
export async function* checkedLines(lines: AsyncIterable<TableLine>, mostLines: number): AsyncGenerator<TableLine> {
  let count = 0;
  for await (const { line, cells } of lines) {
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
