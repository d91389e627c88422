import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import type { OwnStep } from '../procedure/own-step';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of a repair, in order; while it is `watched` a false commitment still undoes it, once that is served. */
export const repairStages = [
  'completeness',
  'review',
  'region-review',
  'replying',
  'watched',
  'revoking',
  'closed',
] as const;

/** One stage of a repair. */
export type RepairStage = (typeof repairStages)[number];

/** Every act that can be done to a repair. */
export type RepairActName =
  | 'find-incomplete'
  | 'hand-in-papers'
  | 'accept-application'
  | 'refuse-application'
  | 'grant-repair'
  | 'refuse-repair'
  | 'withdraw-application'
  | 'revoke-repair'
  | 'record-service'
  | 'void-service'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<RepairStage, RepairActName>;

const officer = { by: ['officer'], scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;
const approver = {
  by: ['approver'],
  scope: 'own-department',
  apartFrom: ['reviewer'],
  leaves: 'approver',
  confirm: true,
} as const;
const party = { by: ['subject', 'agent'], scope: 'addressed-subject', apartFrom: [], leaves: null } as const;
const system = { by: [], scope: 'system', apartFrom: [], leaves: null, leadsTo: {}, confirm: false } as const;
const undecided = ['completeness', 'review', 'region-review'] as const;

/** Which act at which stage of a repair; whoever checked the papers does not decide. It is free of charge throughout. */
export const repairTable: readonly Rule[] = [
  {
    ...officer,
    act: 'find-incomplete',
    zh: '一次性告知补正',
    en: 'Ask for everything missing',
    at: ['completeness'],
    leadsTo: {},
  },
  {
    ...party,
    act: 'hand-in-papers',
    zh: '补正材料',
    en: 'Hand in what the application lacks',
    at: ['completeness'],
    leadsTo: {},
    confirm: false,
  },
  {
    ...officer,
    act: 'accept-application',
    zh: '受理修复申请',
    en: 'Accept the application',
    at: ['completeness'],
    leaves: 'reviewer',
    leadsTo: { completeness: ['review'] },
  },
  {
    ...officer,
    act: 'refuse-application',
    zh: '不予受理',
    en: 'Refuse to accept the application',
    at: ['completeness'],
    leadsTo: { completeness: ['replying'] },
    confirm: true,
  },
  {
    ...approver,
    act: 'grant-repair',
    zh: '准予修复',
    en: 'Grant the repair',
    at: ['review', 'region-review'],
    leadsTo: { review: ['region-review', 'replying'], 'region-review': ['replying'] },
  },
  {
    ...approver,
    act: 'refuse-repair',
    zh: '不予修复',
    en: 'Refuse the repair',
    at: ['review', 'region-review'],
    leadsTo: { review: ['replying'], 'region-review': ['replying'] },
  },
  {
    ...party,
    act: 'withdraw-application',
    zh: '撤回申请',
    en: 'Withdraw the application',
    at: undecided,
    leadsTo: ways(undecided, 'closed'),
    confirm: true,
  },
  {
    by: ['approver'],
    scope: 'own-department',
    apartFrom: ['approver'],
    leaves: null,
    act: 'revoke-repair',
    zh: '撤销修复决定（虚假承诺）',
    en: 'Revoke the repair for a false commitment',
    at: ['watched'],
    leadsTo: { watched: ['revoking'] },
    confirm: true,
  },
  {
    ...system,
    act: 'record-service',
    zh: '记录送达',
    en: 'Record service of a notice',
    at: ['replying', 'watched', 'revoking'],
    leadsTo: { replying: ['watched', 'closed'], revoking: ['closed'] },
  },
  {
    ...system,
    act: 'void-service',
    zh: '送达作废',
    en: 'Void a service that bounced',
    at: ['replying', 'watched', 'revoking'],
  },
  ...clockActTable(repairStages),
  ...supervisionOrderTable(repairStages),
];

/** What a repair does by itself. */
export const repairOwnSteps: readonly OwnStep<RepairStage>[] = [
  {
    step: 'watch-ends',
    zh: '原列入期限届满',
    en: 'The term that the entry had would have ended',
    at: ['watched'],
    leadsTo: ['closed'],
  },
];
