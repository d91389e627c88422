import { companyCode } from '../../shared/entries/company-code';
import { type Entry, entriesAnswer, entrySchema } from '../../shared/entries/entry-schema';
import { searchEntries } from '../../shared/entries/search-entries';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each, type Wanted } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import type { Language } from '../../shared/language';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import type { Sql } from '../../shared/sql';
import markWords from '../../shared/texts/marks.json';
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
  act: async (call, { sql, subjects, packs }) => {
    const { query, now, language } = call;
    const { name, code, page, pageSize, format } = query;
    const known = code === undefined ? undefined : await subjects.find(companyCode(code));
    const search = (sql: Sql, wanted: Wanted) =>
      known === null
        ? Promise.resolve({ total: 0, rows: [] })
        : searchEntries({ sql, packs }, { name, subject: known?.id, ...wanted }, now);
    if (format === 'json') return { body: { ...(await search(sql, { page, pageSize })), page, pageSize } };
    const rows = each(allPages(sql, search), (entry) => cells(entry, language));
    const table = { name: 'entries', about: aboutExport(call), head: heads.entries[language], rows };
    return { download: exportTable(table, format) };
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

function cells({ name, code, list, department, decision, decidedOn, displayUntil, marks }: Entry, language: Language) {
  const words: Readonly<Record<string, string>> = markWords[language];
  return [
    name,
    code,
    list,
    department,
    decision,
    decidedOn,
    displayUntil,
    marks.map((mark) => words[mark] ?? mark).join('；'),
  ];
}
