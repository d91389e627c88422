import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** The payload keys: new payloads are sealed with `current`, old ones may still be opened with the other. */
export interface CodecKeys {
  /** Id of the key that seals; always one of `keys`. */
  readonly current: string;
  /** Key id → 32 bytes for AES-256-GCM; one or two keys. */
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** The keys for citizen numbers: `hmac` finds them by keyed hash, `aes` (AES-256-GCM) encrypts them at rest; 32 bytes each. */
export interface IdentityKeys {
  readonly hmac: Buffer;
  readonly aes: Buffer;
}

const key32 = z.base64().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) context.addIssue(`a key of 32 bytes in base64 is needed, found ${bytes.length} bytes`);
  return bytes;
});
const codecFile = z.strictObject({ current: z.string().min(1), keys: z.record(z.string().min(1), key32) });
const identityFile = z.strictObject({ hmac: key32, aes: key32 });
const sessionFile = z.strictObject({ secret: key32 });

/** Reads `{current, keys: {id: base64}}`; throws when it is malformed, names an unknown current key or holds more than two. */
export function readCodecKeys(text: string): CodecKeys {
  const { current, keys } = codecFile.parse(JSON.parse(text));
  if (!(current in keys)) throw new Error(`"current" names the key "${current}", which is not among "keys"`);
  if (Object.keys(keys).length > 2) throw new Error('"keys" holds more than two keys: the current and one previous');
  return { current, keys: new Map(Object.entries(keys)) };
}

/** Reads `{hmac, aes}`, both base64 of 32 bytes; throws when malformed. */
export function readIdentityKeys(text: string): IdentityKeys {
  return identityFile.parse(JSON.parse(text));
}

/** Reads the Ed25519 private key in PEM (PKCS 8) that signs the head of the audit chain; throws on any other kind. */
export function readAuditKey(text: string): KeyObject {
  const key = createPrivateKey(text);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`an Ed25519 key is needed, found ${key.asymmetricKeyType}`);
  return key;
}

/** Reads `{secret}`, base64 of the 32 bytes that seal session cookies; throws when malformed. */
export function readSessionKey(text: string): Buffer {
  return sessionFile.parse(JSON.parse(text)).secret;
}

const fresh = () => randomBytes(32).toString('base64');

/** Makes the text of a new key file of each kind. */
export const makeKeyFile = {
  codec: () => JSON.stringify({ current: 'dev-1', keys: { 'dev-1': fresh() } }),
  identity: () => JSON.stringify({ hmac: fresh(), aes: fresh() }),
  audit: () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  session: () => JSON.stringify({ secret: fresh() }),
} as const;
