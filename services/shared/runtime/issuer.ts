import type { Settings } from '../../../infra/config/settings';
import { type IssuerKeys, issuerKeys } from '../issuer-keys';
import { developmentIssuer, type Issuer, remoteIssuer } from '../tokens';

/** Where tokens come from, and with what the embedded issuer signs; null where people sign in elsewhere. */
export interface IssuerOfInstallation {
  issuer: Issuer;
  mint: { address: string; keys: IssuerKeys; now(): Date } | null;
}

/** Takes the issuer of the settings, else the embedded one; throws when a production installation names none. */
export function createIssuer(settings: Settings, sessionKey: Buffer, now: () => Date): IssuerOfInstallation {
  const { installation, oidcIssuer, publicOrigin } = settings;
  if (oidcIssuer !== undefined) return { issuer: remoteIssuer(oidcIssuer), mint: null };
  if (installation === 'production') throw new Error('Production refuses the development issuer: set OIDC_ISSUER.');
  const issuer = developmentIssuer(publicOrigin, sessionKey);
  return { issuer, mint: { address: issuer.address, keys: issuerKeys(sessionKey), now } };
}
