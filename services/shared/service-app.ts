import express, { type Express } from 'express';
import { answer } from './answer';
import { docsPage } from './docs/docs-page';
import { apiHeaders } from './headers';
import { logRequests } from './logging';
import { openApiOf } from './openapi/openapi';
import { notFound, Problem } from './problem';
import { problemHandler } from './problem-answer';
import type { Route } from './route';
import type { Tools } from './tools';

/** What one service is made of. */
export interface ServiceSpec<Deps> {
  /** The word in its address: `/api/<name>`. */
  name: string;
  title: string;
  routes: readonly Route<Deps>[];
}

/** Builds the app of one service, mounted at `/api/<name>`; `before` adds what isn't part of its document, as the issuer's pages. */
export function createServiceApp<Deps>(
  spec: ServiceSpec<Deps>,
  deps: Deps,
  tools: Tools,
  before: (app: Express) => void = () => undefined,
): Express {
  const app = bareApp(spec.name, tools);
  app.use(apiHeaders());
  before(app);
  app.use(express.json({ limit: '1mb', strict: false, type: ['application/json'] }));
  mount(app, spec.routes, deps, tools);
  const document = openApiOf(spec, tools.signIn);
  app.get('/openapi.json', (_request, response) => void response.json(document));
  app.use(docsPage(spec.name, tools.signIn.token));
  return ending(app, tools);
}

/** Starts an Express app with the habits of the house: no banner, simple queries, requests logged. */
export function bareApp(name: string, tools: Tools): Express {
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple')
    .set('trust proxy', 'loopback')
    .set('case sensitive routing', true)
    .set('strict routing', true);
  app.use(logRequests(tools.logger, name));
  return app;
}

/** Ends an app: what nothing answered is 404, what was thrown is a problem. */
export function ending(app: Express, tools: Tools): Express {
  app.use(() => {
    throw notFound();
  });
  app.use(problemHandler(tools.logger));
  return app;
}

function mount<Deps>(app: Express, routes: readonly Route<Deps>[], deps: Deps, tools: Tools): void {
  for (const route of routes) {
    app[route.method](expressPath(route.path), (request, response) => answer(route, deps, tools, request, response));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    app.all(expressPath(path), () => {
      throw new Problem('method-not-allowed', `Use ${allowed.join(' or ')} here.`, {
        headers: { Allow: allowed.join(', ') },
      });
    });
  }
}

/** Writes `/cases/{id}` as Express does: `/cases/:id`. */
function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
