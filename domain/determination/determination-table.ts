import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';
import { type CommentActName, commentRules } from './comment-rules';
import { type NoticeObjectionActName, objectionRules } from './objection-rules';

/** The stages of a determination, in the order of the law. */
export const determinationStages = [
  'drafting',
  'in-review',
  'noticing',
  'defence',
  'commenting',
  'answering',
  'deciding',
  'supplementing',
  'serving-decision',
  'closed',
] as const;

/** One stage of a determination. */
export type DeterminationStage = (typeof determinationStages)[number];

/** Every act that can be done to a determination. */
export type DeterminationActName =
  | 'amend-draft'
  | 'submit-for-review'
  | 'withdraw-draft'
  | 'pass-review'
  | 'return-draft'
  | 'record-service'
  | 'void-service'
  | 'give-statement'
  | 'waive-defence'
  | 'claim-cure'
  | CommentActName
  | 'answer-statement'
  | 'verify-cure'
  | 'send-back'
  | 'resubmit'
  | 'decide'
  | NoticeObjectionActName
  | 'withdraw-case'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<DeterminationStage, DeterminationActName>;

const afterNotice = ['defence', 'answering', 'deciding', 'supplementing'] as const;
const beforeDecision = ['noticing', 'defence', 'commenting', 'answering', 'deciding', 'supplementing'] as const;
const byDefence = ['own-determination', 'merged-with-penalty'] as const;
const officer = { by: ['officer'], scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;
const approver = { by: ['approver'], scope: 'own-department', leaves: null, confirm: true } as const;
const party = {
  by: ['subject', 'agent'],
  scope: 'addressed-subject',
  apartFrom: [],
  leaves: null,
  leadsTo: {},
} as const;

/** Which act at which stage, and who may do it: the one table that validator, page, diagram and tests read. */
export const determinationTable: readonly Rule[] = [
  {
    ...officer,
    act: 'amend-draft',
    zh: '修改草案',
    en: 'Amend the draft',
    at: ['drafting'],
    leaves: 'drafter',
    leadsTo: {},
  },
  {
    ...officer,
    act: 'submit-for-review',
    zh: '提交审核',
    en: 'Submit for legal review',
    at: ['drafting'],
    leadsTo: { drafting: ['in-review'] },
  },
  {
    ...officer,
    act: 'withdraw-draft',
    zh: '撤回草案',
    en: 'Withdraw the draft',
    at: ['drafting', 'in-review'],
    leadsTo: ways(['drafting', 'in-review'], 'closed'),
    confirm: true,
  },
  {
    act: 'pass-review',
    zh: '审核通过',
    en: 'Pass the legal review',
    at: ['in-review'],
    by: ['reviewer'],
    scope: 'own-department',
    apartFrom: ['drafter'],
    leaves: 'reviewer',
    leadsTo: { 'in-review': ['noticing', 'commenting'] },
    confirm: true,
  },
  {
    act: 'return-draft',
    zh: '退回修改',
    en: 'Return the draft',
    at: ['in-review'],
    by: ['reviewer'],
    scope: 'own-department',
    apartFrom: ['drafter'],
    leaves: null,
    leadsTo: { 'in-review': ['drafting'] },
    confirm: false,
  },
  {
    act: 'record-service',
    zh: '记录送达',
    en: 'Record service of a notice',
    at: ['noticing', 'defence', 'answering', 'deciding', 'supplementing', 'serving-decision'],
    by: [],
    scope: 'system',
    apartFrom: [],
    leaves: null,
    leadsTo: { noticing: ['defence'] },
    confirm: false,
  },
  {
    act: 'void-service',
    zh: '送达作废',
    en: 'Void a service that bounced',
    at: ['noticing', 'defence', 'answering', 'deciding', 'supplementing', 'serving-decision'],
    by: [],
    scope: 'system',
    apartFrom: [],
    leaves: null,
    leadsTo: { defence: ['noticing'] },
    confirm: false,
  },
  ...commentRules,
  {
    ...party,
    act: 'give-statement',
    zh: '陈述申辩',
    en: 'Give a statement',
    at: ['noticing', 'defence'],
    confirm: false,
  },
  {
    ...party,
    act: 'waive-defence',
    zh: '放弃陈述申辩',
    en: 'Waive the defence',
    at: ['defence'],
    leadsTo: { defence: ['answering', 'deciding'] },
    confirm: true,
  },
  {
    ...party,
    act: 'claim-cure',
    zh: '申报已纠正',
    en: 'Claim self-cure',
    at: ['noticing', ...afterNotice],
    courses: byDefence,
    confirm: false,
  },
  {
    ...officer,
    act: 'answer-statement',
    zh: '答复陈述申辩',
    en: 'Answer a statement',
    at: ['noticing', ...afterNotice],
    courses: byDefence,
    leadsTo: { answering: ['deciding'] },
  },
  {
    ...officer,
    act: 'verify-cure',
    zh: '核查纠正情况',
    en: 'Verify a claimed cure',
    at: ['noticing', ...afterNotice],
    courses: byDefence,
    leadsTo: ways(['noticing', 'defence', 'answering', 'supplementing'], 'deciding'),
  },
  {
    ...approver,
    act: 'send-back',
    zh: '退回补充',
    en: 'Send back for supplement',
    at: ['deciding'],
    apartFrom: ['drafter', 'reviewer'],
    leadsTo: { deciding: ['supplementing'] },
  },
  {
    ...officer,
    act: 'resubmit',
    zh: '重新提交',
    en: 'Resubmit for decision',
    at: ['supplementing'],
    leadsTo: { supplementing: ['deciding'] },
  },
  {
    ...approver,
    act: 'decide',
    zh: '作出决定',
    en: 'Decide',
    at: ['deciding'],
    apartFrom: ['drafter', 'reviewer'],
    leaves: 'approver',
    leadsTo: { deciding: ['serving-decision'] },
  },
  ...objectionRules,
  {
    ...approver,
    act: 'withdraw-case',
    zh: '撤销案件',
    en: 'Withdraw the case',
    at: beforeDecision,
    apartFrom: [],
    leadsTo: ways(beforeDecision, 'closed'),
  },
  ...clockActTable(determinationStages),
  ...supervisionOrderTable(determinationStages),
];
