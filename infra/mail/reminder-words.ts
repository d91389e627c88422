import type { RungName } from '../../domain/clock/rung';
import type { ClockName } from '../../domain/policy/policy-pack';

type Words = Readonly<Record<'zh' | 'en', string>>;

/** What is to be done before each clock runs out, as a reminder says it. */
export const clockWords: Readonly<Record<ClockName | 'order-reply', Words>> = {
  'legal-review': { zh: '法制审核', en: 'legal review' },
  statement: { zh: '陈述申辩', en: 'statement' },
  'statement-verification': { zh: '核实陈述申辩', en: 'verification of a statement' },
  'public-comment': { zh: '公示', en: 'public comment' },
  'comment-answer': { zh: '答复公示意见', en: 'answer to a comment' },
  decision: { zh: '作出决定', en: 'decision' },
  service: { zh: '送达文书', en: 'service of a notice' },
  announcement: { zh: '公告送达', en: 'service by announcement' },
  'measure-acceptance': { zh: '接收措施任务', en: 'acceptance of a measure order' },
  'measure-feedback': { zh: '反馈措施执行情况', en: 'feedback on a measure' },
  'measure-lift': { zh: '解除措施', en: 'lifting of a measure' },
  'exit-receipts': { zh: '退出后的回执', en: 'receipts after a removal' },
  correction: { zh: '更正', en: 'correction' },
  'order-reply': { zh: '答复督办单', en: 'reply to a supervision order' },
};

/** Why the reminder comes now. */
export const rungWords: Readonly<Record<RungName, Words>> = {
  'reminder-50': { zh: '期限过半', en: 'half of the period has passed' },
  'reminder-80': { zh: '期限已过八成', en: '80 % of the period have passed' },
  'reminder-100': { zh: '今日到期', en: 'due today' },
  warning: { zh: '已超期，警示', en: 'overdue: warning' },
  'supervision-order': { zh: '已超期，督办', en: 'overdue: supervision order' },
  circular: { zh: '已超期，通报', en: 'overdue: circular' },
};
