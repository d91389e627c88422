import { companyCode } from '../../shared/entries/company-code';
import { type Entry, entriesAnswer, entrySchema } from '../../shared/entries/entry-schema';
import { searchEntries } from '../../shared/entries/search-entries';
import { exportTable, forExport } from '../../shared/export/export-table';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import heads from '../../shared/texts/tables.json';
import { entriesQuery } from '../contract';
import { publicRoute } from '../route';

/** The entries shown to the public today, by name or by a company's code. */
export const entries = publicRoute({
  method: 'get',
  path: '/entries',
  title: { zh: '查询公示名单', en: 'Search the published entries' },
  who: 'anyone',
  query: entriesQuery,
  answer: entriesAnswer,
  exports: true,
  limit: 'search',
  act: async ({ query, now, language }, { sql, subjects, packs }) => {
    const { name, code, page, pageSize } = forExport(query);
    const known = code === undefined ? undefined : await subjects.find(companyCode(code));
    const none = { total: 0, rows: [] };
    const found =
      known === null ? none : await searchEntries({ sql, packs }, { name, subject: known?.id, page, pageSize }, now);
    if (query.format === 'json') return { body: { ...found, page, pageSize } };
    const table = { name: 'entries', head: heads.entries[language], rows: found.rows.map(cells) };
    return { download: await exportTable(table, query.format) };
  },
});

/** One entry while it is shown. */
export const entryDetail = publicRoute({
  method: 'get',
  path: '/entries/{id}',
  title: { zh: '公示信息', en: 'A published entry' },
  who: 'anyone',
  params: idParams,
  answer: entrySchema,
  limit: 'search',
  act: async ({ params, now }, { sql, packs }) => {
    const { rows } = await searchEntries({ sql, packs }, { entry: params.id, page: 1, pageSize: 1 }, now);
    const [body] = rows;
    if (!body) throw notFound('entry');
    return { body };
  },
});

function cells({ name, code, list, department, decision, decidedOn, displayUntil }: Entry) {
  return [name, code, list, department, decision, decidedOn, displayUntil];
}
