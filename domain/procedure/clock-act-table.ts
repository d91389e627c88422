import type { PauseGround } from '../policy/pause-rule';
import { type ActRule, ways } from './act-rule';
import type { WithFiles } from './file-ref';
import { type TransferActDetails, transferTable } from './transfer';

/** What the acts on the deadlines of an office say, in every kind of procedure; `clock` is the id of the clock. */
export interface ClockActDetails extends TransferActDetails {
  'pause-clock': { clock: string; ground: PauseGround; reason: string } & WithFiles;
  'resume-clock': { clock: string; reason: string };
  'request-extension': { clock: string; ground: string };
  'approve-extension': { reason: string };
  'refuse-extension': { reason: string };
  /** Said by whoever loaded a calendar year: which, and the hash of its days. */
  'recalculate-clocks': { year: number; hash: string };
}

/** An act on the deadlines of an office. */
export type ClockActName = keyof ClockActDetails;

const everyAct = { apartFrom: [], leaves: null, leadsTo: ways([], 'closed'), confirm: false } as const;
const settle = { apartFrom: ['extension-requester'], confirm: true } as const;

/** Gives the lines of every table by which an office's deadline is paused, resumed, extended by two persons, and counted anew. */
export function clockActTable<Stage extends string>(stages: readonly Stage[]): ActRule<Stage, ClockActName>[] {
  const at = stages.filter((stage) => stage !== 'closed');
  const officer = { ...everyAct, at, by: ['officer'], scope: 'own-department' } as const;
  const approver = { ...officer, ...settle, by: ['approver'] } as const;
  return [
    { ...officer, act: 'pause-clock', zh: '中止计算期限', en: 'Pause a deadline', confirm: true },
    { ...officer, act: 'resume-clock', zh: '恢复计算期限', en: 'Resume a deadline' },
    {
      ...officer,
      act: 'request-extension',
      zh: '申请延期',
      en: 'Request an extension',
      leaves: 'extension-requester',
    },
    { ...approver, act: 'approve-extension', zh: '批准延期', en: 'Approve the extension' },
    { ...approver, act: 'refuse-extension', zh: '不予延期', en: 'Refuse the extension' },
    {
      ...everyAct,
      at,
      act: 'recalculate-clocks',
      zh: '按新日历重新计算期限',
      en: 'Count the deadlines by a new calendar',
      by: [],
      scope: 'system',
    },
    ...transferTable(at),
  ];
}
