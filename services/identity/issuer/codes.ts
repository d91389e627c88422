import { createHash, randomBytes } from 'node:crypto';

/** Somebody's sign-in, waiting to be fetched by the client that asked for it. */
export interface Grant {
  user: string;
  client: string;
  redirect: string;
  /** PKCE challenge by S256. */
  challenge: string;
  nonce: string | undefined;
  expires: number;
}

const lifetime = 60_000;

/** Keeps authorization codes for a minute; each is good for one exchange. */
export class Codes {
  private readonly grants = new Map<string, Grant>();

  /** Gives out a code for a sign-in. */
  issue(grant: Omit<Grant, 'expires'>, now: number): string {
    for (const [code, { expires }] of this.grants) if (expires < now) this.grants.delete(code);
    const code = randomBytes(32).toString('base64url');
    this.grants.set(code, { ...grant, expires: now + lifetime });
    return code;
  }

  /** Takes a code back for its sign-in; null unless client, address and PKCE verifier are those it was given out for. */
  redeem(code: string, claim: { client: string; redirect: string; verifier: string }, now: number): Grant | null {
    const grant = this.grants.get(code);
    this.grants.delete(code);
    if (!grant || grant.expires < now) return null;
    const challenge = createHash('sha256').update(claim.verifier).digest('base64url');
    const same = grant.client === claim.client && grant.redirect === claim.redirect && grant.challenge === challenge;
    return same ? grant : null;
  }
}
