import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** The pair of keys with which the development issuer signs, derived from the installation's session key. */
export interface IssuerKeys {
  id: string;
  signing: KeyObject;
  verifying: KeyObject;
}

/** PKCS 8 wraps an Ed25519 seed in these bytes (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Derives the development issuer's Ed25519 keys, so that every service of an installation knows them without a file more. */
export function issuerKeys(sessionKey: Buffer): IssuerKeys {
  const seed = Buffer.from(hkdfSync('sha256', sessionKey, '', 'development issuer', 32));
  const signing = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' });
  return { id: 'development-1', signing, verifying: createPublicKey(signing) };
}
