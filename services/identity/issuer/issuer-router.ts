import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import { demoPeople } from '../../../infra/identity/demo-people';
import { pageHeaders } from '../../shared/headers';
import { languageOf } from '../../shared/language';
import { createPages } from '../../shared/pages/pages';
import { Problem } from '../../shared/problem';
import { sessionSeconds } from '../../shared/session';
import texts from '../texts/sign-in.json';
import { type AuthorizationRequest, authorizationRequest, tokenRequest } from './authorization-request';
import { mayReturn } from './clients';
import { Codes } from './codes';
import { discovery, jwks } from './discovery';
import { accessToken, idToken, type Mint } from './mint';

const render = createPages(join(__dirname, '..', 'pages'));
const form = express.urlencoded({ extended: false, limit: '10kb' });

/** The development issuer: OpenID Connect by authorization code and PKCE, with a page to choose a demo person. */
export function issuerRouter(mint: Mint, origin: string): Router {
  const router = Router();
  const codes = new Codes();
  router.get(
    '/.well-known/openid-configuration',
    anywhere,
    (_request, response) => void response.json(discovery(mint)),
  );
  router.get('/jwks', anywhere, (_request, response) => void response.json(jwks(mint)));
  router.get('/authorize', (request, response) => {
    const asked = trusted(request.query, origin);
    pageHeaders({ formsTo: [new URL(asked.redirect_uri).origin] })(request, response, () =>
      choosePerson(asked, request, response),
    );
  });
  router.post('/authorize', form, (request, response) => {
    const asked = trusted(request.body, origin);
    const user = demoPeople.find((person) => person.user === request.body.user)?.user;
    if (user === undefined) throw new Problem('malformed', 'Choose one of the people shown.');
    response.redirect(303, withCode(asked, codes, user, mint.now().getTime()));
  });
  router.options('/token', anywhere, (_request, response) => void response.sendStatus(204));
  router.post('/token', anywhere, form, async (request, response) => {
    response.set('Cache-Control', 'no-store');
    await exchange(request, response, codes, mint);
  });
  return router;
}

/** These addresses answer anyone's page: they hold nothing secret and take no cookie. */
function anywhere(_request: Request, response: Response, next: () => void): void {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'authorization, content-type, x-requested-with',
  });
  next();
}

function trusted(given: unknown, origin: string): AuthorizationRequest {
  const asked = authorizationRequest.safeParse(given);
  if (!asked.success) {
    const fault = asked.error.issues[0];
    throw new Problem('malformed', `${fault?.path.join('.')}: ${fault?.message}`, { field: fault?.path.join('.') });
  }
  if (mayReturn(asked.data.client_id, asked.data.redirect_uri, origin)) return asked.data;
  throw new Problem('malformed', 'No such client returns to that address.', { field: 'redirect_uri' });
}

function choosePerson(asked: AuthorizationRequest, request: Request, response: Response): void {
  const language = languageOf(request);
  const hidden = Object.entries(asked).map(([name, value]) => ({ name, value }));
  const people = demoPeople.map(({ user, name, roles, department, subjects }) => ({
    user,
    name,
    roles: roles.map((role) => texts.roles[role][language]).join(' · '),
    place: department ?? subjects.map((subject) => subject.name).join(' · '),
  }));
  response.type('html').send(render('sign-in', language, texts.page[language], { hidden, people }));
}

function withCode(asked: AuthorizationRequest, codes: Codes, user: string, now: number): string {
  const { client_id: client, redirect_uri: redirect, code_challenge: challenge, nonce, state } = asked;
  const back = new URL(redirect);
  back.searchParams.set('code', codes.issue({ user, client, redirect, challenge, nonce }, now));
  if (state !== undefined) back.searchParams.set('state', state);
  return back.href;
}

async function exchange(request: Request, response: Response, codes: Codes, mint: Mint): Promise<void> {
  const asked = tokenRequest.safeParse(request.body);
  if (!asked.success) return void response.status(400).json({ error: 'invalid_request' });
  const { code, client_id: client, redirect_uri: redirect, code_verifier: verifier } = asked.data;
  const grant = codes.redeem(code, { client, redirect, verifier }, mint.now().getTime());
  if (!grant) return void response.status(400).json({ error: 'invalid_grant' });
  response.json({
    access_token: await accessToken(mint, grant.user),
    id_token: await idToken(mint, grant.user, client, grant.nonce),
    token_type: 'Bearer',
    expires_in: sessionSeconds,
    scope: 'openid',
  });
}
