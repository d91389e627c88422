import { overseers } from '../../../domain/access/roles';
import { utc } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { exportTable, forExport } from '../../shared/export/export-table';
import heads from '../../shared/texts/tables.json';
import { proceduresAnswer, proceduresQuery } from '../contract/procedures';
import { readProcedures } from '../read-models/procedures';
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
    const { total, rows } = await readProcedures(sql, forExport(query), now);
    const shown = rows.map(({ openedAt, ...row }) => ({ ...row, openedAt: utc(openedAt) }));
    if (query.format === 'json') return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
    const cells = shown.map((row) => [
      row.caseNumber,
      row.list,
      row.subject,
      row.department,
      row.kind,
      row.stage,
      row.openedAt,
      row.days,
      row.overdue ? '✓' : null,
    ]);
    const table = { name: 'procedures', about: aboutExport(call), head: heads.procedures[language], rows: cells };
    return { download: await exportTable(table, query.format) };
  },
});
