import type { Express, RequestHandler } from 'express';
import { styleSheet } from '../shared/pages/pages';
import { createServiceApp } from '../shared/service-app';
import type { IdentityDeps } from './identity-deps';
import { issuerRouter } from './issuer/issuer-router';
import { decodePayloads } from './routes/decode-payloads';
import { devToken } from './routes/dev-token';
import { me } from './routes/me';

/** Every route of the identity service. */
export const identityRoutes = [me, devToken, decodePayloads];

/** Builds the identity service: who am I, the development issuer where there is one, payloads for operators. */
export function createIdentityApp(deps: IdentityDeps): Express {
  const { mint, tools } = deps;
  return createServiceApp({ name: 'identity', title: 'Identity', routes: identityRoutes }, deps, tools, (app) => {
    app.get('/site.css', styleSheet);
    if (deps.temporalUi) app.use('/codec', openTo(deps.temporalUi));
    if (mint) app.use(issuerRouter(mint, tools.origin));
  });
}

/** Lets the pages of one other origin ask, with the session cookie (CORS). */
function openTo(origin: string): RequestHandler {
  return (request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': 'authorization, content-type, x-namespace',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      Vary: 'Origin',
    });
    if (request.method === 'OPTIONS') return void response.sendStatus(204);
    next();
  };
}
