import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesFolder } from '../../infra/web/kept-pages';
import { Office } from './support/office';

describe('the portal with built pages', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pages-'));
  let office: Office;

  beforeAll(async () => {
    const folder = pagesFolder(dataDir);
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<meta name="style-nonce" nonce="{{nonce}}">');
    writeFileSync(join(folder, 'assets', 'a.js'), '1');
    office = await Office.open({ dataDir });
  });
  afterAll(async () => {
    await office.close();
    rmSync(dataDir, { recursive: true });
  });

  it('sends one document at each of their addresses, with a nonce for styles that is new each time', async () => {
    const [one, other] = [await office.get('/'), await office.get('/cases/some-case')];
    const [, nonce = ''] = /nonce="([\w-]{24})"/.exec(one.text) ?? [];

    expect(nonce).not.toBe('');
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(one.headers['content-security-policy']).toContain("script-src 'self';");
    expect(one.headers['cache-control']).toBe('no-store');
    expect(other.text).not.toContain(nonce);
  });

  it('lets scripts be kept for ever, for their names change with them, and answers 404 for others', async () => {
    const script = await office.get('/assets/a.js');

    expect(script.headers['cache-control']).toContain('immutable');
    expect((await office.get('/assets/b.js')).status).toBe(404);
    expect((await office.get('/nowhere')).status).toBe(404);
  });

  it('keeps the plain page, which needs no script', async () => {
    const plain = await office.get('/plain?lang=en');

    expect(plain.text).toContain('href="/api/department/docs/"');
    expect(plain.headers['content-security-policy']).toContain("style-src 'self';");
  });
});
