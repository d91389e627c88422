import type { Express } from 'express';
import { createServiceApp } from '../shared/service-app';
import { actsOfSupervisors } from './routes/acts';
import { caseAttachments, readAttachment } from './routes/attachments';
import { bans } from './routes/bans';
import { caseDetail, cases } from './routes/cases';
import { circular } from './routes/circular';
import { circularDetail, circularIssue, circulars } from './routes/circulars';
import { counts } from './routes/counts';
import {
  applyTransfer,
  proposeTransfer,
  transferDetail,
  transferMoves,
  transfers,
  withdrawTransfer,
} from './routes/duties';
import { measureMatrix } from './routes/measure-matrix';
import { feedbackRates, measures, withoutFeedback } from './routes/measures';
import { orders } from './routes/orders';
import { outbox } from './routes/outbox';
import { overdue } from './routes/overdue';
import { paperPdf } from './routes/papers';
import { paused } from './routes/paused';
import { procedures } from './routes/procedures';
import type { SupervisionDeps } from './supervision-deps';

/** Every route of the supervision service. */
export const supervisionRoutes = [
  overdue,
  paused,
  orders,
  ...actsOfSupervisors,
  circular,
  circulars,
  circularDetail,
  circularIssue,
  paperPdf,
  procedures,
  measures,
  measureMatrix,
  withoutFeedback,
  feedbackRates,
  bans,
  cases,
  caseDetail,
  caseAttachments,
  readAttachment,
  counts,
  outbox,
  transfers,
  transferDetail,
  transferMoves,
  proposeTransfer,
  applyTransfer,
  withdrawTransfer,
];

/** Builds the supervision service: every late deadline, order, measure and case to read, and the orders and circulars of supervisors. */
export function createSupervisionApp(deps: SupervisionDeps): Express {
  return createServiceApp({ name: 'supervision', title: 'Supervision', routes: supervisionRoutes }, deps, deps.tools);
}
