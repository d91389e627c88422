import { createCipheriv, createDecipheriv, type DecipherGCM, hkdfSync, randomBytes } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SealingKeys } from '../crypto/sealing';
import type { FileStore } from './file-store';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals what goes into a store and opens what comes out (AES-256-GCM, the key's id in front, the tag behind). Reading a
 * file that was changed or moved ends in an error before its end.
 */
export function sealedStore(store: FileStore, { current, keys }: Pick<SealingKeys, 'current' | 'keys'>): FileStore {
  const keyOf = (id: string) => {
    const key = keys.get(id);
    if (!key) throw new Error(`The key "${id}", with which this file was sealed, is not loaded.`);
    return Buffer.from(hkdfSync('sha256', key, '', 'files', 32));
  };
  const id = Buffer.from(current);
  const overhead = 1 + id.length + nonceBytes + tagBytes;
  return {
    keep: (sha256, size, bytes) =>
      store.keep(sha256, size + overhead, Readable.from(sealed(bytes, { sha256, id, key: keyOf(current) }))),
    open: async (sha256) => opened(await store.open(sha256), sha256, keyOf),
    remove: (sha256) => store.remove(sha256),
  };
}

async function* sealed(bytes: Readable, { sha256, id, key }: { sha256: string; id: Buffer; key: Buffer }) {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(sha256));
  yield Buffer.concat([Buffer.from([id.length]), id, nonce]);
  for await (const piece of bytes) yield cipher.update(piece as Buffer);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

function opened(source: Readable, sha256: string, keyOf: (id: string) => Buffer): Readable {
  const plain = new PassThrough();
  // Whoever reads sees the error on the stream itself.
  pipeline(source, opening(sha256, keyOf), plain).catch(() => undefined);
  return plain;
}

function opening(sha256: string, keyOf: (id: string) => Buffer): Transform {
  let held = Buffer.alloc(0);
  let decipher: DecipherGCM | null = null;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      held = Buffer.concat([held, piece]);
      const head = 1 + (held[0] ?? 0) + nonceBytes;
      try {
        if (decipher === null && held.length >= head) {
          const nonce = held.subarray(head - nonceBytes, head);
          const key = keyOf(held.subarray(1, head - nonceBytes).toString());
          decipher = createDecipheriv(algorithm, key, nonce).setAAD(Buffer.from(sha256));
          held = held.subarray(head);
        }
        if (decipher === null || held.length <= tagBytes) return done();
        const ready = held.subarray(0, held.length - tagBytes);
        held = held.subarray(held.length - tagBytes);
        done(null, decipher.update(ready));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        if (decipher === null || held.length !== tagBytes) throw new Error('A kept file is cut short.');
        decipher.setAuthTag(held);
        done(null, decipher.final());
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
