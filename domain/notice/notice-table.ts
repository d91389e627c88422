import { type ActRule, ways } from '../procedure/act-rule';
import { type ClockActName, clockActTable } from '../procedure/clock-act-table';
import type { OwnStep } from '../procedure/own-step';
import { type SupervisionOrderActName, supervisionOrderTable } from '../procedure/supervision-order-table';

/** The stages of the service of one notice. */
export const noticeStages = ['choosing-channel', 'dispatching', 'announcing', 'served', 'closed'] as const;

/** One stage of the service of a notice. */
export type NoticeStage = (typeof noticeStages)[number];

/** Every act that can be done to a notice. */
export type NoticeActName =
  | 'choose-channel'
  | 'record-proof'
  | 'record-failed-attempt'
  | 'report-delivery'
  | 'report-bounce'
  | 'record-announcement'
  | 'open-paper'
  | 'withdraw-notice'
  | ClockActName
  | SupervisionOrderActName;

type Rule = ActRule<NoticeStage, NoticeActName>;

const officer = {
  by: ['officer'],
  scope: 'own-department',
  apartFrom: [],
  leaves: null,
  leadsTo: {},
  confirm: false,
} as const;
const system = { by: [], scope: 'system', apartFrom: [], leaves: null, leadsTo: {}, confirm: false } as const;

/** Which act at which stage of a notice, and who may do it. */
export const noticeTable: readonly Rule[] = [
  {
    ...officer,
    act: 'choose-channel',
    zh: '选择送达方式',
    en: 'Choose the channel of service',
    at: ['choosing-channel', 'dispatching'],
    leadsTo: { 'choosing-channel': ['dispatching'] },
  },
  {
    ...officer,
    act: 'record-proof',
    zh: '登记送达回证',
    en: 'Record the proof of service',
    at: ['dispatching'],
    leadsTo: { dispatching: ['closed'] },
    confirm: true,
  },
  {
    ...officer,
    act: 'record-failed-attempt',
    zh: '登记送达未成',
    en: 'Record a failed attempt',
    at: ['dispatching'],
    leadsTo: { dispatching: ['choosing-channel'] },
  },
  {
    ...officer,
    act: 'record-announcement',
    zh: '登记公告',
    en: 'Record the announcement',
    at: ['dispatching'],
    leadsTo: { dispatching: ['announcing'] },
  },
  {
    ...system,
    act: 'report-delivery',
    zh: '回报送达',
    en: 'Report the delivery',
    at: ['dispatching'],
    leadsTo: { dispatching: ['served'] },
  },
  {
    ...system,
    act: 'report-bounce',
    zh: '回报退信',
    en: 'Report a bounce',
    at: ['dispatching', 'served'],
    leadsTo: ways(['dispatching', 'served'], 'choosing-channel'),
  },
  {
    act: 'open-paper',
    zh: '查阅文书',
    en: 'Open the paper',
    at: ['choosing-channel', 'dispatching', 'announcing', 'served'],
    by: ['subject', 'agent'],
    scope: 'addressed-subject',
    apartFrom: [],
    leaves: null,
    leadsTo: {},
    confirm: false,
  },
  {
    ...system,
    act: 'withdraw-notice',
    zh: '撤回通知',
    en: 'Withdraw the notice',
    at: ['choosing-channel', 'dispatching', 'announcing', 'served'],
    leadsTo: ways(['choosing-channel', 'dispatching', 'announcing', 'served'], 'closed'),
  },
  ...clockActTable(noticeStages),
  ...supervisionOrderTable(noticeStages),
];

/** What a notice does by itself. */
export const noticeOwnSteps: readonly OwnStep<NoticeStage>[] = [
  {
    step: 'sent-electronically',
    zh: '已同意电子送达，直接发送',
    en: 'Sent electronically, where consent is on file at issue',
    at: ['choosing-channel'],
    leadsTo: ['dispatching'],
  },
  {
    step: 'announcement-ends',
    zh: '公告期满，视为送达',
    en: 'The days of the announcement have passed: deemed served',
    at: ['announcing'],
    leadsTo: ['closed'],
  },
  {
    step: 'bounce-watch-ends',
    zh: '退信观察期满',
    en: 'No bounce within the watch: the service stands',
    at: ['served'],
    leadsTo: ['closed'],
  },
];
