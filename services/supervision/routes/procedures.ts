import { overseers } from '../../../domain/access/roles';
import { utc } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import heads from '../../shared/texts/tables.json';
import { proceduresAnswer, proceduresQuery } from '../contract/procedures';
import { type OpenProcedureRow, readProcedures } from '../read-models/procedures';
import { supervisionRoute } from '../route';

/** The open procedures of all departments: what the counts count. */
export const procedures = supervisionRoute({
  method: 'get',
  path: '/procedures',
  title: { zh: '在办程序', en: 'Open procedures' },
  who: overseers,
  query: proceduresQuery,
  answer: proceduresAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, now, language } = call;
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readProcedures(sql, { ...query, ...wanted }, now));
      const table = { name: 'procedures', head: heads.procedures[language], rows: each(all, cells) };
      return { download: exportTable({ ...table, about: aboutExport(call) }, query.format) };
    }
    const { total, rows } = await readProcedures(sql, query, now);
    const shown = rows.map(({ openedAt, ...row }) => ({ ...row, openedAt: utc(openedAt) }));
    return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
  },
});

function cells({ caseNumber, list, subject, department, kind, stage, openedAt, days, overdue }: OpenProcedureRow) {
  return [caseNumber, list, subject, department, kind, stage, utc(openedAt), days, overdue ? '✓' : null];
}
