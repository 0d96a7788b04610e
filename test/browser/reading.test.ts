import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EditionReader } from '../../src/publishing/edition-reader.ts';
import { fixtureEdition, fixtureReader } from '../../src/publishing/fixture-edition.test-support.ts';
import { BROWSER_PATH, openBrowser } from '../support/browser.ts';
import { type ServedSite, serveEdition } from '../support/serve-edition.ts';

const EVENT = '/events/e-river-talks';
const PAGES = [
  '/',
  EVENT,
  '/events/e-hostile',
  `${EVENT}/changes`,
  `${EVENT}/changes?from=1&to=2`,
  `${EVENT}/reports`,
  '/events',
  '/categories/sport',
  '/countries',
  '/countries/NO',
  '/storylines',
  '/storylines/e-vote',
  '/archive',
  '/archive/2031-05-08',
  '/updates',
  '/news',
  '/coming-up',
  '/sources',
  '/search',
  '/search?q=talks',
  '/corrections',
  '/reading',
  '/method',
  '/about',
  '/nowhere',
];

describe.skipIf(BROWSER_PATH === undefined)('reading in a real browser', () => {
  let site: ServedSite;
  let browser: Browser;
  let reader: EditionReader = fixtureReader;

  beforeAll(async () => {
    site = await serveEdition(() => fixtureEdition({ reader }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** A page of its own reader; what the browser complains of fails the test. */
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => expect.fail(`${path}: ${error.message}`));
    await page.goto(site.base + path);
    return page;
  }

  const panel = (page: Page) => page.locator('.event-text .evidence-panel').first();
  const mark = (page: Page) => page.locator('.event-text .evidence > summary').first();

  it('first visit: says what it is, and leads to an event whose sentences name their publishers', async () => {
    const page = await open('/');
    expect(await page.textContent('.tagline')).toContain('each sentence with its source');
    expect(await page.locator('#since').isVisible()).toBe(false);
    await page.click('.card-lead h2 a');
    const statements = page.locator('.event-text .statement');
    const named = await statements.evaluateAll((all) =>
      all.map((one) => one.querySelector('summary, .evidence-link')?.textContent?.length ?? 0),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(Math.min(...named)).toBeGreaterThan(10);
  });

  it('evidence opens without JavaScript, under its sentence', async () => {
    const page = await open(EVENT, { javaScriptEnabled: false });
    expect(await panel(page).isVisible()).toBe(false);
    await mark(page).click();
    expect(await panel(page).isVisible()).toBe(true);
    expect(await panel(page).locator('mark').first().textContent()).not.toBe('');
    const [text, opened] = [await page.locator('.event-text').boundingBox(), await panel(page).boundingBox()];
    expect(opened?.x).toBeLessThan((text?.x ?? 0) + (text?.width ?? 0));
  });

  it('evidence opens beside the text with JavaScript, one at a time, by keyboard too, and Escape goes back', async () => {
    const page = await open(EVENT);
    await mark(page).focus();
    await page.keyboard.press('Enter');
    const [text, opened] = [await page.locator('.event-text').boundingBox(), await panel(page).boundingBox()];
    expect(opened?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    await page.locator('.event-text .evidence > summary').nth(1).click();
    expect(await page.locator('details.evidence[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('details.evidence[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  it('a link to a sentence opens its evidence', async () => {
    const page = await open(`${EVENT}#s-a1`);
    expect(await page.locator('#s-a1 .evidence-panel').isVisible()).toBe(true);
  });

  it('a difference is read: from the history, between any two revisions', async () => {
    const page = await open(EVENT, { javaScriptEnabled: false });
    await page.selectOption('select[name=from]', '1');
    await page.click('.compare button');
    expect(page.url()).toContain('/changes?from=1&to=');
    expect(await page.locator('main ins, main del').count()).toBeGreaterThan(1);
  });

  it('search: from the navigation to a highlighted hit, with the words kept in the form', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.click('nav[aria-label=Sections] a[href="/search"]');
    await page.fill('input[name=q]', 'talks');
    await page.click('.search button');
    expect(await page.inputValue('input[name=q]')).toBe('talks');
    expect(await page.locator('.hits mark').first().textContent()).toMatch(/talks/i);
    await page.click('.hits a');
    expect(page.url()).toContain(EVENT);
  });

  it('what changed since the last visit is told, from what the browser kept', async () => {
    const page = await open('/');
    await page.goto(`${site.base}${EVENT}`);
    await page.clock.install({ time: Date.now() + 60 * 60_000 });
    try {
      reader = changedReader;
      await page.goto(site.base);
      expect(await page.textContent('#since')).toMatch(/Since your last visit.*Changed.*Sarn River Talks/s);
      const href = await page.locator('#since a', { hasText: 'what changed' }).first().getAttribute('href');
      expect((await page.request.get(site.base + href)).status()).toBe(200);
      await page.goto(`${site.base}${EVENT}`);
      expect(await page.textContent('#since')).toContain('This page has changed since you read it last.');
    } finally {
      reader = fixtureReader;
    }
    expect(await page.context().cookies()).toEqual([]);
  });

  it('preferences: text size, a hidden topic and a hidden publisher hold on every page', async () => {
    const page = await open('/reading');
    await page.check('input[name=size][value=largest]');
    await page.check('input[name=topic][value="Sport"]');
    await page.locator('label', { hasText: 'Harbour Wire' }).locator('input').check();
    await page.goto(site.base + EVENT);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('21.12px');
    expect(await page.locator('#hiding').isVisible()).toBe(true);
    const shown = page.locator('.event-text .statement:visible summary');
    expect(await shown.count()).toBeGreaterThan(0);
    expect((await shown.allTextContents()).filter((text) => text.includes('Evidence: Harbour Wire'))).toEqual(
      [],
    );
    await page.goto(site.base);
    expect(await page.locator('.card[data-topic=Sport]:visible').count()).toBe(0);
    await page.goto(`${site.base}/reading`);
    expect(await page.isChecked('input[name=topic][value="Sport"]')).toBe(true);
  });

  it('dark mode follows the system', async () => {
    const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background(await open('/', { colorScheme: 'dark' }))).toBe('rgb(21, 22, 24)');
    expect(await background(await open('/', { colorScheme: 'light' }))).toBe('rgb(253, 252, 249)');
  });

  it('print: the text and its sources stand on paper, navigation does not', async () => {
    const page = await open(EVENT);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav[aria-label=Sections]').isVisible()).toBe(false);
    expect(await page.locator('#what-happened').isVisible()).toBe(true);
    const after = await page
      .locator('.origin-title a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://');
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000);
  });

  it('every kind of page fits 320 pixels, at twice the text size too', async () => {
    const page = await open('/', { viewport: { width: 320, height: 700 } });
    const wider: string[] = [];
    for (const path of PAGES) {
      await page.goto(site.base + path);
      for (const size of ['100%', '200%']) {
        const over = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          return document.documentElement.scrollWidth - window.innerWidth;
        }, size);
        if (over > 0) wider.push(`${path} at ${size}: ${over}`);
      }
    }
    expect(wider).toEqual([]);
  });

  const changedReader: EditionReader = {
    ...fixtureReader,
    version: async () => 'changed',
    events: async (query) =>
      (await fixtureReader.events(query)).map((event) =>
        event.event === 'e-river-talks' ? { ...event, revision: event.revision + 1 } : event,
      ),
    async event(id) {
      const found = await fixtureReader.event(id);
      if (found.kind !== 'found' || id !== 'e-river-talks') return found;
      return { kind: 'found', revision: { ...found.revision, number: found.revision.number + 1 } };
    },
    async history(event) {
      const history = await fixtureReader.history(event);
      const last = history.at(-1);
      return last === undefined ? history : [...history, { ...last, number: last.number + 1 }];
    },
  };
});
