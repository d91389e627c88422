import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
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

/** Makes the check of bearer tokens: signature, issuer, audience, dates and an asymmetric algorithm. */
export function createTokenCheck(issuer: Issuer): TokenCheck {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, issuer.key, {
        issuer: issuer.address,
        audience,
        algorithms: ['EdDSA', 'ES256', 'RS256', 'PS256'],
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      return String(payload.sub);
    } catch (error) {
      throw refusal(error);
    }
  };
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
