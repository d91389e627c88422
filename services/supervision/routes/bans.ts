import { overseers } from '../../../domain/access/roles';
import { utc } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import heads from '../../shared/texts/tables.json';
import { bansAnswer, bansQuery } from '../contract/bans';
import { type BanRow, readBans } from '../read-models/bans';
import { supervisionRoute } from '../route';

/** The bans from a market or an occupation of all departments. */
export const bans = supervisionRoute({
  method: 'get',
  path: '/bans',
  title: { zh: '市场和行业禁入', en: 'Bans' },
  who: overseers,
  query: bansQuery,
  answer: bansAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, language } = call;
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readBans(sql, { ...query, ...wanted }));
      const table = { name: 'bans', about: aboutExport(call), head: heads.bans[language], rows: each(all, cells) };
      return { download: exportTable(table, query.format) };
    }
    const { total, rows } = await readBans(sql, query);
    const shown = rows.map((row) => ({ ...row, proposedAt: utc(row.proposedAt) }));
    return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
  },
});

function cells({ number, caseNumber, list, subject, department, sectors, from, until, ...row }: BanRow) {
  const last = row.permanent ? '9999-12-31' : until;
  const what = [number, caseNumber, list, subject, department, sectors.join(' '), from, last];
  return [...what, row.stage, row.outcome, utc(row.proposedAt)];
}
