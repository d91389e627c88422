import type { Express, Request, Response } from 'express';
import { identify } from '../../domain/identifiers/identify';
import { hasPages } from '../../infra/web/kept-pages';
import { callerOf } from '../shared/auth';
import { companyCode } from '../shared/entries/company-code';
import { searchEntries } from '../shared/entries/search-entries';
import { pageHeaders } from '../shared/headers';
import { sourceOf } from '../shared/limits';
import { styleSheet } from '../shared/pages/pages';
import { Problem } from '../shared/problem';
import { bareApp, ending } from '../shared/service-app';
import { nobody } from '../shared/signed-in';
import { text } from '../shared/text';
import { builtAssets, builtPage, pageAddresses } from './built-pages';
import type { PortalDeps } from './portal-deps';
import { beginSignIn, endSignIn, signOut } from './sign-in';
import { languageAsked, type StartContent, startPage, textsIn } from './start-page';
import { temporalUi, temporalUiPath } from './temporal-ui';

/** Builds the portal: the built pages where they stand, a start page that works without script, sign-in, and the search of published entries. */
export function createPortalApp(deps: PortalDeps): Express {
  const { tools } = deps;
  const app = bareApp('portal', tools);
  app.get('/site.css', styleSheet);
  app.use(temporalUiPath, temporalUi(deps));
  app.use('/assets', ...builtAssets(deps.pages));
  app.get([...pageAddresses], ...builtPage(deps.pages));
  app.use(pageHeaders());
  app.get('/', (request, response) => show(deps, request, response, {}));
  app.get('/plain', (request, response) => show(deps, request, response, {}));
  app.get('/search', async (request, response) => show(deps, request, response, await search(deps, request)));
  app.get('/sign-in', (_request, response) => beginSignIn(deps, response));
  app.get('/signed-in', async (request, response) => {
    if (await endSignIn(deps, request, response)) return response.redirect(303, hasPages(deps.pages) ? '/home' : '/');
    response.status(400);
    return show(deps, request, response, { fault: textsIn(languageAsked(request)).fault });
  });
  app.post('/sign-out', (_request, response) => {
    signOut(tools.gate.sessions, response);
    response.redirect(303, '/');
  });
  return ending(app, tools);
}

async function show(
  deps: PortalDeps,
  request: Request,
  response: Response,
  content: Partial<StartContent>,
): Promise<void> {
  const person = await callerOf(request, deps.tools.gate).then(
    ({ displayName }) => displayName,
    () => null,
  );
  response.set('Cache-Control', 'no-store');
  response.type('html').send(startPage(languageAsked(request), deps, { ...content, person }));
}

async function search({ sql, packs, subjects, tools }: PortalDeps, request: Request): Promise<Partial<StartContent>> {
  const q = text(100).safeParse(request.query['q']).data ?? '';
  try {
    await tools.limits('search', sourceOf(request, nobody.actor));
    const asCode = identify(q.toUpperCase()).kind !== 'unknown';
    const known = asCode ? await subjects.find(companyCode(q)) : undefined;
    const paging = { page: 1, pageSize: 50 };
    const none = { total: 0, rows: [] };
    const nothing = known === null || q.length < 2;
    const name = asCode ? undefined : q;
    return {
      q,
      found: nothing ? none : await searchEntries({ sql, packs }, { name, subject: known?.id, ...paging }, tools.now()),
    };
  } catch (error) {
    const { badCode, tooMany } = textsIn(languageAsked(request)).search;
    if (error instanceof Problem) return { q, fault: error.code === 'malformed' ? badCode : tooMany };
    throw error;
  }
}
