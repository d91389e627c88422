import { readCodecKeys } from '../../infra/config/key-formats';
import { createPayloadCodec } from '../../infra/temporal/payload-codec';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const keysOf = (current: string, keys: Record<string, string>) => readCodecKeys(JSON.stringify({ current, keys }));
const payload = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"owed 48,000 yuan"') };

test('a sealed payload shows neither its words nor its encoding, only which key opens it', async () => {
  const codec = createPayloadCodec(keysOf('a', { a: key(1) }));

  const [sealed] = await codec.encode([payload]);

  expect(Buffer.from(sealed?.data ?? []).toString('latin1')).not.toContain('owed');
  expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('a');
  expect(await codec.decode(sealed ? [sealed] : [])).toMatchObject([{ data: payload.data }]);
});

test('what the previous key sealed still opens after the key has turned', async () => {
  const before = createPayloadCodec(keysOf('a', { a: key(1) }));
  const after = createPayloadCodec(keysOf('b', { a: key(1), b: key(2) }));

  const opened = await after.decode(await before.encode([payload]));

  expect(Buffer.from(opened[0]?.data ?? []).toString()).toBe('"owed 48,000 yuan"');
});

test('a payload of a key that is not loaded says which key is missing and where it belongs', async () => {
  const before = createPayloadCodec(keysOf('a', { a: key(1) }));
  const after = createPayloadCodec(keysOf('b', { b: key(2) }));
  const sealed = await before.encode([payload]);

  await expect(Promise.resolve().then(() => after.decode(sealed))).rejects.toThrow(/No key "a".*codec key file/);
});

test('one changed byte is noticed', async () => {
  const codec = createPayloadCodec(keysOf('a', { a: key(1) }));
  const [sealed] = await codec.encode([payload]);
  const bytes = Buffer.from(sealed?.data ?? []);
  bytes[40] = (bytes[40] ?? 0) ^ 1;

  await expect(Promise.resolve().then(() => codec.decode([{ ...sealed, data: bytes }]))).rejects.toThrow(
    /authenticate/,
  );
});
