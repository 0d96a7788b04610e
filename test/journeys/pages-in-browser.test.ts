import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BROWSER_PATH, openBrowser } from '../support/browser.ts';
import { type RunningWee, startWee } from '../support/run-wee.ts';

// biome-ignore lint/style/noProcessEnv: only the environment tells whether this is CI, where a browser must be there.
const inCi = process.env['CI'] !== undefined;

describe.skipIf(BROWSER_PATH === undefined && !inCi)('pages in a real browser', () => {
  let wee: RunningWee;
  let browser: Browser;
  let base: string;
  const asked: string[] = [];

  beforeAll(async () => {
    wee = startWee(['sample'], { WEE_DATA_DIR: inject('sampleData'), WEE_PORT: '0' });
    base = (await wee.line(/http:\/\/[^\s(]+/))[0];
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await wee?.end('SIGINT');
  });

  /** A page as a reader without scripts sees it; every address it asks for is noted. */
  async function open(path: string, width = 1280): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${base}${path}`);
    return page;
  }

  it('leads from the front page to an event, whose evidence opens without scripts', async () => {
    const page = await open('/');
    expect(await page.textContent('body')).toMatch(/publishers are invented/i);
    await page.click('main a[href^="/events/"]');
    expect(await page.title()).toMatch(/ Explained: What Happened, Why It Matters, and What Comes Next/);
    const headings = await page.locator('h2').allTextContents();
    for (const part of ['What Happened', 'Why It Matters', 'What Comes Next'])
      expect(headings).toContain(part);

    const evidence = page.locator('details', { has: page.locator('summary') }).first();
    const passage = evidence.locator('blockquote, q, .passage').first();
    expect(await passage.isVisible()).toBe(false);
    await evidence.locator('summary').first().click();
    expect(await passage.isVisible()).toBe(true);

    const report = await evidence.locator('a[href]').first().getAttribute('href');
    const answer = await page.goto(new URL(report ?? '', base).href);
    expect(answer?.status()).toBe(200);
    expect(await page.textContent('body')).toMatch(/invented/i);
  });

  it.each(['/', '/updates', '/news', '/coming-up', '/sources', '/about'])(
    '%s says that it is the sample, and fits a narrow screen',
    async (path) => {
      const page = await open(path, 360);
      expect(await page.textContent('body')).toMatch(/publishers are invented/i);
      const shot = await page.locator('html').boundingBox();
      expect(shot?.width).toBeLessThanOrEqual(360);
    },
  );

  it('asks nobody else for anything, and keeps no cookie', async () => {
    const page = await open('/');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(base))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});
