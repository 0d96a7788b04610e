import { expect, test } from 'vitest';
import { contentHash } from '../lib/hash.ts';
import { EMPTY_PARTS } from './empty-parts.ts';
import { hostile, quake, riverTalks } from './fixture-edition.test-support.ts';
import { explainerJson, explainerMarkdown, explainersHtml, explainersJson } from './render-explainer.tsx';

test('a part with nothing in it says so, in Markdown as on the page', () => {
  const bare = {
    ...riverTalks,
    bottomLine: [],
    whatHappened: [],
    whyItMatters: [],
    whatComesNext: { statements: [], questions: [] },
    timeline: [],
  };
  for (const sentence of Object.values(EMPTY_PARTS)) {
    expect(explainerMarkdown(bare)).toContain(sentence);
    expect(explainersHtml([bare])).toContain(sentence);
  }
});

test('Markdown has the title, the counts, the parts in order, and a passage for every mark', () => {
  const text = explainerMarkdown(riverTalks);
  expect(text.startsWith(`# ${riverTalks.title}\n`)).toBe(true);
  expect(text).toContain(
    '**Diplomacy & Alliances** · 6 reports, 4 independent · as of 9 May 2031, 12:00 UTC',
  );
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    'What Happened',
    'Why It Matters',
    'What Comes Next',
    'Timeline',
    'Where reports differ',
    'Passages',
    'Sources',
  ]);
  const [body = '', end = ''] = text.split('\n## Passages\n');
  const marks = [...body.matchAll(/\[([\d, ]+)\]/g)].flatMap(([, numbers = '']) =>
    numbers.split(', ').map(Number),
  );
  const listed = [...end.matchAll(/^(\d+)\. “/gm)].map(([, number]) => Number(number));
  expect(listed).toEqual(listed.map((_, index) => index + 1));
  expect([...new Set(marks)]).toEqual(listed);
});

test('in Markdown a statement names its publisher, and passages have time and link', () => {
  const text = explainerMarkdown(riverTalks);
  expect(text).toContain('of the summer flow. (The Lowland Courier) [4]');
  expect(text).toContain(
    'Harbour Wire (Norway), 6 May 2031, 18:40 UTC: [Leaders of Veld and Osmar end river talks without a treaty](<https://harbour-wire.example/report?id=1&lang=en>)',
  );
  expect(text).toContain('*Happened.* A later report says that it was published. (Channel North)');
});

test('in Markdown hostile texts make no tags and no links', () => {
  const text = explainerMarkdown(hostile);
  expect(text).not.toMatch(/(?<!\\)</);
  expect(text).not.toMatch(/\]\(/);
  expect(text).not.toContain('\u202E');
});

test('the HTML document needs nothing from elsewhere and allows only its own style', () => {
  const html = explainersHtml([riverTalks, quake]);
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const hash = Buffer.from(contentHash(style, 64), 'hex').toString('base64');
  expect(html).toContain(`style-src &#39;sha256-${hash}&#39;`);
  expect(html).not.toMatch(/<(script|link|img)[ >]/);
  expect(html.match(/<details class="evidence">/g)?.length).toBeGreaterThan(20);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('no explainers make a document that says so', () => {
  expect(explainersHtml([])).toContain('No event was found');
  expect(explainersJson([])).toBe('[]\n');
});

test('JSON has the same bytes in whatever order an object was built', () => {
  const turned = Object.fromEntries(Object.entries(riverTalks).reverse()) as unknown as typeof riverTalks;
  expect(explainerJson(turned)).toBe(explainerJson(riverTalks));
  expect(JSON.parse(explainerJson(riverTalks))).toEqual(JSON.parse(JSON.stringify(riverTalks)));
  expect(explainersJson([riverTalks, quake])).toContain('\n    "asOf": "2031-05-09T12:00:00Z"');
});
