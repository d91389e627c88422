import type { z } from 'zod';
import { overseers } from '../../../domain/access/roles';
import { utc } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import type { Call, Reply } from '../../shared/route';
import type { Sql } from '../../shared/sql';
import heads from '../../shared/texts/tables.json';
import {
  feedbackRatesAnswer,
  feedbackRatesQuery,
  measuresAnswer,
  measuresQuery,
  withoutFeedbackQuery,
} from '../contract/measures';
import { listAddress } from '../lists';
import { type MeasureRow, type RateRow, readFeedbackRates, readMeasures } from '../read-models/measures';
import { supervisionRoute } from '../route';

type Query = z.output<typeof measuresQuery>;

/** The measure orders of all departments with their feedback. */
export const measures = supervisionRoute({
  method: 'get',
  path: '/measures',
  title: { zh: '措施反馈', en: 'Measures and their feedback' },
  who: overseers,
  query: measuresQuery,
  answer: measuresAnswer,
  exports: true,
  act: (call, { sql }) => measuresReply(call, sql, call.query),
});

/** The measures that nobody reported back on yet. */
export const withoutFeedback = supervisionRoute({
  method: 'get',
  path: '/measures/without-feedback',
  title: { zh: '未反馈措施', en: 'Measures without feedback' },
  who: overseers,
  query: withoutFeedbackQuery,
  answer: measuresAnswer,
  exports: true,
  act: (call, { sql }) => measuresReply(call, sql, { ...call.query, feedback: 'missing' }),
});

/** How much feedback each department owes and gave; every number names its list. */
export const feedbackRates = supervisionRoute({
  method: 'get',
  path: '/measures/feedback-rates',
  title: { zh: '措施反馈率', en: 'Feedback rates' },
  who: overseers,
  query: feedbackRatesQuery,
  answer: feedbackRatesAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, now, language } = call;
    const rows = (await readFeedbackRates(sql, now)).map(withRate);
    if (query.format === 'json') return { body: { rows } };
    const cells = rows.map(({ department, ordered, given, missing, overdue, fallen, rate }) => {
      return [department, ordered, given, missing, overdue, fallen, rate];
    });
    const head = heads.feedbackRates[language];
    return {
      download: exportTable({ name: 'feedback-rates', about: aboutExport(call), head, rows: cells }, query.format),
    };
  },
});

async function measuresReply(
  call: Pick<Call<unknown, object, unknown>, 'query' | 'now' | 'language' | 'by'>,
  sql: Sql,
  query: Query,
): Promise<Reply<z.input<typeof measuresAnswer>>> {
  if (query.format !== 'json') {
    const all = allPages(sql, (sql, wanted) => readMeasures(sql, { ...query, ...wanted }, call.now));
    const about = aboutExport({ ...call, query });
    const table = { name: 'measures', about, head: heads.measures[call.language], rows: each(all, cells) };
    return { download: exportTable(table, query.format) };
  }
  const { total, rows } = await readMeasures(sql, query, call.now);
  const shown = rows.map((row) => ({ ...row, orderedAt: utc(row.orderedAt) }));
  return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown } };
}

function cells({ caseNumber, list, subject, department, measure, stage, orderedAt, feedback, overdue }: MeasureRow) {
  const late = overdue ? '✓' : null;
  return [caseNumber, list, subject, department, measure, stage, utc(orderedAt), feedback, late];
}

function withRate(row: RateRow): z.input<typeof feedbackRatesAnswer>['rows'][number] {
  const { department, given, missing } = row;
  const owed = given + missing;
  return {
    ...row,
    rate: owed === 0 ? null : Math.round((given / owed) * 10_000) / 10_000,
    lists: {
      ordered: listAddress('measures', { department }),
      given: listAddress('measures', { department, feedback: 'given' }),
      missing: listAddress('measures/without-feedback', { department }),
      overdue: listAddress('measures/without-feedback', { department, overdue: 'true' }),
      fallen: listAddress('measures', { department, feedback: 'fallen' }),
    },
  };
}
