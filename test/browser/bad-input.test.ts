import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explainer } from '../../src/model/explainer.ts';
import type { EditionReader } from '../../src/publishing/edition-reader.ts';
import {
  fixtureEdition,
  fixtureReader,
  report,
  riverTalks,
} from '../../src/publishing/fixture-edition.test-support.ts';
import { BROWSER_PATH, openBrowser } from '../support/browser.ts';
import { type ServedSite, serveEdition } from '../support/serve-edition.ts';

const EVENT = '/events/e-river-talks';
const NARROW = 360;

/** Titles that sources have been seen to send, or might. */
const TITLES: readonly (readonly [string, string])[] = [
  ['10,000 characters', 'The river talks go on '.repeat(455)],
  ['10,000 characters without a space', 'x'.repeat(10_000)],
  ['10,000 characters of an address', `https://a.example/${'path/'.repeat(2_000)}`],
  ['right-to-left marks', '\u202E\u2067Talks\u200F ended \u202Bin the city \u05E9\u05DC\u05D5\u05DD'],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(400)],
  ['marks upon marks', `T${'\u0301\u0336\u0489'.repeat(2_000)}alks`],
  [
    'markup',
    '</h1></title><script>document.title="run"</script><img src=x onerror="document.title=\'run\'">',
  ],
  ['nothing', ''],
];

const manyReports = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    report({
      id: `many-${index}`,
      source: `Publisher ${index}`,
      kind: 'newspaper',
      country: 'NO',
      title: `Report ${index} of the talks on the river`,
      published: `2031-05-0${1 + (index % 8)}T10:00:00Z`,
    }),
  );

/** The edition of the tests with its first event changed, wherever it stands. */
function changed(given: Partial<Explainer>): EditionReader {
  const explainer: Explainer = { ...riverTalks, ...given };
  return {
    ...fixtureReader,
    async event(id) {
      const found = await fixtureReader.event(id);
      return found.kind === 'found' && id === riverTalks.event
        ? { kind: 'found', revision: { ...found.revision, explainer } }
        : found;
    },
    events: async (query) =>
      (await fixtureReader.events(query)).map((event) =>
        event.event === riverTalks.event
          ? { ...event, name: explainer.name, title: explainer.title, reports: explainer.reports }
          : event,
      ),
    updates: async (query) =>
      (await fixtureReader.updates(query)).map((revision) =>
        revision.event === riverTalks.event ? { ...revision, explainer } : revision,
      ),
    reports: async (query) =>
      (await fixtureReader.reports(query)).map((line) => ({ ...line, title: explainer.name })),
    version: async () => JSON.stringify(given).slice(0, 2_000) + Object.keys(given).join(),
  };
}

describe.skipIf(BROWSER_PATH === undefined)('pages made of bad input, in a real browser', () => {
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

  /** Opens pages on a small screen; each must answer, fit, and run nothing of what a source wrote. */
  async function look(given: Partial<Explainer>, paths: readonly string[]): Promise<void> {
    reader = changed(given);
    const page = await browser.newPage({ viewport: { width: NARROW, height: 760 } });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const path of paths) {
      const began = performance.now();
      const response = await page.goto(site.base + path);
      const took = Math.round(performance.now() - began);
      expect(response?.status(), path).toBe(200);
      process.stderr.write(`${path}: ${took} ms\n`);
      const { across, titled } = await page.evaluate(() => ({
        across: document.documentElement.scrollWidth,
        titled: document.title,
      }));
      expect(across, `${path} scrolls sideways`).toBeLessThanOrEqual(NARROW);
      expect(titled, path).not.toBe('run');
      expect(await page.locator('main h1').count(), path).toBe(1);
      // The frame of the page stands after it, too: nothing ended it early.
      expect(await page.locator('.site-footer').isVisible(), path).toBe(true);
      expect(await page.locator('main img, main script').count(), path).toBe(0);
    }
    expect(complaints).toEqual([]);
    await page.close();
  }

  const PAGES = [EVENT, `${EVENT}/changes`, `${EVENT}/changes?from=1&to=2`, `${EVENT}/reports`];

  it.each(TITLES)('a name and a title of %s', async (_, text) => {
    const sources = riverTalks.sources.map((one) => ({ ...one, title: text, source: text }));
    await look({ name: text, title: text, sources }, [...PAGES, '/', '/events', '/updates', '/news']);
  });

  it('an event of one report', async () => {
    await look({ sources: riverTalks.sources.slice(0, 1), reports: 1, origins: 1 }, PAGES);
  });

  it('an event of 2,000 reports: its page lists some, and leads to all', async () => {
    await look({ sources: manyReports(2_000), reports: 2_000, origins: 2_000 }, [
      ...PAGES,
      `${EVENT}/reports?offset=1950`,
    ]);
    const page = await browser.newPage();
    await page.goto(site.base + EVENT);
    expect(await page.locator('.origins > li').count()).toBeLessThan(100);
    await page.click('a[href$="/reports"]');
    for (let pages = 1; ; pages += 1) {
      const older = page.locator('a[rel=next]');
      if ((await older.count()) === 0) {
        expect(pages).toBe(40);
        break;
      }
      await older.click();
    }
    expect(await page.locator('.origins > li').last().textContent()).toContain('Publisher');
    await page.close();
  });

  it('an event without place, time, bottom line or any sentence', async () => {
    await look(
      {
        place: null,
        bottomLine: [],
        whatHappened: [],
        whyItMatters: [],
        whatComesNext: { statements: [], questions: [] },
        timeline: [],
        firstReported: null,
        sources: riverTalks.sources.map((one) => ({ ...one, published: null, url: null, country: null })),
      },
      PAGES,
    );
  });

  it('questions of a reader that make no sense', async () => {
    reader = fixtureReader;
    const hostile = encodeURIComponent(`"' OR 1=1; -- * NEAR( ^ {name} : \u202E ${'x'.repeat(2_000)}`);
    const paths = [
      `/search?q=${hostile}&category=Nothing&country=ZZ&since=yesterday&until=2031-02-31&page=99999999999`,
      '/news?offset=99999999999999999999',
      '/updates?offset=-1',
      `${EVENT}/changes?from=999999&to=0`,
      `${EVENT}/reports?offset=NaN`,
    ];
    const page = await browser.newPage({ viewport: { width: NARROW, height: 760 } });
    for (const path of paths) {
      const response = await page.goto(site.base + path);
      expect(response?.status(), path).toBe(200);
      const across = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(across, path).toBeLessThanOrEqual(NARROW);
    }
    await page.close();
  });
});
