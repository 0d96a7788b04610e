import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleVersions } from '../../src/adapters/store/articles.ts';
import { addSource } from '../../src/adapters/store/feeds.ts';
import { recentReports } from '../../src/adapters/store/reports.ts';
import { newestRevisions } from '../../src/adapters/store/revisions.ts';
import { type Engine, openEngine } from '../../src/app/engine.ts';
import { newFeed } from '../../src/app/new-feed.ts';
import { articleText } from '../../src/model/article.ts';
import type { EventId, SourceId } from '../../src/model/id.ts';
import type { Evidence } from '../../src/model/statement.ts';
import type { Instant } from '../../src/model/time.ts';

/** What the two publishers serve now; a test changes it and polls again. */
const web: Record<string, { type: string; body: string }> = {};
const asked: string[] = [];
let server: Server;
let base = '';
let folder = '';
let engine: Engine;
let now = '2031-03-04T19:00:00Z' as Instant;

const page = (title: string, paragraphs: readonly string[]) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`,
});
const feed = (items: readonly (readonly [title: string, path: string, date: string])[]) => ({
  type: 'application/atom+xml',
  body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>${items
    .map(
      ([title, path, date]) =>
        `<entry><id>${path}</id><title>${title}</title><link href="${base}${path}"/><published>2031-03-04T18:00:00Z</published><updated>${date}</updated></entry>`,
    )
    .join('')}</feed>`,
});

const HERALD = [
  'A dam above the town of Ostvale in northern Merinia gave way on Tuesday and killed at least 12 people, officials said.',
  'Rescue crews in boats brought about 300 people to safety by the evening, the regional governor, Ilse Brandt, told reporters.',
  'The Merinian government will send engineers to inspect every dam in the region by the end of March, the interior ministry said.',
  'The Ostvale dam, built in 1961, had been due for repairs since a report warned of cracks three years ago.',
];
const POST = [
  'At least 12 people died in Ostvale, in the north of Merinia, when the old dam over the town burst on Tuesday.',
  'Governor Ilse Brandt asked the capital for tents and drinking water, and said that schools would stay closed this week.',
  'Farmers below the Ostvale dam fear for the spring sowing, because the fields lie under a metre of mud.',
  'Engineers had found cracks in the wall three years ago, according to a report that the government did not publish.',
];
const LATER = [HERALD[0]?.replace('12', '31') as string, ...HERALD.slice(1), 'The mayor lost his own house.'];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(path);
    const found = web[path];
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': found?.type ?? 'text/plain' });
    response.end(found?.body ?? 'nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'wee-changed-'));
  engine = await openEngine({
    folder,
    clock: { now: () => now },
    report: () => {},
    fetcher: {
      userAgent: 'wee-test',
      allowPrivate: true,
      timeoutMs: 5_000,
      maxBytes: { feed: 1_000_000, page: 1_000_000, robots: 10_000 },
      perHost: { concurrent: 2, gapMs: 0 },
    },
    pool: { workers: 1, timeLimitMs: 10_000 },
    limits: { minOrigins: 2, maxAgeDays: 30 },
  });
  for (const name of ['herald', 'post']) {
    const id = name as SourceId;
    const url = `${base}/${name}.xml`;
    await addSource(engine.store, { id, name, home: null, country: null, kind: 'newspaper' }, [
      newFeed(id, url),
    ]);
  }
});

