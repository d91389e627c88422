import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKeys } from '../../infra/config/keys';
import type { Installation } from '../../infra/config/settings';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const settings = (installation: Installation = 'development') => ({
  installation,
  keyFiles: {
    codec: join(folder, 'keys/codec.json'),
    identity: join(folder, 'keys/identity.json'),
    audit: join(folder, 'keys/audit.pem'),
    session: join(folder, 'keys/session.json'),
  },
});

describe('development keys', () => {
  test('are made on the first start for their owner alone and stay the same', () => {
    const first = loadKeys(settings());
    const second = loadKeys(settings());

    expect(second.codec).toEqual(first.codec);
    expect(second.session).toHaveLength(32);
    expect(statSync(settings().keyFiles.identity).mode & 0o777).toBe(0o600);
  });

  test('are not made anew when one of them is lost', () => {
    loadKeys(settings());
    rmSync(settings().keyFiles.identity);

    expect(() => loadKeys(settings())).toThrow(/identity\.json.*restore them from a backup.*--fresh/s);
  });
});

describe('key files', () => {
  test('production refuses to start without them', () => {
    expect(() => loadKeys(settings('production'))).toThrow(/Production never makes keys.*docs\/operations\.md/);
  });

  test('two payload keys are readable while they change', () => {
    loadKeys(settings());
    const path = settings().keyFiles.codec;
    const { keys } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(
      path,
      JSON.stringify({ current: 'next', keys: { ...keys, next: Buffer.alloc(32, 7).toString('base64') } }),
    );

    expect([...loadKeys(settings()).codec.keys.keys()]).toEqual(['dev-1', 'next']);
  });

  test.each([
    ['{"current":"a","keys":{}}', /names the key "a"/],
    ['{"current":"a","keys":{"a":"c2hvcnQ="}}', /32 bytes in base64 is needed, found 5/],
    ['{"current":"a","keys":{},"more":1}', /Unrecognized key/],
    ['not json', /codec\.json cannot be used/],
  ])('a payload key file with %s is named with the reason', (text, reason) => {
    loadKeys(settings());
    writeFileSync(settings().keyFiles.codec, text);

    expect(() => loadKeys(settings())).toThrow(reason);
  });

  test('an audit key of another kind is refused', () => {
    loadKeys(settings());
    const { privateKey } = generateKeyPairSync('x25519');
    writeFileSync(settings().keyFiles.audit, privateKey.export({ type: 'pkcs8', format: 'pem' }));

    expect(() => loadKeys(settings())).toThrow(/Ed25519 key is needed, found x25519/);
  });
});
