import { z } from 'zod';
import type { SubjectKind } from '../../../../domain/policy/policy-pack';
import { code, day, isCitizenId, maybe, oneOf, words, yuan } from './cells';
import { column, type ImportKind } from './import-kind';

const kinds: Record<string, SubjectKind> = {
  企业: 'company',
  个体工商户: 'individual-business',
  社会组织: 'social-organisation',
  自然人: 'person',
  company: 'company',
  'individual-business': 'individual-business',
  'social-organisation': 'social-organisation',
  person: 'person',
};

const row = z
  .strictObject({
    list: words(40),
    name: words(100),
    code,
    kind: oneOf(kinds),
    criterion: words(60),
    facts: words(4000),
    orderNumber: words(100),
    orderedPayBy: day,
    amountYuan: maybe(yuan),
    evidence: words(2000),
    representativeName: maybe(words(100)),
    representativeCode: maybe(code),
  })
  .superRefine(({ representativeName, representativeCode }, context) => {
    if ((representativeName === null) !== (representativeCode === null))
      context.addIssue({ code: 'custom', path: ['representativeCode'], message: 'name and code go together' });
    if (representativeCode !== null && !isCitizenId(representativeCode))
      context.addIssue({ code: 'custom', path: ['representativeCode'], message: 'must be the number of a person' });
  })
  .transform(({ list, name, code, kind, representativeName, representativeCode, ...draft }) => ({
    list,
    draft: {
      criterion: draft.criterion,
      facts: draft.facts,
      orderNumber: draft.orderNumber,
      orderedPayBy: draft.orderedPayBy,
      amountOwedFen: draft.amountYuan,
      evidence: draft.evidence.split(/[;；\n]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim().slice(0, 200)])),
    },
    parties: [
      { code, name, kind, role: 'principal' as const },
      ...(representativeName === null || representativeCode === null
        ? []
        : [
            {
              code: representativeCode,
              name: representativeName,
              kind: 'person' as const,
              role: 'legal-representative' as const,
            },
          ]),
    ],
  }));

/** What a row of findings says: the filing of one case. */
export type FindingRow = z.output<typeof row>;

/** Findings on a list: each row opens a determination as a draft. */
export const findings: ImportKind = {
  kind: 'findings',
  title: { zh: '失信认定线索', en: 'Findings' },
  assumed: false,
  columns: [
    column('list', ['名单', 'List'], ['名单编号，如 L10-black', 'Id of the list, such as L10-black']),
    column('name', ['主体名称', 'Subject'], ['全称', 'Full name']),
    column('code', ['代码', 'Code'], ['统一社会信用代码或身份证号', 'Unified social credit code or citizen number']),
    column(
      'kind',
      ['主体类别', 'Kind'],
      ['企业、个体工商户、社会组织、自然人', 'company, individual-business, social-organisation, person'],
    ),
    column(
      'criterion',
      ['认定情形', 'Criterion'],
      ['名单规则中的情形代码', 'Code of the criterion in the rules of the list'],
    ),
    column('facts', ['事实', 'Facts'], ['不超过4000字', 'At most 4,000 characters']),
    column(
      'orderNumber',
      ['责令文书号', 'Order'],
      ['责令改正文书的文号', 'Number of the document that ordered payment'],
    ),
    column(
      'orderedPayBy',
      ['责令期限', 'Pay by'],
      ['如 2026-09-23，须已届满', 'Such as 2026-09-23; it must have passed'],
    ),
    column('amountYuan', ['金额（元）', 'Amount (yuan)'], ['可空', 'May be empty'], false),
    column('evidence', ['证据', 'Evidence'], ['多项以分号分隔', 'Several are parted by semicolons']),
    column('representativeName', ['法定代表人', 'Legal representative'], ['可空', 'May be empty'], false),
    column('representativeCode', ['法定代表人证件号', 'Number of the representative'], ['可空', 'May be empty'], false),
  ],
  row,
  keyOf: ({ list = '', code = '', orderNumber = '' }) => `${list}/${code.toUpperCase()}/${orderNumber}`,
};
