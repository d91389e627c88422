import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { ValueError } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { CodecKeys } from '../config/key-formats';

const encoding = 'binary/encrypted';
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const { Payload: PayloadMessage } = temporal.api.common.v1;

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (raw: Uint8Array | null | undefined) => new TextDecoder().decode(raw ?? new Uint8Array());

function seal(payload: Payload, keyId: string, key: Buffer): Payload {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce);
  const sealed = Buffer.concat([cipher.update(PayloadMessage.encode(payload).finish()), cipher.final()]);
  return {
    metadata: { encoding: bytes(encoding), 'encryption-key-id': bytes(keyId) },
    data: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
  };
}

function open(payload: Payload, keys: CodecKeys['keys']): Payload {
  const keyId = text(payload.metadata?.['encryption-key-id']);
  const key = keys.get(keyId);
  if (!key) throw new ValueError(`No key "${keyId}" is loaded; add it to the codec key file as the previous key.`);
  const raw = Buffer.from(payload.data ?? new Uint8Array());
  const decipher = createDecipheriv(algorithm, key, raw.subarray(0, nonceBytes));
  decipher.setAuthTag(raw.subarray(nonceBytes, nonceBytes + tagBytes));
  const opened = Buffer.concat([decipher.update(raw.subarray(nonceBytes + tagBytes)), decipher.final()]);
  return PayloadMessage.decode(opened);
}

/** Seals every payload with the current key (AES-256-GCM, key id in the metadata) and opens those of any loaded key. */
export function createPayloadCodec(keys: CodecKeys): PayloadCodec {
  const current = keys.keys.get(keys.current);
  if (!current) throw new ValueError(`The current codec key "${keys.current}" is not loaded.`);
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => seal(payload, keys.current, current))),
    decode: (payloads) =>
      Promise.resolve(
        payloads.map((payload) =>
          text(payload.metadata?.['encoding']) === encoding ? open(payload, keys.keys) : payload,
        ),
      ),
  };
}
