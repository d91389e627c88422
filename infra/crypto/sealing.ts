import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import type { IdentityKeys } from '../config/key-formats';

/** The keys of sealing: the id of the key that seals, all keys that open (32 bytes each, by id), and the key of fingerprints. */
export interface SealingKeys {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly hmac: Buffer;
}

/** Hides texts in the database. `place` is bound into a seal: moved to another place, it opens no more. */
export interface Sealing {
  /** Seals a text with the current key; twice the same text gives different bytes. */
  seal(text: string, place: string): Buffer;
  /** Opens a seal; throws when its key is not loaded, or when it was changed or moved. */
  open(sealed: Buffer, place: string): string;
  /** Gives the keyed hash (HMAC-SHA-256) by which equal texts are found without reading any. */
  fingerprint(text: string): Buffer;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Creates the sealing of an installation: AES-256-GCM with the key's id in front. Throws when the current key is missing. */
export function createSealing({ current, keys, hmac }: SealingKeys): Sealing {
  const key = keyNamed(keys, current);
  return {
    seal: (text, place) => {
      const id = Buffer.from(current);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(place));
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), content]);
    },
    open: (sealed, place) => {
      const id = sealed.subarray(1, 1 + (sealed[0] ?? 0));
      const [nonce, tag, content] = parts(sealed.subarray(1 + id.length));
      const decipher = createDecipheriv(algorithm, keyNamed(keys, id.toString()), nonce).setAAD(Buffer.from(place));
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8');
    },
    fingerprint: (text) => createHmac('sha256', hmac).update(text).digest(),
  };
}

/** Makes sealing keys of the keys for citizen numbers; a key's id is the beginning of its own SHA-256. */
export function sealingKeys({ aes, hmac }: IdentityKeys): SealingKeys {
  const current = createHash('sha256').update(aes).digest('hex').slice(0, 8);
  return { current, keys: new Map([[current, aes]]), hmac };
}

function parts(bytes: Buffer): [nonce: Buffer, tag: Buffer, content: Buffer] {
  const body = nonceBytes + tagBytes;
  return [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, body), bytes.subarray(body)];
}

function keyNamed(keys: SealingKeys['keys'], id: string): Buffer {
  const key = keys.get(id);
  if (key) return key;
  throw new Error(`The key "${id}", with which this was sealed, is not loaded; restore it from a backup of the keys.`);
}
