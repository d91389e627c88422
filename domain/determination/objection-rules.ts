import type { ActRule } from '../procedure/act-rule';

/** The acts by which an objection against a prior notice reaches its determination. */
export type NoticeObjectionActName = 'mark-objection' | 'settle-objection';

const system = {
  by: [],
  scope: 'system',
  apartFrom: [],
  leaves: null,
  courses: ['own-determination', 'merged-with-penalty'],
  confirm: false,
} as const;
const at = ['noticing', 'defence', 'answering', 'deciding', 'supplementing', 'serving-decision'] as const;

/** A decision waits for the reply to an objection; upheld, the case ends or everybody is told anew. */
export const objectionRules: readonly ActRule<(typeof at)[number], NoticeObjectionActName>[] = [
  {
    ...system,
    act: 'mark-objection',
    zh: '标注异议处理中',
    en: 'Mark that an objection is pending',
    at,
    leadsTo: {},
  },
  {
    ...system,
    act: 'settle-objection',
    zh: '了结异议',
    en: 'Settle an objection',
    at,
    leadsTo: {
      noticing: ['closed'],
      defence: ['closed', 'noticing'],
      answering: ['closed', 'noticing'],
      deciding: ['closed', 'noticing'],
      supplementing: ['closed', 'noticing'],
    },
  },
];
