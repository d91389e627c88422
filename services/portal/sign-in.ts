import { createHash, randomBytes } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import { Problem } from '../shared/problem';
import { cookieOf, type SessionSeal, sessionSeconds } from '../shared/session';
import type { PortalDeps } from './portal-deps';

const minutes = 10;
const begun = z.object({ state: z.string(), verifier: z.string() });
const tokens = z.object({ access_token: z.string() });
const discovery = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const clientId = 'portal';

/** Sends the browser to the issuer, with PKCE and a state that only this browser knows. */
export async function beginSignIn({ issuer, tools }: PortalDeps, response: Response): Promise<void> {
  const { sessions } = tools.gate;
  const [state, verifier] = [randomBytes(24).toString('base64url'), randomBytes(48).toString('base64url')];
  const address = new URL((await discovered(issuer)).authorization_endpoint);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: returnAddress(tools.origin),
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  response.cookie(
    signInCookie(sessions),
    await sessions.seal({ state, verifier }, minutes * 60),
    options(sessions, minutes * 60),
  );
  response.redirect(303, address.href);
}

/** Takes the browser back from the issuer: fetches the token for the code and seals it into the session cookie. */
export async function endSignIn({ issuer, tools }: PortalDeps, request: Request, response: Response): Promise<boolean> {
  const { sessions } = tools.gate;
  const sealed = cookieOf(request.get('cookie'), signInCookie(sessions));
  const kept = begun.safeParse(sealed === null ? null : await sessions.open(sealed));
  const { code, state } = request.query;
  response.clearCookie(signInCookie(sessions), options(sessions, 0));
  if (!kept.success || typeof code !== 'string' || state !== kept.data.state) return false;
  const answer = await fetch((await discovered(issuer)).token_endpoint, {
    method: 'POST',
    signal: AbortSignal.timeout(5000),
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: returnAddress(tools.origin),
      code_verifier: kept.data.verifier,
    }),
  });
  const granted = tokens.safeParse(answer.ok ? await answer.json() : null);
  if (!granted.success) return false;
  const session = await sessions.seal({ token: granted.data.access_token }, sessionSeconds);
  response.cookie(sessions.cookie, session, options(sessions, sessionSeconds));
  return true;
}

/** Ends the session of this browser. */
export function signOut(sessions: SessionSeal, response: Response): void {
  response.clearCookie(sessions.cookie, options(sessions, 0));
}

async function discovered(issuer: string): Promise<z.output<typeof discovery>> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return discovery.parse(await answer.json());
  } catch {
    throw new Problem('issuer-down', 'Nobody can sign in now; try again a little later.', {
      headers: { 'Retry-After': '5' },
    });
  }
}

function returnAddress(origin: string): string {
  return `${origin}/signed-in`;
}

function signInCookie({ cookie }: SessionSeal): string {
  return `${cookie}-sign-in`;
}

function options({ secure }: SessionSeal, seconds: number): CookieOptions {
  return { httpOnly: true, secure, sameSite: 'lax', path: '/', ...(seconds > 0 ? { maxAge: seconds * 1000 } : {}) };
}
