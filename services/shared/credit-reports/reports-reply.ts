import type { z } from 'zod';
import { aboutExport } from '../export/about-export';
import { allPages, each } from '../export/all-pages';
import { exportTable } from '../export/export-table';
import type { Call, Reply } from '../route';
import type { Sql } from '../sql';
import heads from '../texts/tables.json';
import type { creditReportsAnswer, creditReportsQuery } from './credit-report-schema';
import { type ReportsOf, readReports } from './read-reports';

type ReportsCall = Call<unknown, z.output<typeof creditReportsQuery>, unknown>;

/** Answers with a page of issued credit reports, or with a file of them. */
export async function reportsReply(
  call: ReportsCall,
  sql: Sql,
  of: ReportsOf,
): Promise<Reply<z.input<typeof creditReportsAnswer>>> {
  const { query, language } = call;
  if (query.format === 'json') {
    const { total, rows } = await readReports(sql, of, query);
    return { body: { total, page: query.page, pageSize: query.pageSize, rows } };
  }
  const all = allPages(sql, (sql, wanted) => readReports(sql, of, { ...query, ...wanted }));
  const rows = each(all, ({ number, name, asOf, purpose, department, askedBy, issuedAt, code }) => {
    return [number, name, asOf, purpose, department, askedBy, issuedAt, code];
  });
  const table = { name: 'credit-reports', about: aboutExport(call), head: heads.creditReports[language], rows };
  return { download: exportTable(table, query.format) };
}
