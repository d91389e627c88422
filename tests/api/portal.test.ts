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
    for (const address of [
      '/api/department/docs/',
      '/healthz',
      'http://127.0.0.1:8233',
      'http://127.0.0.1:8025',
      '/sign-in',
    ])
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