afterAll(async () => {
  await engine.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Polls at a moment, at which every feed is due, and does what follows from it. */
async function pollAt(moment: string): Promise<readonly string[]> {
  now = moment as Instant;
  asked.length = 0;
  await engine.pipeline.run(new AbortController().signal);
  return asked.filter((path) => path === '/dam' || path === '/burst').sort();
}

async function theReport() {
  const reports = await recentReports(engine.store, { limit: 10, offset: 0 });
  expect(reports).toHaveLength(2);
  const found = reports.find(({ article }) => article.source.name === 'herald');
  if (found === undefined) throw new Error('the report is not stored');
  return { ...found, versions: await articleVersions(engine.store, found.article.id) };
}

/** Every passage on the page, in whatever part. */
function evidenceOf(part: unknown): readonly Evidence[] {
  if (typeof part !== 'object' || part === null) return [];
  return 'passage' in part && 'span' in part ? [part as Evidence] : Object.values(part).flatMap(evidenceOf);
}

describe('a report that its publisher changes', () => {
  it('is read once while its feed says the same', async () => {
    web['/dam'] = page('Dam bursts above Ostvale, killing 12', HERALD);
    web['/burst'] = page('Ostvale dam bursts, at least 12 dead', POST);
    web['/herald.xml'] = feed([['Dam bursts above Ostvale, killing 12', '/dam', '2031-03-04T18:00:00Z']]);
    web['/post.xml'] = feed([['Ostvale dam bursts, at least 12 dead', '/burst', '2031-03-04T18:00:00Z']]);
    expect(await pollAt('2031-03-04T19:00:00Z')).toEqual(['/burst', '/dam']);
    expect(await pollAt('2031-03-04T23:00:00Z')).toEqual([]);
    expect((await theReport()).versions).toHaveLength(1);
  });

  it('is kept in both versions, and its event is explained anew from the present one', async () => {
    web['/dam'] = page('Dam bursts above Ostvale, killing 31', LATER);
    web['/herald.xml'] = feed([['Dam bursts above Ostvale, killing 31', '/dam', '2031-03-05T02:00:00Z']]);
    expect(await pollAt('2031-03-05T03:00:00Z')).toEqual(['/dam']);

    const { article, event, versions } = await theReport();
    expect(versions.map(({ title }) => title)).toEqual([
      'Dam bursts above Ostvale, killing 12',
      'Dam bursts above Ostvale, killing 31',
    ]);
    expect(article).toMatchObject({ changed: '2031-03-05T03:00:00Z', published: '2031-03-04T18:00:00Z' });

    const revisions = (await newestRevisions(engine.store, event as EventId, 100)).toReversed();
    expect(revisions).toHaveLength(2);
    const texts = versions.map(articleText);
    for (const [index, { explainer }] of revisions.entries()) {
      const passages = evidenceOf(explainer).filter((each) => each.article === article.id);
      expect(passages.length).toBeGreaterThan(0);
      for (const { span, passage } of passages)
        expect(texts[index]?.slice(span.start, span.end)).toBe(passage);
    }
    expect(revisions[1]?.explainer.sources.find((each) => each.article === article.id)?.changed).toBe(
      '2031-03-05T03:00:00Z',
    );
  });

  it('keeps its words when the page cannot be read again', async () => {
    delete web['/dam'];
    web['/herald.xml'] = feed([['Dam above Ostvale: what we know', '/dam', '2031-03-05T05:00:00Z']]);
    expect(await pollAt('2031-03-05T07:00:00Z')).toEqual(['/dam']);
    expect((await theReport()).versions).toHaveLength(2);
  });

  it('is one report with many versions when it is a live page with an entry for each part', async () => {
    web['/dam'] = page('Dam above Ostvale: what we know', [...LATER, 'Trains to Ostvale run again.']);
    web['/herald.xml'] = feed([
      ['Trains run again', '/dam#part-2', '2031-03-05T09:30:00Z'],
      ['Dam above Ostvale: what we know', '/dam', '2031-03-05T05:00:00Z'],
    ]);
    expect(await pollAt('2031-03-05T11:00:00Z')).toEqual(['/dam']);
    const { versions, article } = await theReport();
    expect(versions).toHaveLength(3);
    expect(article.paragraphs.at(-1)).toBe('Trains to Ostvale run again.');
  });

  it('is one report under whatever address its page calls its own', async () => {
    const canonical = `${base}/2031/ferry`;
    const ferry = page('Ferry to Ostvale sails again', [...POST, 'The ferry to Ostvale sails again.']);
    web['/view'] = {
      ...ferry,
      body: ferry.body.replace('</head>', `<link rel="canonical" href="${canonical}"></head>`),
    };
    web['/herald.xml'] = feed([['Ferry to Ostvale sails again', '/view', '2031-03-05T12:00:00Z']]);
    await pollAt('2031-03-05T15:00:00Z');
    const stored = async () => (await recentReports(engine.store, { limit: 10, offset: 0 })).length;
    expect(await stored()).toBe(3);
    delete web['/view'];
    web['/herald.xml'] = feed([['Ferry sails again to Ostvale', '/view', '2031-03-05T16:00:00Z']]);
    await pollAt('2031-03-05T19:00:00Z');
    expect(await stored()).toBe(3);
  });
});
