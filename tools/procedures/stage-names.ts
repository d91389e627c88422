import type { ProcedureKind } from '../../domain/procedure/procedure-state';

/** The Chinese names of procedures and stages; English pages show the identifiers themselves, in words. */
export const procedureTitles: Record<ProcedureKind, { zh: string; en: string }> = {
  determination: { zh: '认定', en: 'Determination' },
  notice: { zh: '送达', en: 'Notice' },
  listing: { zh: '列入', en: 'Listing' },
  'measure-order': { zh: '措施单', en: 'Measure order' },
  objection: { zh: '异议', en: 'Objection' },
  repair: { zh: '信用修复', en: 'Repair' },
  ban: { zh: '禁入', en: 'Ban' },
};

/** The Chinese name of each stage of any procedure. */
export const stageNames: Readonly<Record<string, string>> = {
  drafting: '起草',
  'in-review': '法制审核',
  noticing: '告知',
  defence: '陈述申辩',
  commenting: '公示',
  answering: '答复',
  deciding: '待决定',
  supplementing: '补充',
  'serving-decision': '送达决定',
  'choosing-channel': '选择送达方式',
  dispatching: '送达中',
  announcing: '公告',
  served: '已送达',
  'taking-effect': '生效',
  listed: '在列',
  exiting: '移出中',
  ordered: '已下达',
  accepted: '已签收',
  'in-force': '实施中',
  'partly-in-force': '部分实施',
  inapplicable: '不适用',
  'not-executable': '无法实施',
  lifting: '解除中',
  completeness: '材料审查',
  verification: '核查',
  decision: '待决定',
  review: '审核',
  'region-review': '自治区审核',
  'higher-approval': '上一级批准',
  serving: '送达决定',
  watched: '承诺核查期',
  revoking: '撤销送达',
  replying: '答复送达',
  closed: '办结',
};

/** The Chinese name of each role, and of the system. */
export const roleNames: Readonly<Record<string, string>> = {
  officer: '经办人',
  reviewer: '审核人',
  approver: '负责人',
  subject: '当事人',
  agent: '代理人',
  system: '系统',
  drafter: '起草人',
  requester: '申请人',
};
