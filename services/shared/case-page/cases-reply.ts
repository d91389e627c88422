import type { z } from 'zod';
import { identify } from '../../../domain/identifiers/identify';
import type { SubjectRegister } from '../../../infra/db/subjects';
import { utc } from '../business-time';
import { aboutExport } from '../export/about-export';
import { allPages, each } from '../export/all-pages';
import { exportTable } from '../export/export-table';
import type { Call, Reply } from '../route';
import type { Sql } from '../sql';
import heads from '../texts/tables.json';
import { type CaseLineRow, type casesAnswer, type casesQuery, readCases } from './case-list';

type CasesCall = Call<unknown, z.output<typeof casesQuery>, unknown>;

/** Answers with a page of cases, of one department or (null) of all, or with a file of them. */
export async function casesReply(
  call: CasesCall,
  { sql, subjects }: { sql: Sql; subjects: SubjectRegister },
  department: string | null,
): Promise<Reply<z.input<typeof casesAnswer>>> {
  const { query, language } = call;
  const code = query.q?.toUpperCase() ?? '';
  const subject = identify(code).valid ? ((await subjects.find(code))?.id ?? null) : null;
  if (query.format !== 'json') {
    const all = allPages(sql, (sql, wanted) => readCases(sql, department, { ...query, ...wanted }, subject));
    const rows = each(all, (row) => cells(shown(row)));
    const table = { name: 'cases', about: aboutExport(call), head: heads.cases[language], rows };
    return { download: exportTable(table, query.format) };
  }
  const { total, rows } = await readCases(sql, department, query, subject);
  return { body: { total, page: query.page, pageSize: query.pageSize, rows: rows.map(shown) } };
}

function shown(row: CaseLineRow): CaseLineRow {
  return { ...row, openedAt: utc(row.openedAt) };
}

function cells({ number, list, subject, department, procedures, openedAt, due }: CaseLineRow) {
  return [number, list, subject, department, procedures.at(-1)?.stage ?? null, openedAt, due];
}
