import type { Page } from 'playwright-core';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { axeFindings, Visit } from '../support/browser';
import { findChromium } from '../support/chromium';
import { LiveStack } from '../support/live-stack';

const journey = findChromium() === null ? it.skip : it;
const company = '中卫砂石建筑工程有限公司';

const usual = { name: company, code: '91990000MA0TEXT049', payByDaysAgo: 3 };
const riverside = { name: '中卫河岸市政建设有限公司', code: '91999999000000019D', payByDaysAgo: 60 };
const person = { name: '张三丰', code: '990000199001010017' };

describe('the pages', () => {
  let stack: LiveStack;
  let visit: Visit;
  let address = '';

  beforeAll(async () => {
    if (findChromium() === null) {
      process.stderr.write(
        'No Chromium: the journeys are not walked. Install one (apt-get install chromium) or set CHROMIUM.\n',
      );
      return;
    }
    stack = await LiveStack.start({ pages: true });
    visit = await Visit.begin(stack.url);
  }, 300_000);
  afterAll(async () => {
    await visit?.end();
    await stack?.stop();
  }, 60_000);

  journey(
    'name the wrong sign of a code before anything is sent, on a phone, to anybody',
    async () => {
      const page = await visit.page('/', { viewport: { width: 360, height: 740 } });
      await page.getByLabel('单位名称或统一社会信用代码').fill('91999999O00000019D');
      await page.keyboard.press('Enter');

      await page.getByText('第 9 位').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel('单位名称或统一社会信用代码').fill('砂石');
      await page.keyboard.press('Enter');
      await page.getByText('没有查到正在公示的记录。').waitFor();
    },
    60_000,
  );

  journey(
    'speak the other language at one press, the document with them',
    async () => {
      const page = await visit.page('/');
      await page.getByRole('button', { name: 'English' }).click();

      await page.getByRole('heading', { name: 'Search the published entries' }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('en');
      expect(await page.title()).toBe('Search the published entries · Credit casework');
    },
    60_000,
  );

  journey(
    'tell anybody the lists in force, and find a person only by name and number together, on a phone',
    async () => {
      const page = await visit.page('/catalogue', { viewport: { width: 360, height: 740 } });
      await page.getByLabel('筛选').fill('农民工');
      await page.getByText('共 1 条').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await axeFindings(page)).toEqual([]);

      await page.goto('/person');
      await page.getByLabel('姓名').fill(person.name);
      await page.getByLabel('公民身份号码').fill('990000199001010018');
      await page.keyboard.press('Enter');
      await page.getByText(/^第 18 位/).waitFor();
      await page.getByLabel('公民身份号码').fill(person.code);
      await page.keyboard.press('Enter');
      await page.getByText('没有查到正在公示的记录。').waitFor();
      expect(page.url()).not.toContain(person.code);
      expect(await axeFindings(page)).toEqual([]);
    },
    60_000,
  );

  journey(
    'lead one case from the officer by the reviewer to its notice, and show no act that is not allowed',
    async () => {
      const officer = await visit.as('hr-officer');
      expect(await axeFindings(officer)).toEqual([]);
      await fileCase(officer);
      address = new URL(officer.url()).pathname;
      expect(await axeFindings(officer)).toEqual([]);
      await officer.getByRole('button', { name: '提交审核' }).click();
      await send(officer, '提交审核');
      await officer.getByRole('button', { name: '撤回草案' }).waitFor();
      expect(await officer.getByRole('button', { name: '审核通过' }).count()).toBe(0);

      const reviewer = await visit.as('hr-reviewer');
      await reviewer.getByRole('button', { name: '领取', exact: true }).click();
      await reviewer.getByRole('button', { name: '退还' }).waitFor();
      await reviewer.goto(address);
      await reviewer.getByRole('button', { name: '审核通过' }).click();
      await reviewer.getByLabel('审核意见').fill('事实清楚，程序合法。');
      await send(reviewer, '审核通过');
      await sure(reviewer);
      await reviewer.getByText('发出告知书').waitFor();

      await officer.reload();
      await officer.getByRole('button', { name: '选择送达方式' }).click();
      await officer.getByLabel('直接送达').check();
      await send(officer, '选择送达方式');
      await officer.getByRole('button', { name: '登记送达回证' }).click();
      await officer.getByLabel('送达日期').fill(civilDateAt(new Date().toISOString()));
      await officer.getByLabel('凭证编号').fill('回证1号');
      await send(officer, '登记送达回证');
      await sure(officer);
      await officer.getByText('告知书送达').waitFor();
      await officer.getByRole('button', { name: '由来' }).first().click();
      await officer.getByText('不计入的日子').waitFor();
      expect(await axeFindings(officer)).toEqual([]);
    },
    180_000,
  );

  journey(
    'let the company read its paper and speak, on a phone',
    async () => {
      const page = await visit.as('sandstone', { viewport: { width: 360, height: 740 } });
      await page.locator('main h2 a').click();
      await page.getByRole('button', { name: /告知书/ }).click();
      await page.getByText('依法享有的权利').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: '陈述申辩', exact: true }).click();
      await page.getByLabel('陈述申辩内容').fill('工资已经发放。');
      await send(page, '陈述申辩');

      await page.getByText('待答复').waitFor();
      await page.getByRole('button', { name: '放弃陈述申辩', exact: true }).click();
      await send(page, '放弃陈述申辩');
      await sure(page);
      await page.getByRole('button', { name: '放弃陈述申辩', exact: true }).waitFor({ state: 'detached' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(await axeFindings(page)).toEqual([]);
    },
    120_000,
  );

  journey(
    'offer the approver nothing before the decision is ripe, and then the decision',
    async () => {
      const approver = await visit.as('hr-approver');
      await approver.goto(address);
      await approver.getByRole('button', { name: '撤销案件' }).waitFor();
      expect(await approver.getByRole('button', { name: '作出决定' }).count()).toBe(0);

      const officer = await visit.as('hr-officer');
      await officer.goto(address);
      await officer.getByRole('button', { name: '答复陈述申辩', exact: true }).click();
      await officer.getByLabel(/工资已经发放/).check();
      await officer.getByLabel('不予采纳').check();
      await officer.getByLabel('理由').fill('没有提交付款凭证。');
      await send(officer, '答复陈述申辩');
      await officer.getByRole('button', { name: '答复陈述申辩', exact: true }).waitFor({ state: 'detached' });

      await approver.reload();
      await approver.getByRole('button', { name: '作出决定' }).click();
      await approver.getByRole('checkbox', { name: company }).check();
      await approver.getByLabel('理由').fill('事实清楚，申辩理由不成立。');
      expect(await axeFindings(approver)).toEqual([]);
      await send(approver, '作出决定');
      await sure(approver);
      await approver
        .getByText(/人社信决〔/)
        .first()
        .waitFor();
    },
    120_000,
  );

  journey(
    'show the supervisor what is late, and its case to read and to order a reply, nothing more',
    async () => {
      const officer = await visit.as('hr-officer');
      await fileCase(officer, { ...riverside, with: person });
      const page = await visit.as('supervisor');
      await page.goto('/overdue');
      await page.getByText('超期 1 项').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.getByRole('link', { name: 'Excel' }).getAttribute('href')).toContain('format=xlsx');

      await page.getByRole('cell').getByRole('link').first().click();
      await page.getByRole('button', { name: '由来' }).first().waitFor();
      expect(await page.getByRole('group', { name: '可办理事项' }).getByRole('button').allTextContents()).toEqual([
        '发出督办单',
        '办结督办单',
      ]);
    },
    120_000,
  );

  journey(
    'let an officer claim tasks together and keep columns and questions as he likes them',
    async () => {
      const page = await visit.as('hr-officer');
      await page.getByRole('button', { name: /^待领取/ }).click();
      await page.getByRole('checkbox', { name: '选择本页全部' }).check();
      await page.getByRole('button', { name: /^批量领取（/ }).click();
      await sure(page);
      await page.getByRole('dialog').getByText('已领取', { exact: true }).first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^我的/ }).click();
      await page.getByRole('button', { name: '退还' }).first().waitFor();

      await page.getByRole('button', { name: '保存为常用查询' }).click();
      await page.getByLabel('名称', { exact: true }).fill('我的活');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '列设置' }).click();
      await page.getByRole('checkbox', { name: '名单' }).uncheck();
      await page.goto('/worklist');
      await page.getByRole('columnheader', { name: '期限' }).waitFor();
      expect(await page.getByRole('columnheader', { name: '名单' }).count()).toBe(0);
      await page.getByRole('button', { name: '我的活', exact: true }).click();
      await page.waitForURL(/bucket=mine/);
    },
    120_000,
  );

  journey(
    'show a number in clear for a reason only, and ask before typed words are lost',
    async () => {
      const page = await visit.as('hr-officer');
      await page.goto('/cases');
      await page.getByRole('link', { name: /case-\d+-0002$/ }).click();
      expect(await page.getByText(person.code).count()).toBe(0);
      await page.getByRole('button', { name: '查看完整号码' }).click();
      await page.getByLabel('查看事由').fill('核对身份证。');
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText(person.code).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(person.code).waitFor({ state: 'detached' });

      await page.goto('/cases/new');
      await page.getByLabel('事实').fill('写了一半');
      await page.getByRole('link', { name: '案件', exact: true }).click();
      await page.getByRole('button', { name: '继续填写' }).click();
      expect(await page.getByLabel('事实').inputValue()).toBe('写了一半');
      await page.getByRole('link', { name: '案件', exact: true }).click();
      await page.getByRole('button', { name: '放弃', exact: true }).click();
      await page.waitForURL(/\/cases$/);
    },
    120_000,
  );

  journey(
    'let an approver answer by name for the assumed numbers of a rule of his department',
    async () => {
      const page = await visit.as('hr-approver');
      await page.getByRole('link', { name: '名单规则' }).click();
      await page.getByLabel('编号或名称').fill('L11');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '签认' }).first().click();
      await page.getByLabel('理由').fill('已逐项核对。');
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: '签认' }).click();
      await page.getByRole('cell', { name: '已签认' }).waitFor();
    },
    120_000,
  );

  journey('write nothing that the content security policy refuses, and nothing else to complain about', () => {
    expect(visit.complaints).toEqual([]);
  });
});

