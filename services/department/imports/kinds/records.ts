import { z } from 'zod';
import type { BreachClass } from '../../../../domain/policy/policy-pack';
import { code, day, maybe, oneOf, words, yuan } from './cells';
import { column, type ImportKind } from './import-kind';

const whom = { name: words(100), code };
const whomColumns = [
  column('name', ['行政相对人名称', 'Subject'], ['全称', 'Full name']),
  column(
    'code',
    ['行政相对人代码', 'Code'],
    ['统一社会信用代码或身份证号', 'Unified social credit code or citizen number'],
  ),
];

const licence = z.strictObject({
  ...whom,
  number: words(100),
  title: words(200),
  content: words(4000),
  decidedOn: day,
  validFrom: day,
  validUntil: maybe(day),
});

/** Administrative licences (双公示). */
export const licences: ImportKind = {
  kind: 'licences',
  title: { zh: '行政许可', en: 'Licences' },
  assumed: true,
  columns: [
    ...whomColumns,
    column('number', ['行政许可决定文书号', 'Number'], ['文号', 'Number of the decision']),
    column('title', ['许可证书名称', 'Licence'], ['证书或文书名称', 'Name of the licence']),
    column('content', ['许可内容', 'Content'], ['许可的主要内容', 'What is allowed']),
    column('decidedOn', ['许可决定日期', 'Decided'], ['如 2026-09-23', 'Such as 2026-09-23']),
    column('validFrom', ['有效期自', 'Valid from'], ['如 2026-09-23', 'Such as 2026-09-23']),
    column('validUntil', ['有效期至', 'Valid until'], ['长期有效可空', 'Empty = without end'], false),
  ],
  row: licence,
  keyOf: ({ number = '', code = '' }) => `${number}/${code.toUpperCase()}`,
};

const classes: Record<string, BreachClass> = {
  轻微: 'minor',
  一般: 'general',
  严重: 'serious',
  minor: 'minor',
  general: 'general',
  serious: 'serious',
};

const penalty = z.strictObject({
  ...whom,
  number: words(100),
  violation: words(200),
  facts: words(4000),
  basis: words(1000),
  content: words(2000),
  amountYuan: maybe(yuan),
  decidedOn: day,
  publishedUntil: day,
  class: maybe(oneOf(classes)),
});

/** Administrative penalties (双公示). */
export const penalties: ImportKind = {
  kind: 'penalties',
  title: { zh: '行政处罚', en: 'Penalties' },
  assumed: true,
  columns: [
    ...whomColumns,
    column('number', ['行政处罚决定书文号', 'Number'], ['文号', 'Number of the decision']),
    column('violation', ['违法行为类型', 'Violation'], ['类型', 'Kind of violation']),
    column('facts', ['违法事实', 'Facts'], ['不超过4000字', 'At most 4,000 characters']),
    column('basis', ['处罚依据', 'Basis'], ['法律条款', 'Article of the law']),
    column('content', ['处罚内容', 'Penalty'], ['处罚种类和内容', 'Kind and content']),
    column('amountYuan', ['罚款金额（元）', 'Fine (yuan)'], ['可空', 'May be empty'], false),
    column('decidedOn', ['处罚决定日期', 'Decided'], ['如 2026-09-23', 'Such as 2026-09-23']),
    column(
      'publishedUntil',
      ['公示截止期', 'Published until'],
      [
        '公示的最后一日；超过最长公示期的，届满自动停止',
        'Last day of publicity; it stops by itself at the most that the rules allow',
      ],
    ),
    column('class', ['失信类别', 'Class'], ['轻微、一般、严重；可空', 'minor, general, serious; may be empty'], false),
  ],
  row: penalty,
  keyOf: ({ number = '', code = '' }) => `${number}/${code.toUpperCase()}`,
};

const taxpayer = z.strictObject({
  ...whom,
  year: z
    .string()
    .regex(/^20\d{2}$/, 'must be a year such as 2025')
    .transform(Number),
  number: maybe(words(100)),
});

/** A-level taxpayers of a year, an honour in the credit file. */
export const taxpayers: ImportKind = {
  kind: 'a-level-taxpayers',
  title: { zh: '纳税信用A级纳税人', en: 'A-level taxpayers' },
  assumed: true,
  columns: [
    column('name', ['纳税人名称', 'Taxpayer'], ['全称', 'Full name']),
    column('code', ['纳税人识别号', 'Code'], ['统一社会信用代码', 'Unified social credit code']),
    column('year', ['评价年度', 'Year'], ['如 2025', 'Such as 2025']),
    column('number', ['公告文号', 'Announcement'], ['可空', 'May be empty'], false),
  ],
  row: taxpayer,
  keyOf: ({ year = '', code = '' }) => `${year}/${code.toUpperCase()}`,
};

/** What a row of each kind says. */
export interface RecordRows {
  licences: z.output<typeof licence>;
  penalties: z.output<typeof penalty>;
  'a-level-taxpayers': z.output<typeof taxpayer>;
}
