import { resolve } from 'node:path';
import { type Allowance, readApart } from '../files/apart/read-apart';
import type { TableLine } from './table-line';

const programs = { csv: 'csv-program.ts', xlsx: 'workbook-program.ts' } as const;
const usual: Allowance = { megabytes: 512, seconds: 60 };

/**
 * Reads the lines of a table from disk one by one, in a process of its own; empty lines are left out. Throws FileRefused
 * for what is no table, and for one that takes more memory or time to read than is allowed.
 */
export function readTable(
  path: string,
  { kind, mostLines }: { kind: 'csv' | 'xlsx'; mostLines: number },
  allowed = usual,
): AsyncGenerator<TableLine> {
  return readApart<TableLine>(resolve(__dirname, programs[kind]), [path, String(mostLines)], allowed);
}