/** Presses the button that sends the form of an act. */
function send(page: Page, act: string): Promise<void> {
  return page.getByRole('button', { name: `提交：${act}` }).click();
}

/** Answers that one is sure of a grave act. */
function sure(page: Page): Promise<void> {
  return page.getByRole('button', { name: /^确\s?定$/ }).click();
}

interface Filed {
  name: string;
  code: string;
  payByDaysAgo: number;
  with?: { name: string; code: string };
}

async function fileCase(page: Page, { name, code, payByDaysAgo, with: other }: Filed = usual): Promise<void> {
  await page.getByRole('link', { name: '新立案件' }).click();
  await page.getByLabel('名单').click();
  await page.getByTitle('拖欠农民工工资失信联合惩戒对象名单').click();
  await page.getByRole('radio').first().check();
  await page.getByLabel('事实').fill('拖欠32名农民工工资，经责令限期支付，逾期未支付。');
  await page.getByLabel('责令文书文号').fill('责令1号');
  await page.getByLabel('责令履行截止日').fill(addDays(civilDateAt(new Date().toISOString()), -payByDaysAgo));
  await page.getByLabel('证据目录').fill('工资表');
  await page.getByLabel('姓名或名称').fill(name);
  await page.getByLabel('统一社会信用代码或公民身份号码').fill(code);
  if (other) {
    await page.getByRole('button', { name: '增加有关人员' }).click();
    await page.getByLabel('姓名或名称').last().fill(other.name);
    await page.getByLabel('统一社会信用代码或公民身份号码').last().fill(other.code);
  }
  await page.getByRole('button', { name: '立案登记' }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
}
