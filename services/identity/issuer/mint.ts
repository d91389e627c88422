import { SignJWT } from 'jose';
import type { IssuerKeys } from '../../shared/issuer-keys';
import { sessionSeconds } from '../../shared/session';
import { audience } from '../../shared/tokens';

/** What the development issuer signs with: its address and its keys. */
export interface Mint {
  address: string;
  keys: IssuerKeys;
  now(): Date;
}

/** Signs a bearer token that says who somebody is, for one working day; what he may do stands in the register. */
export function accessToken(mint: Mint, user: string): Promise<string> {
  return signed(mint, new SignJWT({ preferred_username: user }), 'at+jwt', user, audience);
}

/** Signs the token that tells a client who signed in. */
export function idToken(mint: Mint, user: string, client: string, nonce: string | undefined): Promise<string> {
  return signed(mint, new SignJWT(nonce === undefined ? {} : { nonce }), 'JWT', user, client);
}

function signed(mint: Mint, token: SignJWT, type: string, user: string, forWhom: string): Promise<string> {
  const seconds = Math.floor(mint.now().getTime() / 1000);
  return token
    .setProtectedHeader({ alg: 'EdDSA', kid: mint.keys.id, typ: type })
    .setIssuer(mint.address)
    .setSubject(user)
    .setAudience(forWhom)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + sessionSeconds)
    .sign(mint.keys.signing);
}
