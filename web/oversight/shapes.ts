import type { z } from 'zod';
import type { ordersAnswer } from '../../services/shared/orders/order-schema';
import type { bansAnswer } from '../../services/supervision/contract/bans';
import type { circularsAnswer, issuedCircular } from '../../services/supervision/contract/circulars';
import type { movesAnswer, transfersAnswer } from '../../services/supervision/contract/duties';
import type { matrixAnswer } from '../../services/supervision/contract/measure-matrix';
import type { feedbackRatesAnswer, measuresAnswer } from '../../services/supervision/contract/measures';
import type { overdueAnswer } from '../../services/supervision/contract/overdue';
import type { pausedAnswer } from '../../services/supervision/contract/paused';
import type { proceduresAnswer } from '../../services/supervision/contract/procedures';

/** A supervision order of a list. */
export type OrderLine = z.infer<typeof ordersAnswer>['rows'][number];
/** A ban of a list. */
export type BanLine = z.infer<typeof bansAnswer>['rows'][number];
/** A late deadline of a list. */
export type LateLine = z.infer<typeof overdueAnswer>['rows'][number];
/** A paused deadline of a list. */
export type PausedLine = z.infer<typeof pausedAnswer>['rows'][number];
/** An open procedure of a list. */
export type ProcedureLine = z.infer<typeof proceduresAnswer>['rows'][number];
/** A measure order with its feedback. */
export type MeasureLine = z.infer<typeof measuresAnswer>['rows'][number];
/** A page of the measures by subject and department. */
export type MeasureMatrix = z.infer<typeof matrixAnswer>;
/** The feedback rates of all departments. */
export type FeedbackRates = z.infer<typeof feedbackRatesAnswer>;
/** The head of an issued circular. */
export type CircularHead = z.infer<typeof circularsAnswer>['rows'][number];
/** A circular as it was issued. */
export type IssuedCircular = z.infer<typeof issuedCircular>;
/** A page of transfers of duties. */
export type DutyTransfers = z.infer<typeof transfersAnswer>;
/** One transfer of duties with how far it is. */
export type DutyTransfer = DutyTransfers['rows'][number];
/** A page of what a transfer of duties moves. */
export type DutyMoves = z.infer<typeof movesAnswer>;
