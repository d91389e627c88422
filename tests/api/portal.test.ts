import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Matter } from './support/matter';
import { Office } from './support/office';

describe('the portal', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
    await (await Matter.file(office)).listed();
  });
  afterAll(() => office.close());

  it('stands in both languages and links to every place', async () => {
    const zh = await office.get('/', null, { 'Accept-Language': 'zh-CN' });
    const en = await office.get('/?lang=en');

    expect(zh.text).toContain('<html lang="zh-CN">');
    expect(en.text).toContain('<html lang="en">');
    for (const address of ['/api/department/docs/', '/healthz', '/temporal/', 'http://127.0.0.1:8025', '/sign-in'])
      expect(en.text).toContain(`href="${address}"`);
  });

  it('searches the published entries without any script', async () => {
    const found = await office.get(`/search?lang=en&q=${encodeURIComponent('砂石')}`);
    const wrong = await office.get('/search?lang=zh&q=91999999000000019E');
    const none = await office.get('/search?lang=en&q=91999999000000019D');

    expect(found.text).toContain('91990000MA0TEXT049');
    expect(none.text).toContain('No entry is being displayed.');
    expect(wrong.text).toContain('号码有误');
    expect(found.text).not.toContain('<script');
  });

  it('shows what was typed as text and nothing else', async () => {
    const page = await office.get(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);

    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>alert');
    for (const q of ['%00%00', '', '%ED%A0%80', 'x'.repeat(3000)])
      expect((await office.get(`/search?q=${q}`)).status).toBe(200);
  });
});

describe('the Web UI of Temporal behind the portal', () => {
  let office: Office;
  let upstream: Server;
  const seen: IncomingMessage[] = [];

  beforeAll(async () => {
    upstream = createServer((request, response) => {
      seen.push(request);
      response.end('the web ui');
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', () => resolve()));
    const { port } = upstream.address() as AddressInfo;
    office = await Office.open({ temporalUiUrl: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    upstream.close();
    await office.close();
  });

  it('is for operators: others are sent to sign in, or refused', async () => {
    const stranger = await office.get('/temporal/');
    const officer = await office.get('/temporal/', 'hr-officer');

    expect([stranger.status, stranger.headers['location']]).toEqual([303, '/sign-in']);
    expect(officer.status).toBe(403);
    expect(seen).toEqual([]);
  });

  it('is shown as it stands, and hears nothing of the session', async () => {
    const headers = { Cookie: 'session=secret; _csrf=its-own' };
    const shown = await office.get('/temporal/namespaces?page=2', 'system-admin', headers);

    expect([shown.status, shown.text]).toEqual([200, 'the web ui']);
    expect(seen[0]?.url).toBe('/temporal/namespaces?page=2');
    expect(seen[0]?.headers.cookie).toBe('_csrf=its-own');
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });
});
