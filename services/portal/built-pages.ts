import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import { hasPages } from '../../infra/web/kept-pages';
import { pageHeaders } from '../shared/headers';

/** The addresses of the built pages; everything else of the portal answers by itself. */
export const pageAddresses = [
  '/',
  '/home',
  '/proposals',
  '/entries/:id',
  '/person',
  '/catalogue',
  '/verify',
  '/verify/:code',
  '/worklist',
  '/cases',
  '/cases/new',
  '/cases/:id',
  '/rules',
  '/imports',
  '/mandates',
  '/reports',
  '/absences',
  '/absences/:id',
  '/room',
  '/room/records',
  '/room/consent',
  '/room/mandates',
  '/room/reports',
  '/room/repair/:what/:id',
  '/room/:id',
  '/overdue',
  '/overdue/cases/:id',
  '/oversight',
  '/oversight/paused',
  '/oversight/orders',
  '/oversight/circular',
  '/oversight/circulars',
  '/oversight/circulars/:id',
  '/oversight/procedures',
  '/oversight/duties',
  '/oversight/duties/:id',
  '/oversight/bans',
  '/oversight/measures',
  '/oversight/measures/matrix',
  '/oversight/measures/without-feedback',
  '/oversight/measures/feedback-rates',
] as const;

/** Sends the built pages: one document, whose styles carry a nonce that is new each time; goes on where nothing was built. */
export function builtPage(folder: string): RequestHandler[] {
  let document: string | undefined;
  const nonce = () => randomBytes(18).toString('base64url');
  return [
    (_request, _response, next) => next(hasPages(folder) ? undefined : 'route'),
    (_request, response, next) => {
      response.locals['nonce'] = nonce();
      next();
    },
    pageHeaders({ styleNonce: true }),
    (_request, response) => {
      document ??= readFileSync(join(folder, 'index.html'), 'utf8');
      response.set('Cache-Control', 'no-store');
      response.type('html').send(document.replaceAll('{{nonce}}', String(response.locals['nonce'])));
    },
  ];
}

/** Sends scripts and styles of the built pages, compressed; their names change with their content. */
export function builtAssets(folder: string): RequestHandler[] {
  return [
    compression(),
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false, redirect: false }),
  ];
}
