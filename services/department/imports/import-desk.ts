import type { Actor } from '../../../domain/access/roles';
import type { DepartmentDeps } from '../department-deps';
import type { ImportKindName } from './kinds/all-kinds';

/** Where an import stands. */
export type ImportState = 'reading' | 'checked' | 'refused' | 'running' | 'undoing' | 'done' | 'undone' | 'discarded';

/** An import as it is worked on. */
export interface ImportBatch {
  id: string;
  kind: ImportKindName;
  actor: Actor;
  name: string;
  sha256: string;
  state: ImportState;
  mode: 'all' | 'row-by-row' | null;
  reason: string | null;
}

/** One row as it is worked on. */
export interface StagedRow {
  line: number;
  said: object;
}

const heldSeconds = 60;

/** Takes the oldest import that waits for work and that nobody else has; a process that died loses it after a minute. */
export async function holdNext({ sql }: Pick<DepartmentDeps, 'sql'>): Promise<ImportBatch | undefined> {
  const [batch] = await sql.query<ImportBatch>(
    `with next as (
       select id from import_batch
       where ended_at is null and state in ('reading', 'running', 'undoing') and (held_until is null or held_until < clock_timestamp())
       order by sent_at limit 1 for update skip locked),
     held as (
       update import_batch b set held_until = clock_timestamp() + interval '${heldSeconds} s' from next where b.id = next.id
       returning b.id, b.kind, b.actor, b.name, b.sha256, b.state, b.mode, b.reason)
     select * from held`,
  );
  return batch;
}

/** Says how far an import has come and keeps it for another minute. */
export async function noteProgress({ sql }: Pick<DepartmentDeps, 'sql'>, id: string, done: number): Promise<void> {
  await sql.query(
    `update import_batch set held_until = clock_timestamp() + interval '${heldSeconds} s', done_count = $2 where id = $1`,
    [id, done],
  );
}

/** Lets go of an import, to be taken up again after so many seconds. */
export async function letGo({ sql }: Pick<DepartmentDeps, 'sql'>, id: string, seconds: number): Promise<void> {
  await sql.query("update import_batch set held_until = clock_timestamp() + $2 * interval '1 s' where id = $1", [
    id,
    seconds,
  ]);
}

/** Moves an import on to a stage that is worked on. */
export async function moveOn(
  { sql }: Pick<DepartmentDeps, 'sql'>,
  id: string,
  state: ImportState,
  reason: string | null = null,
): Promise<void> {
  await sql.query(
    'update import_batch set state = $2, reason = coalesce($3, reason), held_until = null where id = $1',
    [id, state, reason],
  );
}

/** Ends an import: what its rows said and its file are forgotten, faults and outcomes stay. */
export async function endImport(
  { sql, attachments }: Pick<DepartmentDeps, 'sql' | 'attachments'>,
  { id, sha256 }: Pick<ImportBatch, 'id' | 'sha256'>,
  state: ImportState,
  reason: string | null = null,
): Promise<void> {
  await sql.query('update import_row set sealed = null where import_id = $1', [id]);
  await sql.query(
    `update import_batch set state = $2, reason = coalesce($3, reason), ended_at = clock_timestamp(), held_until = null
     where id = $1`,
    [id, state, reason],
  );
  await attachments.forgetBytes(sha256);
}

/** Reads rows that are in order and wait to be taken, by line. */
export async function waitingRows(
  { sql, sealing }: Pick<DepartmentDeps, 'sql' | 'sealing'>,
  id: string,
  { after, most }: { after: number; most: number },
): Promise<StagedRow[]> {
  const rows = await sql.query<{ line: number; sealed: Buffer }>(
    `select line, sealed from import_row
     where import_id = $1 and line > $2 and faults = '[]' and outcome is null order by line limit $3`,
    [id, after, most],
  );
  return rows.map(({ line, sealed }) => ({
    line,
    said: JSON.parse(sealing.open(sealed, placeOf(id, line))) as object,
  }));
}

/** The place that is bound into the seal of a row. */
export function placeOf(id: string, line: number): string {
  return `import/${id}/${line}`;
}
