import type { Request } from 'express';
import type { Actor, Role } from '../../domain/access/roles';
import { Problem } from './problem';
import { cookieOf, type SessionSeal } from './session';
import { type SignedIn, signedInAs } from './signed-in';
import type { Sql } from './sql';
import { type TokenCheck, unauthenticated } from './tokens';

/** Who may use a route: nobody needs to sign in, everybody who did, or the holders of one of these roles. */
export type Who = 'anyone' | 'signed-in' | readonly Role[];

/** What it takes to know a caller. */
export interface Gate {
  sql: Sql;
  checkToken: TokenCheck;
  sessions: SessionSeal;
  /** Origins whose pages may act with the session cookie; the own origin first. */
  origins: readonly string[];
}

/** Says who calls, by bearer token or by the portal's session cookie; refuses with 401 or, for a stranger, 403. */
export async function callerOf(request: Request, gate: Gate): Promise<SignedIn> {
  const token = bearerOf(request) ?? (await tokenOfSession(request, gate));
  if (token === null) throw unauthenticated('Sign in, or send a bearer token in the Authorization header.');
  return signedInAs(gate.sql, await gate.checkToken(token));
}

/** Refuses an actor who holds none of the roles that a route is for. */
export function refuseByRole(actor: Actor, who: Who): void {
  if (who === 'anyone' || who === 'signed-in' || who.some((role) => actor.roles.includes(role))) return;
  throw new Problem('wrong-role', `This is for: ${who.join(', ')}.`);
}

function bearerOf(request: Request): string | null {
  const header = request.get('authorization');
  if (header === undefined) return null;
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw unauthenticated('The Authorization header must read "Bearer <token>".');
  return token;
}

async function tokenOfSession(request: Request, gate: Gate): Promise<string | null> {
  const sealed = cookieOf(request.get('cookie'), gate.sessions.cookie);
  const session = sealed === null ? null : await gate.sessions.open(sealed);
  if (typeof session?.['token'] !== 'string') return null;
  refuseForeignPages(request, gate.origins);
  return session['token'];
}

/** A browser sends the cookie by itself, so an act needs proof that a page of ours asked for it. */
function refuseForeignPages(request: Request, origins: readonly string[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.get('origin');
  if (origin !== undefined && origins.includes(origin)) return;
  throw new Problem('cross-origin', 'A request with the session cookie must come from a page of this site.');
}
