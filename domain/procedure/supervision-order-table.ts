import type { CivilDate } from '../calendar/civil-date';
import type { OrderClosing } from '../clock/rung';
import { type ActRule, ways } from './act-rule';
import type { WithFiles } from './file-ref';

/** What the acts on supervision orders say, in every kind of procedure. */
export interface SupervisionOrderActDetails {
  /** Why, and by which day to reply (Asia/Shanghai); null leaves the day to the ladder. */
  'order-supervision': { ground: string; replyBy: CivilDate | null };
  'answer-order': { order: string; reply: string } & WithFiles;
  /** Why the reply is refused, and by which day another is owed (Asia/Shanghai); null leaves the day to the ladder. */
  'return-reply': { order: string; reason: string; replyBy: CivilDate | null };
  'close-order': { order: string; finding: OrderClosing['finding']; reason: string };
}

/** An act on supervision orders. */
export type SupervisionOrderActName = keyof SupervisionOrderActDetails;

const everyAct = { apartFrom: [], leaves: null, leadsTo: ways([], 'closed'), confirm: false } as const;

/** Gives the lines of every table by which supervisors order and close, and offices reply: at each stage until the end. */
export function supervisionOrderTable<Stage extends string>(
  stages: readonly Stage[],
): ActRule<Stage, SupervisionOrderActName>[] {
  const at = stages.filter((stage) => stage !== 'closed');
  const oversight = { ...everyAct, at, by: ['supervisor'], scope: 'oversight' } as const;
  return [
    {
      ...everyAct,
      act: 'answer-order',
      zh: '答复督办单',
      en: 'Answer the supervision order',
      at,
      by: ['officer'],
      scope: 'own-department',
    },
    { ...oversight, act: 'order-supervision', zh: '发出督办单', en: 'Issue a supervision order', confirm: true },
    { ...oversight, act: 'return-reply', zh: '退回答复', en: 'Refuse the reply', confirm: true },
    { ...oversight, act: 'close-order', zh: '办结督办单', en: 'Close the supervision order', confirm: true },
  ];
}

/** The register from which an act on supervision orders takes its number, if it takes one. */
export function registerOfOrder(act: string): 'supervision-order' | null {
  return act === 'order-supervision' ? 'supervision-order' : null;
}
