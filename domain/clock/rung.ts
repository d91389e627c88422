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
  /** Why a supervisor issued it by hand; what a ladder issued has none. */
  ground?: string;
  /** The replies that were refused, in order; stands only once one was. */
  rounds?: ReplyRound[];
  /** Stands only once a supervisor closed it. */
  closed?: OrderClosing;
}

/** What a supervisor found of an order: what was pressed for is resolved, or the reply is not accepted and goes into the circular. */
export const orderFindings = ['resolved', 'not-accepted'] as const;

/** A reply that was refused: what it said and when (UTC), by which day it was due, when and why it was refused. */
export interface ReplyRound {
  reply: string;
  answeredAt: string;
  replyBy: CivilDate;
  returnedAt: string;
  reason: string;
}

/** How and when (UTC) a supervisor closed an order, and why. */
export interface OrderClosing {
  at: string;
  finding: (typeof orderFindings)[number];
  reason: string;
}

/** A rung that has been climbed, the instant of it, and the order if it issued one. */
export interface ClimbedRung {
  rung: RungName;
  at: string;
  order: LadderOrder | null;
}
