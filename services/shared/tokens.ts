import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { issuerKeys } from './issuer-keys';
import { Problem } from './problem';

/** For whom bearer tokens are issued. */
export const audience = 'credit-casework';

/** Checks a bearer token and returns the user name it stands for; refuses with `unauthenticated` or `issuer-down`. */
export type TokenCheck = (token: string) => Promise<string>;

/** Where tokens come from: the address in their `iss` and the keys that verify them. */
export interface Issuer {
  address: string;
  key: JWTVerifyGetKey;
}

/** The embedded development issuer of this installation. */
export function developmentIssuer(origin: string, sessionKey: Buffer): Issuer {
  const { verifying } = issuerKeys(sessionKey);
  return { address: `${origin}/api/identity`, key: () => Promise.resolve(verifying) };
}

/** An OpenID Connect issuer elsewhere, by its discovery document. */
export function remoteIssuer(address: string): Issuer {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const key: JWTVerifyGetKey = async (header, token) => {
    keys ??= createRemoteJWKSet(await jwksAddress(address));
    return keys(header, token);
  };
  return { address, key };
}

async function jwksAddress(issuer: string): Promise<URL> {
  try {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5000),
    });
    const discovered = (await answer.json()) as { jwks_uri: string };
    return new URL(discovered.jwks_uri);
  } catch {
    throw issuerDown();
  }
}

/** How long a token that was verified is believed without asking its signature again, so that a withdrawn key is missed soon. */
const believedMs = 60_000;
const toleranceSeconds = 5;

/**
 * Makes the check of bearer tokens: signature, issuer, audience, dates and an asymmetric algorithm. A verified token is
 * remembered by its hash for a minute, and never beyond its own end.
 */
export function createTokenCheck(issuer: Issuer): TokenCheck {
  const verified = new LRUCache<string, string>({ max: 10_000, ttl: believedMs });
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    if (known !== undefined) return known;
    const { user, endsAt } = await verify(token, issuer);
    const ttl = Math.min(believedMs, endsAt - Date.now());
    if (ttl > 0) verified.set(hash, user, { ttl });
    return user;
  };
}

async function verify(token: string, issuer: Issuer): Promise<{ user: string; endsAt: number }> {
  try {
    const { payload } = await jwtVerify(token, issuer.key, {
      issuer: issuer.address,
      audience,
      algorithms: ['EdDSA', 'ES256', 'RS256', 'PS256'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: toleranceSeconds,
    });
    return { user: String(payload.sub), endsAt: ((payload.exp ?? 0) + toleranceSeconds) * 1000 };
  } catch (error) {
    throw refusal(error);
  }
}

function refusal(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return issuerDown();
  const why = error instanceof errors.JWTExpired ? 'has expired' : 'is not valid here';
  return unauthenticated(`The bearer token ${why}; sign in again.`);
}

function issuerDown(): Problem {
  return new Problem('issuer-down', 'Tokens cannot be checked now; try again a little later.', {
    headers: { 'Retry-After': '5' },
  });
}

/** Refuses a caller who did not say who he is. */
export function unauthenticated(detail: string): Problem {
  return new Problem('unauthenticated', detail, { headers: { 'WWW-Authenticate': 'Bearer' } });
}
