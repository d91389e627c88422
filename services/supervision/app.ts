import type { Express } from 'express';
import { createServiceApp } from '../shared/service-app';
import { caseDetail, cases } from './routes/cases';
import { counts } from './routes/counts';
import { outbox } from './routes/outbox';
import { overdue } from './routes/overdue';
import type { SupervisionDeps } from './supervision-deps';

/** Every route of the supervision service. */
export const supervisionRoutes = [overdue, cases, caseDetail, counts, outbox];

/** Builds the supervision service: every late deadline and every case, to read. */
export function createSupervisionApp(deps: SupervisionDeps): Express {
  return createServiceApp({ name: 'supervision', title: 'Supervision', routes: supervisionRoutes }, deps, deps.tools);
}
