import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import type { OwnStep } from '../procedure/own-step';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of an entry on a list. */
export const listingStages = ['taking-effect', 'listed', 'exiting', 'closed'] as const;

/** One stage of a listing. */
export type ListingStage = (typeof listingStages)[number];

/** Every act that can be done to a listing. */
export type ListingActName =
  | 'request-correction'
  | 'approve-correction'
  | 'refuse-correction'
  | 'request-revocation'
  | 'approve-revocation'
  | 'refuse-revocation'
  | 'take-over-correction'
  | 'take-over-removal'
  | 'record-measure'
  | 'leave-with-principal'
  | 'leave-on-repair'
  | 'record-ban'
  | 'request-suspension'
  | 'check-ruling'
  | 'suspend-entry'
  | 'refuse-suspension'
  | 'report-plan'
  | 'plan-carried-out'
  | 'plan-failed'
  | 'mark-objection'
  | 'settle-objection'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<ListingStage, ListingActName>;

const request = {
  by: ['officer'],
  scope: 'own-department',
  apartFrom: [],
  leaves: 'requester',
  leadsTo: {},
  confirm: false,
} as const;
const settle = {
  by: ['approver'],
  scope: 'own-department',
  apartFrom: ['requester'],
  leaves: 'approver',
  leadsTo: {},
  confirm: true,
} as const;
const takeOver = {
  by: ['officer'],
  scope: 'own-department',
  apartFrom: [],
  leaves: null,
  courses: ['external-decision'],
  confirm: true,
} as const;
const verify = { ...request, leaves: 'verifier' } as const;
const settleVerified = { ...settle, apartFrom: ['verifier'] } as const;
const system = { by: [], scope: 'system', apartFrom: [], leaves: null, leadsTo: {}, confirm: false } as const;

/** Which act at which stage of a listing, and who may do it. */
export const listingTable: readonly Rule[] = [
  { ...request, act: 'request-correction', zh: '申请更正', en: 'Request a correction', at: ['listed'] },
  { ...settle, act: 'approve-correction', zh: '批准更正', en: 'Approve the correction', at: ['listed'] },
  { ...settle, act: 'refuse-correction', zh: '不予更正', en: 'Refuse the correction', at: ['listed'] },
  { ...request, act: 'request-revocation', zh: '报请撤销', en: 'Report that the base decision fell', at: ['listed'] },
  {
    ...settle,
    act: 'approve-revocation',
    zh: '批准撤销',
    en: 'Revoke the listing',
    at: ['listed'],
    leadsTo: { listed: ['exiting'] },
  },
  { ...settle, act: 'refuse-revocation', zh: '不予撤销', en: 'Refuse the revocation', at: ['listed'] },
  {
    ...takeOver,
    act: 'take-over-correction',
    zh: '导入更正',
    en: 'Take over a correction',
    at: ['listed'],
    leadsTo: {},
  },
  {
    ...takeOver,
    act: 'take-over-removal',
    zh: '导入删除',
    en: 'Take over a removal',
    at: ['listed'],
    leadsTo: { listed: ['exiting'] },
  },
  {
    ...system,
    act: 'record-measure',
    zh: '记录措施反馈',
    en: 'Record the report of a measure',
    at: ['taking-effect', 'listed', 'exiting'],
  },
  {
    ...system,
    act: 'leave-with-principal',
    zh: '随主体移出',
    en: 'Leave with the principal',
    at: ['taking-effect', 'listed'],
    leadsTo: ways(['taking-effect', 'listed'], 'exiting'),
  },
  {
    ...system,
    act: 'leave-on-repair',
    zh: '修复移出',
    en: 'Leave on repair',
    at: ['listed', 'exiting'],
    leadsTo: { listed: ['exiting'] },
  },
  {
    ...system,
    act: 'record-ban',
    zh: '记录禁入',
    en: 'Record a ban on its ground',
    at: ['listed', 'exiting'],
  },
  {
    ...system,
    act: 'mark-objection',
    zh: '标注异议处理中',
    en: 'Mark that an objection is pending',
    at: ['listed', 'exiting'],
  },
  {
    ...system,
    act: 'settle-objection',
    zh: '了结异议',
    en: 'Settle an objection',
    at: ['listed', 'exiting'],
    leadsTo: { listed: ['exiting'] },
  },
  {
    act: 'request-suspension',
    zh: '申请重整期间暂停',
    en: 'Apply for suspension during a restructuring',
    at: ['listed'],
    by: ['subject', 'agent'],
    scope: 'addressed-subject',
    apartFrom: [],
    leaves: null,
    leadsTo: {},
    confirm: false,
  },
  { ...verify, act: 'check-ruling', zh: '核对裁定', en: 'Check the ruling', at: ['listed'] },
  { ...settleVerified, act: 'suspend-entry', zh: '暂停列入', en: 'Suspend the entry', at: ['listed'] },
  { ...settleVerified, act: 'refuse-suspension', zh: '不予暂停', en: 'Refuse the suspension', at: ['listed'] },
  { ...verify, act: 'report-plan', zh: '报告计划执行结果', en: 'Report what became of the plan', at: ['listed'] },
  {
    ...settleVerified,
    act: 'plan-carried-out',
    zh: '确认计划执行完毕',
    en: 'Find the plan carried out',
    at: ['listed'],
    leadsTo: { listed: ['exiting'] },
  },
  { ...settleVerified, act: 'plan-failed', zh: '恢复列入', en: 'Put the entry back: the plan failed', at: ['listed'] },
  ...clockActTable(listingStages),
  ...supervisionOrderTable(listingStages),
];

/** What a listing does by itself. */
export const listingOwnSteps: readonly OwnStep<ListingStage>[] = [
  {
    step: 'takes-effect',
    zh: '生效：公示、推送、发出措施单',
    en: 'Takes effect: shown, pushed, its measures ordered',
    at: ['taking-effect'],
    leadsTo: ['listed'],
  },
  { step: 'term-ends', zh: '列入期限届满', en: 'The term ends', at: ['listed'], leadsTo: ['exiting'] },
  { step: 'receipts-complete', zh: '回执齐全', en: 'Every receipt is in', at: ['exiting'], leadsTo: ['closed'] },
];
