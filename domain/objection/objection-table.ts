import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of an objection, in order. */
export const objectionStages = ['completeness', 'verification', 'decision', 'replying', 'closed'] as const;

/** One stage of an objection. */
export type ObjectionStage = (typeof objectionStages)[number];

/** Every act that can be done to an objection. */
export type ObjectionActName =
  | 'find-incomplete'
  | 'supplement'
  | 'accept-objection'
  | 'refuse-acceptance'
  | 'report-verification'
  | 'decide-objection'
  | 'withdraw-objection'
  | 'record-service'
  | 'void-service'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<ObjectionStage, ObjectionActName>;

const officer = { by: ['officer'], scope: 'own-department', apartFrom: [], leaves: null, confirm: false } as const;
const party = { by: ['subject', 'agent'], scope: 'addressed-subject', apartFrom: [], leaves: null } as const;
const system = { by: [], scope: 'system', apartFrom: [], leaves: null, leadsTo: {}, confirm: false } as const;
const undecided = ['completeness', 'verification', 'decision'] as const;

/** Which act at which stage of an objection: whoever made the target does not decide (国办发〔2025〕22号; the split of work is this system's). */
export const objectionTable: readonly Rule[] = [
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
    act: 'supplement',
    zh: '补正材料',
    en: 'Hand in what is missing',
    at: ['completeness'],
    leadsTo: {},
    confirm: false,
  },
  {
    ...officer,
    act: 'accept-objection',
    zh: '受理异议',
    en: 'Accept the objection',
    at: ['completeness'],
    leadsTo: { completeness: ['verification'] },
  },
  {
    ...officer,
    act: 'refuse-acceptance',
    zh: '不予受理',
    en: 'Refuse acceptance',
    at: ['completeness'],
    leadsTo: { completeness: ['replying'] },
    confirm: true,
  },
  {
    ...officer,
    act: 'report-verification',
    zh: '报告核查结果',
    en: 'Report the verification',
    at: ['verification'],
    leaves: 'reviewer',
    leadsTo: { verification: ['decision'] },
  },
  {
    act: 'decide-objection',
    zh: '作出异议处理决定',
    en: 'Decide the objection',
    at: ['decision'],
    by: ['approver'],
    scope: 'own-department',
    apartFrom: ['lister', 'reviewer'],
    leaves: 'approver',
    leadsTo: { decision: ['replying'] },
    confirm: true,
  },
  {
    ...party,
    act: 'withdraw-objection',
    zh: '撤回异议',
    en: 'Withdraw the objection',
    at: undecided,
    leadsTo: ways(undecided, 'closed'),
    confirm: true,
  },
  {
    ...system,
    act: 'record-service',
    zh: '记录送达',
    en: 'Record service of a notice',
    at: ['replying'],
    leadsTo: { replying: ['closed'] },
  },
  { ...system, act: 'void-service', zh: '送达作废', en: 'Void a service that bounced', at: ['replying'] },
  ...clockActTable(objectionStages),
  ...supervisionOrderTable(objectionStages),
];
