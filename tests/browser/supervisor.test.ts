import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { axeFindings, Visit } from '../support/browser';
import { quickSend } from '../support/callers';
import { findChromium } from '../support/chromium';
import { LiveStack } from '../support/live-stack';
import { type Filed, shortFiling } from '../support/short-case';

const demanded = process.env['CHROMIUM'] !== undefined;
const journey = findChromium() === null && !demanded ? it.skip : it;
const ground = '群众反映久拖不决，请说明办理进展。';

describe('the pages of a supervisor', () => {
  let stack: LiveStack;
  let visit: Visit;
  let late: Filed;
  let page: Page;

  beforeAll(async () => {
    if (findChromium() === null && !demanded) return;
    stack = await LiveStack.start({ pages: true });
    visit = await Visit.begin(stack.url);
    const send = quickSend(stack.url, () => undefined);
    const filing = shortFiling() as { draft: object };
    const orderedPayBy = addDays(civilDateAt(new Date().toISOString()), -60);
    await send('/api/department/determinations', 'hr-officer', 'in-time', filing);
    const overdue = { ...filing, draft: { ...filing.draft, orderedPayBy } };
    late = await send<Filed>('/api/department/determinations', 'hr-officer', 'late', overdue);
    page = await visit.as('supervisor');
  }, 300_000);
  afterAll(async () => {
    await visit?.end();
    await stack?.stop();
  }, 60_000);

  journey(
    'open from a number exactly its list, which sorts, filters and is taken along',
    async () => {
      await page.getByRole('link', { name: '在办: 2', exact: true }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '市人力资源和社会保障局 超期: 1' }).press('Enter');

      await page.getByText('共 1 条').waitFor();
      expect(await page.getByRole('row').count()).toBe(2);
      expect(new URL(page.url()).search).toBe('?department=human-resources&overdue=true');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '重置' }).click();
      await page.getByText('共 2 条').waitFor();
      await page.getByRole('columnheader', { name: '启动时间' }).press('Enter');
      await page.waitForURL(/sort=opened/);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV' }).click(),
      ]);
      expect(readFileSync(await file.path(), 'utf8')).toContain('sort=opened');
    },
    120_000,
  );

  journey(
    'order a reply from the list of what is late, refuse a rest day beside its field, and close what was answered',
    async () => {
      await page.goto('/overdue');
      await page.getByRole('button', { name: '督办', exact: true }).first().click();
      await page.getByLabel('事由').fill(ground);
      await page.getByLabel('答复期限').fill(nextSunday());
      await page.getByRole('button', { name: '提交：督办' }).click();
      await sure(page);
      await page
        .getByText(/is a rest day/)
        .first()
        .waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel('答复期限').fill('');
      await page.getByRole('button', { name: '提交：督办' }).click();
      await sure(page);
      await page.getByText('已办理：督办').waitFor();

      const send = quickSend(stack.url, () => undefined);
      await page.goto('/oversight/orders?issued=by-hand');
      await page.getByText(ground).waitFor();
      const number =
        (await page
          .getByText(/发改信督〔\d+〕\d+号/)
          .first()
          .textContent()) ?? '';
      const order = /发改信督〔\d{4}〕\d+号/.exec(number)?.[0];
      const answer = `/api/department/determinations/${late.procedure}/acts/answer-order`;
      await send(answer, 'hr-officer', 'answer', { order, reply: '周五前决定。' });
      await page.reload();
      await page.getByText('周五前决定。').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '办结', exact: true }).click();
      await page.getByLabel('答复不予认可，列入通报').check();
      await page.getByLabel('理由').fill('没有说明日期。');
      await page.getByRole('button', { name: '提交：办结' }).click();
      await sure(page);
      await page.getByText('答复不予认可', { exact: true }).waitFor();
    },
    180_000,
  );

  journey(
    'prepare a circular of what stayed unresolved, issue it and read it back',
    async () => {
      await page.goto('/oversight/circulars');
      await page.getByText('暂无记录').waitFor();
      await page.getByRole('link', { name: '拟发通报' }).click();
      await page.getByText(ground).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: '发出通报' }).click();
      await page.getByLabel('说明').fill('请于五个工作日内整改。');
      await page.getByRole('button', { name: '提交：发出通报' }).click();
      await sure(page);

      await page.getByRole('heading', { name: /发改信通〔\d{4}〕\d+号/ }).waitFor();
      await page.getByText('请于五个工作日内整改。').waitFor();
      expect(await page.getByRole('link', { name: 'Excel' }).getAttribute('href')).toMatch(
        /circulars\/[0-9a-f-]+\?format=xlsx/,
      );
      expect(await axeFindings(page)).toEqual([]);
    },
    120_000,
  );

  journey(
    'show an auditor the same, with nothing to press',
    async () => {
      const auditor = await visit.as('auditor');
      await auditor.goto('/oversight/orders');
      await auditor.getByText(ground).waitFor();
      expect(await auditor.getByRole('button', { name: '办结', exact: true }).count()).toBe(0);
      await auditor.goto('/overdue');
      await auditor.getByText('共 1 条').waitFor();
      expect(await auditor.getByRole('button', { name: '督办', exact: true }).count()).toBe(0);
    },
    60_000,
  );

  journey(
    'fit a phone without a side to push, and say so where feedback is not owed yet',
    async () => {
      const phone = await visit.as('supervisor', { viewport: { width: 360, height: 740 } });
      for (const address of ['/oversight', '/oversight/orders', '/oversight/measures/feedback-rates']) {
        await phone.goto(address);
        await phone.getByRole('table').first().waitFor();
        expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      }
      expect(await axeFindings(phone)).toEqual([]);
      expect(visit.complaints).toEqual([]);
    },
    120_000,
  );
});

/** The first Sunday after tomorrow. */
function nextSunday(): string {
  const today = civilDateAt(new Date().toISOString());
  return addDays(today, 7 - new Date(`${today}T00:00:00Z`).getUTCDay() + 7);
}

/** Answers that one is sure of a grave act. */
function sure(page: Page): Promise<void> {
  return page.getByRole('button', { name: /^确\s?定$/ }).click();
}
