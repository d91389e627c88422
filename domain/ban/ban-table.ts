import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import type { OwnStep } from '../procedure/own-step';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of a ban, in order. */
export const banStages = [
  'review',
  'noticing',
  'defence',
  'deciding',
  'higher-approval',
  'serving',
  'in-force',
  'closed',
] as const;

/** One stage of a ban. */
export type BanStage = (typeof banStages)[number];

/** Every act that can be done to a ban. */
export type BanActName =
  | 'pass-review'
  | 'withdraw-ban'
  | 'give-statement'
  | 'answer-statement'
  | 'impose-ban'
  | 'refer-ban'
  | 'refuse-ban'
  | 'approve-ban'
  | 'revoke-ban'
  | 'end-with-entry'
  | 'record-service'
  | 'void-service'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<BanStage, BanActName>;

const own = { scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;
const decide = {
  ...own,
  by: ['approver'],
  apartFrom: ['drafter', 'reviewer'],
  leaves: 'approver',
  confirm: true,
} as const;
const system = { by: [], scope: 'system', apartFrom: [], leaves: null, leadsTo: {}, confirm: false } as const;
const unreferred = ['review', 'noticing', 'defence', 'deciding'] as const;
const undecided = [...unreferred, 'higher-approval'] as const;

/** Which act at which stage of a ban: proposed, reviewed and decided by three persons, permanent only with the level above. */
export const banTable: readonly Rule[] = [
  {
    ...own,
    act: 'pass-review',
    zh: '审核通过',
    en: 'Pass the legal review',
    at: ['review'],
    by: ['reviewer'],
    apartFrom: ['drafter'],
    leaves: 'reviewer',
    leadsTo: { review: ['noticing'] },
  },
  {
    ...own,
    act: 'withdraw-ban',
    zh: '撤回禁入建议',
    en: 'Withdraw the proposed ban',
    at: unreferred,
    by: ['officer'],
    leadsTo: ways(unreferred, 'closed'),
    confirm: true,
  },
  {
    act: 'give-statement',
    zh: '陈述申辩',
    en: 'Give a statement',
    at: ['defence'],
    by: ['subject', 'agent'],
    scope: 'addressed-subject',
    apartFrom: [],
    leaves: null,
    leadsTo: {},
    confirm: false,
  },
  {
    ...own,
    act: 'answer-statement',
    zh: '答复陈述申辩',
    en: 'Answer a statement',
    at: ['defence', 'deciding'],
    by: ['officer'],
    leadsTo: {},
  },
  {
    ...decide,
    act: 'impose-ban',
    zh: '作出禁入决定',
    en: 'Impose the ban',
    at: ['deciding'],
    leadsTo: { deciding: ['serving'] },
  },
  {
    ...decide,
    act: 'refer-ban',
    zh: '报上一级批准',
    en: 'Refer it to the level above',
    at: ['deciding'],
    leadsTo: { deciding: ['higher-approval'] },
  },
  {
    ...decide,
    act: 'refuse-ban',
    zh: '不予禁入',
    en: 'Impose no ban',
    at: ['deciding', 'higher-approval'],
    leadsTo: ways(['deciding', 'higher-approval'], 'closed'),
  },
  {
    ...decide,
    act: 'approve-ban',
    zh: '批准永久禁入',
    en: 'Approve the permanent ban',
    at: ['higher-approval'],
    apartFrom: ['drafter', 'reviewer', 'approver'],
    leadsTo: { 'higher-approval': ['serving'] },
  },
  {
    ...decide,
    act: 'revoke-ban',
    zh: '撤销禁入',
    en: 'Revoke the ban',
    at: ['serving', 'in-force'],
    apartFrom: ['drafter'],
    leadsTo: ways(['serving', 'in-force'], 'closed'),
  },
  {
    ...system,
    act: 'end-with-entry',
    zh: '随名单记录终止',
    en: 'End with the entry',
    at: [...undecided, 'serving', 'in-force'],
    leadsTo: ways([...undecided, 'serving', 'in-force'], 'closed'),
  },
  {
    ...system,
    act: 'record-service',
    zh: '记录送达',
    en: 'Record service of a notice',
    at: [...undecided, 'serving', 'in-force'],
    leadsTo: { noticing: ['defence'], serving: ['in-force', 'closed'] },
  },
  {
    ...system,
    act: 'void-service',
    zh: '送达作废',
    en: 'Void a service that bounced',
    at: [...undecided, 'serving', 'in-force'],
    leadsTo: { defence: ['noticing'], deciding: ['noticing'], 'in-force': ['serving'] },
  },
  ...clockActTable(banStages),
  ...supervisionOrderTable(banStages),
];

/** What a ban does by itself. */
export const banOwnSteps: readonly OwnStep<BanStage>[] = [
  { step: 'defence-ends', zh: '陈述申辩期满', en: 'The time to answer ends', at: ['defence'], leadsTo: ['deciding'] },
  { step: 'term-ends', zh: '禁入期限届满', en: 'The term ends', at: ['in-force'], leadsTo: ['closed'] },
];
