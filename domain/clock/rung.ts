import type { CivilDate } from '../calendar/civil-date';

/** The shares of a period, in percent, at which its owner can be reminded. */
export const reminderShares = [50, 80, 100] as const;

/** A step of the overdue ladder; `supervision-order` is the numbered 督办 order, `circular` the 通报. */
export type RungName = `reminder-${(typeof reminderShares)[number]}` | 'warning' | 'supervision-order' | 'circular';

/** The supervision order that a rung issued: its number, the day by which to reply, the instant and text of the reply. */
export interface LadderOrder {
  number: string;
  replyBy: CivilDate;
  answeredAt: string | null;
  /** Stands only with a reply. */
  reply?: string;
}

/** A rung that has been climbed, the instant of it, and the order if it issued one. */
export interface ClimbedRung {
  rung: RungName;
  at: string;
  order: LadderOrder | null;
}
