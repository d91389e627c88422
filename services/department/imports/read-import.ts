import { FileRefused } from '../../../infra/files/file-refused';
import { readTable } from '../../../infra/tables/read-table';
import type { DepartmentDeps } from '../department-deps';
import { type CheckedRow, checkByRules, readRow } from './check-row';
import { placesOf } from './head-of-table';
import { endImport, type ImportBatch, noteProgress, placeOf } from './import-desk';
import { importKinds } from './kinds/all-kinds';

/** How many rows one file may have. */
export const mostRows = 20_000;

const mostBytes = 64 * 1024 * 1024;
const atOnce = 200;

/** The dry run: reads every row, checks it, and keeps what it says (sealed) or what is wrong with it; nothing else happens. */
export async function readImport(batch: ImportBatch, deps: DepartmentDeps): Promise<void> {
  const { spool } = deps.tools.intake;
  const file = await spool.take(await deps.attachments.store.open(batch.sha256), mostBytes);
  try {
    await deps.sql.query('delete from import_row where import_id = $1', [batch.id]);
    const count = await stage(file.path, batch, deps);
    if (count === 0) throw new FileRefused('malformed', 'The table has no rows below its head.');
    await deps.sql.query(
      `update import_batch set state = 'checked', held_until = null, done_count = 0, row_count = $2,
         faulty_count = (select count(*) from import_row where import_id = $1 and faults <> '[]') where id = $1`,
      [batch.id, count],
    );
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await endImport(deps, batch, 'refused', error.message);
    await deps.sql.query('delete from import_row where import_id = $1', [batch.id]);
  } finally {
    await spool.remove(file);
  }
}

async function stage(path: string, batch: ImportBatch, deps: DepartmentDeps): Promise<number> {
  const format = batch.name.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  const kind = importKinds[batch.kind];
  const seen = new Map<string, number>();
  let places: Map<string, number> | null = null;
  let rows: CheckedRow[] = [];
  let count = 0;
  for await (const { line, cells } of readTable(path, { kind: format, mostLines: mostRows })) {
    if (places === null) {
      places = placesOf(kind, cells);
      continue;
    }
    const named = cellsByColumn(kind.columns, places, cells);
    rows.push(twice(readRow(kind, line, named), kind.keyOf(named), seen));
    count += 1;
    if (rows.length < atOnce) continue;
    await keep(rows, batch, deps);
    await noteProgress(deps, batch.id, count);
    rows = [];
  }
  await keep(rows, batch, deps);
  return count;
}

function cellsByColumn(columns: readonly { key: string }[], places: Map<string, number>, cells: readonly string[]) {
  return Object.fromEntries(columns.map(({ key }) => [key, cells[places.get(key) ?? -1] ?? '']));
}

function twice(row: CheckedRow, key: string, seen: Map<string, number>): CheckedRow {
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, row.line);
    return row;
  }
  return { ...row, said: null, faults: [...row.faults, { column: null, message: `says the same as line ${first}` }] };
}

async function keep(
  rows: readonly CheckedRow[],
  { id, kind, actor }: ImportBatch,
  deps: DepartmentDeps,
): Promise<void> {
  const at = deps.tools.now().toISOString();
  const checked: CheckedRow[] = [];
  for (const row of rows) checked.push(await checkByRules(importKinds[kind], row, { by: actor, at, deps }));
  await deps.sql.query(
    `insert into import_row (import_id, line, sealed, faults)
     select $1, line, sealed, faults from unnest($2::integer[], $3::bytea[], $4::jsonb[]) as one (line, sealed, faults)`,
    [
      id,
      checked.map(({ line }) => line),
      checked.map(({ line, said }) =>
        said === null ? null : deps.sealing.seal(JSON.stringify(said), placeOf(id, line)),
      ),
      checked.map(({ faults }) => JSON.stringify(faults)),
    ],
  );
}
