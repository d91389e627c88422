import type { Actor } from '../../../domain/access/roles';
import { DomainError } from '../../../domain/errors';
import { Problem } from '../../shared/problem';
import type { DepartmentDeps } from '../department-deps';
import { checkFiling } from '../open-determination';
import { type FindingRow, findings } from './kinds/findings';
import type { CellFault, ImportKind } from './kinds/import-kind';
import { penalties, type RecordRows } from './kinds/records';
import { publicityUntil } from './publicity-of-penalty';

/** A row after every check: what it says, or what is wrong with it, cell by cell. */
export interface CheckedRow {
  line: number;
  said: object | null;
  faults: CellFault[];
}

const columnsOfFields: [RegExp, string][] = [
  [/^draft\.(criterion|facts|orderNumber|orderedPayBy|evidence)$/, '$1'],
  [/^draft\.amountOwedFen$/, 'amountYuan'],
  [/^parties\.0\.code$/, 'code'],
  [/^parties\.1\.code$/, 'representativeCode'],
  [/^parties$/, 'code'],
  [/^list$/, 'list'],
  [/^class$/, 'class'],
];

/** Reads the cells of a row; every fault names its column. */
export function readRow(kind: ImportKind, line: number, cells: Record<string, string>): CheckedRow {
  const reading = kind.row.safeParse(cells, { reportInput: false });
  if (reading.success) return { line, said: reading.data, faults: [] };
  const faults = reading.error.issues.map(({ path, message }) => ({
    column: path.length === 0 ? null : String(path[0]),
    message: cells[String(path[0])] === '' ? 'must not be empty' : message,
  }));
  return { line, said: null, faults };
}

/** Holds a row that is well formed against the rules by which it would be taken today. */
export async function checkByRules(
  kind: ImportKind,
  row: CheckedRow,
  { by, at, deps }: { by: Actor; at: string; deps: DepartmentDeps },
): Promise<CheckedRow> {
  if (row.said === null) return row;
  try {
    if (kind.kind === findings.kind) await checkFiling({ said: row.said as FindingRow, by, at }, deps);
    if (kind.kind === penalties.kind) {
      const { packs, calendar } = deps;
      publicityUntil(row.said as RecordRows['penalties'], { packs, calendar: await calendar() });
    }
    return row;
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof Problem)) throw error;
    const field = (error instanceof Problem ? error.extras.field : error.field) ?? '';
    return { ...row, said: null, faults: [{ column: columnOf(field), message: error.message }] };
  }
}

function columnOf(field: string): string | null {
  for (const [pattern, column] of columnsOfFields) if (pattern.test(field)) return field.replace(pattern, column);
  return null;
}
