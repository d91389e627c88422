import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createLocalStore } from '../../infra/files/local-store';
import { sealedStore } from '../../infra/files/sealed-store';

const folder = mkdtempSync(join(tmpdir(), 'file-store-'));
const keys = { current: 'k1', keys: new Map([['k1', Buffer.alloc(32, 1)]]) };
const store = sealedStore(createLocalStore(folder), keys);
afterAll(() => rmSync(folder, { recursive: true }));

const addressOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const pathOf = (address: string) => join(folder, address.slice(0, 2), address);

async function kept(bytes: Buffer): Promise<string> {
  const address = addressOf(bytes);
  await store.keep(address, bytes.length, Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]));
  return address;
}

async function read(address: string, from = store): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await from.open(address)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

describe('The store of files', () => {
  it.each([1, 8, 1_000_003])('gives back what it was given, %d bytes, and keeps none of it readable', async (size) => {
    const bytes = randomBytes(size);
    const address = await kept(bytes);

    expect((await read(address)).equals(bytes)).toBe(true);
    if (size > 1) expect(readFileSync(pathOf(address)).includes(bytes.subarray(0, 64))).toBe(false);
  });

  it('keeps the same content once, and nothing beside it', async () => {
    const address = await kept(Buffer.from('the same content'));
    await kept(Buffer.from('the same content'));

    expect(readdirSync(join(folder, address.slice(0, 2))).filter((name) => name.startsWith(address))).toEqual([
      address,
    ]);
    expect((await read(address)).toString()).toBe('the same content');
  });

  it('leaves nothing behind when what it is given breaks off', async () => {
    const address = addressOf(Buffer.from('never'));
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('nev');
        throw new Error('the line went dead');
      })(),
    );

    await expect(store.keep(address, 5, breaking)).rejects.toThrow('dead');

    expect(readdirSync(join(folder, address.slice(0, 2)))).toEqual([]);
  });

  it('ends in an error where a byte was changed, bytes are missing, or a file was put in the place of another', async () => {
    const [one, other] = [await kept(Buffer.from('a first content')), await kept(Buffer.from('another content'))];
    const sealed = readFileSync(pathOf(one));
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(30) ^ 1, 30);

    for (const bytes of [changed, sealed.subarray(0, -3), readFileSync(pathOf(other))]) {
      writeFileSync(pathOf(one), bytes);
      await expect(read(one)).rejects.toThrow(/authenticate|cut short/);
    }
  });

  it('says which key is missing', async () => {
    const address = await kept(Buffer.from('sealed with k1'));
    const later = sealedStore(createLocalStore(folder), {
      current: 'k2',
      keys: new Map([['k2', Buffer.alloc(32, 2)]]),
    });

    await expect(read(address, later)).rejects.toThrow('"k1"');
  });

  it('knows no other names than addresses, and forgets twice what it has once', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow('SHA-256');
    const address = await kept(Buffer.from('short-lived'));

    await store.remove(address);
    await store.remove(address);

    await expect(read(address)).rejects.toThrow('ENOENT');
  });
});
