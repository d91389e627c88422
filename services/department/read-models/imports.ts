import type { z } from 'zod';
import { utc, utcOrNull } from '../../shared/business-time';
import { firstRow, type Sql } from '../../shared/sql';
import type { importRowsAnswer, importSchema } from '../contract/imports';

/** An import as it is shown. */
export type ShownImport = z.input<typeof importSchema>;

/** A row of an import as it is shown. */
export type ShownRow = z.input<typeof importRowsAnswer>['rows'][number];

interface Wanted {
  page: number;
  pageSize: number;
}

const columns = `
  b.id, b.kind, b.name, b.state, b.mode, b.row_count as rows, b.faulty_count as faulty, b.done_count as done, b.reason,
  (select count(*)::integer from import_row r where r.import_id = b.id and r.outcome ? 'refused') as refused,
  p.display_name as by, b.sent_at as "sentAt", b.ended_at as "endedAt"`;

/** Reads a page of the imports of a department, the newest first. */
export async function readImports(
  sql: Sql,
  { department, kind, page, pageSize }: Wanted & { department: string; kind?: string | undefined },
): Promise<{ total: number; rows: ShownImport[] }> {
  const which = 'b.department = $1 and ($2::text is null or b.kind = $2)';
  const rows = await sql.query<ShownImport>(
    `select ${columns} from import_batch b left join person p on p.id::text = b.actor ->> 'person'
     where ${which} order by b.sent_at desc, b.id limit $3 offset $4`,
    [department, kind ?? null, pageSize, (page - 1) * pageSize],
  );
  const counted = await firstRow<{ total: number }>(
    sql,
    `select count(*)::integer as total from import_batch b where ${which}`,
    [department, kind ?? null],
  );
  return { total: counted?.total ?? 0, rows: rows.map(shown) };
}

/** Reads one import of a department. */
export async function readImport(sql: Sql, id: string, department: string): Promise<ShownImport | undefined> {
  const row = await firstRow<ShownImport>(
    sql,
    `select ${columns} from import_batch b left join person p on p.id::text = b.actor ->> 'person'
     where b.id = $1 and b.department = $2`,
    [id, department],
  );
  return row && shown(row);
}

/** Reads a page of the rows of an import, all of them or those with faults or a refusal. */
export async function readImportRows(
  sql: Sql,
  { id, faulty, page, pageSize }: Wanted & { id: string; faulty: boolean },
): Promise<{ total: number; rows: ShownRow[] }> {
  const which = `import_id = $1 and (not $2 or faults <> '[]' or outcome ? 'refused')`;
  const rows = await sql.query<ShownRow>(
    `select line, faults, outcome from import_row where ${which} order by line limit $3 offset $4`,
    [id, faulty, pageSize, (page - 1) * pageSize],
  );
  const counted = await firstRow<{ total: number }>(
    sql,
    `select count(*)::integer as total from import_row where ${which}`,
    [id, faulty],
  );
  return { total: counted?.total ?? 0, rows };
}

function shown(row: ShownImport): ShownImport {
  const { sentAt, endedAt, ...rest } = row;
  return { ...rest, sentAt: utc(sentAt), endedAt: utcOrNull(endedAt), address: `/api/department/imports/${row.id}` };
}
