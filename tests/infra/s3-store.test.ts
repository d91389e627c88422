import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../../infra/files/file-store';
import { openFileStore } from '../../infra/files/open-file-store';
import { anS3Server, type S3Server } from '../support/rclone';
import { testIdentityKeys } from '../support/test-keys';

let server: S3Server;
const storeAt = (s3Url: string): FileStore => openFileStore({ dataDir: '/nonexistent', s3Url }, testIdentityKeys);
const addressOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function kept(bytes: Buffer, store = storeAt(server.url)): Promise<string> {
  const address = addressOf(bytes);
  await store.keep(address, bytes.length, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]));
  return address;
}

describe('The store of files on an S3-compatible server', () => {
  beforeAll(async () => {
    server = await anS3Server();
  }, 120_000);
  afterAll(() => server.stop());

  it.each([1, 3_000_000])('gives back %d bytes as they were, and keeps none of it readable', async (size) => {
    const bytes = randomBytes(size);
    const address = await kept(bytes);

    expect((await buffer(await storeAt(server.url).open(address))).equals(bytes)).toBe(true);
    if (size > 1) expect(readFileSync(join(server.folder, address)).includes(bytes.subarray(0, 64))).toBe(false);
  });

  it('has nothing more once a file is removed', async () => {
    const store = storeAt(server.url);
    const address = await kept(Buffer.from('not for long'), store);
    await store.remove(address);

    await expect(store.open(address)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('is entered with the right secret only', async () => {
    await expect(kept(Buffer.from('strange'), storeAt(server.strange))).rejects.toThrow(/signature/i);
    await expect(storeAt(server.url).open(addressOf(Buffer.from('strange')))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });
});
