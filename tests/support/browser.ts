import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium, readyChromium } from './chromium';

/** A browser on one running system; every page of it tells what it complained about. */
export class Visit {
  private constructor(
    private readonly browser: Browser,
    private readonly origin: string,
    /** What pages wrote to the console as errors, refusals of the content security policy among them. */
    readonly complaints: string[],
  ) {}

  static async begin(origin: string): Promise<Visit> {
    const source = findChromium();
    if (source === null) throw new Error('Install Chromium (apt-get install chromium) or name one in CHROMIUM.');
    const { executablePath, env } = await readyChromium(source);
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox'],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    return new Visit(browser, origin, []);
  }

  /** Opens a page in a browser of its own, in Chinese unless told otherwise. */
  async page(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'zh-CN', baseURL: this.origin, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (said) => {
      // Whoever did not sign in is told so with 401; a refused act is 4xx: both are answers, not faults of a page.
      if (said.type() === 'error' && !said.text().includes('Failed to load resource'))
        this.complaints.push(said.text());
    });
    await page.goto(path);
    return page;
  }

  /** Signs a demo person in by the ways of the portal and returns the own first page. */
  async as(user: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.page('/sign-in', options);
    await page.locator(`button[value="${user}"]`).click();
    await page.waitForURL(/\/(worklist|room|oversight)/);
    return page;
  }

  async end(): Promise<void> {
    await this.browser.close();
  }
}

/** What axe finds against WCAG 2.2 A and AA on a page, each as its rule and the first place. */
export async function axeFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
