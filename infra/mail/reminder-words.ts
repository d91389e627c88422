import type { RungName } from '../../domain/clock/rung';
import type { BanClockName } from '../../domain/policy/ban-policy';
import type { ClockName } from '../../domain/policy/policy-pack';
import type { ObjectionClockName, RepairClockName, SuspensionClockName } from '../../domain/policy/rights-policy';

type Words = Readonly<Record<'zh' | 'en', string>>;

type ReminderClock =
  | ClockName
  | ObjectionClockName
  | RepairClockName
  | SuspensionClockName
  | BanClockName
  | 'order-reply';

/** What is to be done before each clock runs out, as a reminder says it. */
export const clockWords: Readonly<Record<ReminderClock, Words>> = {
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
  'measure-report': { zh: '定期反馈措施情况', en: 'repeated feedback on a measure' },
  'measure-lift': { zh: '解除措施', en: 'lifting of a measure' },
  'exit-receipts': { zh: '退出后的回执', en: 'receipts after a removal' },
  correction: { zh: '更正', en: 'correction' },
  'objection-completeness': { zh: '审查异议材料', en: 'check of an objection' },
  'objection-make-up': { zh: '补正异议材料', en: 'papers for an objection' },
  'objection-verification': { zh: '核查异议', en: 'verification of an objection' },
  'objection-decision': { zh: '作出异议处理决定', en: 'decision on an objection' },
  'repair-completeness': { zh: '审查修复材料', en: 'check of an application for repair' },
  'repair-make-up': { zh: '补正修复材料', en: 'papers for a repair' },
  'repair-review': { zh: '市级修复审核', en: 'review of a repair at city level' },
  'repair-region-review': { zh: '自治区修复审核', en: 'review of a repair at region level' },
  'suspension-check': { zh: '核对法院裁定', en: 'check of the ruling of a court' },
  'suspension-decision': { zh: '决定是否暂停列入', en: 'decision on a suspension' },
  'plan-outcome': { zh: '核查重整计划执行结果', en: 'check of what became of a restructuring plan' },
  'ban-review': { zh: '审核禁入建议', en: 'review of a proposed ban' },
  'ban-statement': { zh: '对拟禁入陈述申辩', en: 'statement on a proposed ban' },
  'ban-decision': { zh: '作出禁入决定', en: 'decision on a ban' },
  'ban-higher-approval': { zh: '批准永久禁入', en: 'approval of a permanent ban' },
  'order-reply': { zh: '答复督办单', en: 'reply to a supervision order' },
};

/** Why the reminder comes now. */
export const rungWords: Readonly<Record<RungName | 'resume-asked', Words>> = {
  'reminder-50': { zh: '期限过半', en: 'half of the period has passed' },
  'reminder-80': { zh: '期限已过八成', en: '80 % of the period have passed' },
  'reminder-100': { zh: '今日到期', en: 'due today' },
  warning: { zh: '已超期，警示', en: 'overdue: warning' },
  'supervision-order': { zh: '已超期，督办', en: 'overdue: supervision order' },
  circular: { zh: '已超期，通报', en: 'overdue: circular' },
  'resume-asked': { zh: '期限仍在中止，如事由已消除请恢复', en: 'still paused: resume it if its ground is over' },
};
