import express, { type Express } from 'express';
import { createDepartmentApp } from './department/app';
import { createIdentityApp } from './identity/app';
import { createPortalApp } from './portal/app';
import { createPublicApp } from './public/app';
import { type HealthPart, healthz } from './shared/runtime/health';
import type { Machines } from './shared/runtime/machines';
import { createSubjectApp } from './subject/app';
import { createSupervisionApp } from './supervision/app';

/** Composes all services behind one origin. */
export function createOrigin(machines: Machines, parts: readonly HealthPart[]): Express {
  const app = express().disable('x-powered-by').set('trust proxy', 'loopback');
  app.get('/healthz', healthz(parts));
  app.use('/api/department', createDepartmentApp(machines));
  app.use('/api/subject', createSubjectApp(machines));
  app.use('/api/supervision', createSupervisionApp(machines));
  app.use('/api/public', createPublicApp(machines));
  app.use('/api/identity', createIdentityApp(machines));
  app.use(createPortalApp(machines));
  return app;
}
