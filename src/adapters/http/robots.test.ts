import { describe, expect, it } from 'vitest';
import type { Fetcher, FetchResult } from './fetcher.ts';
import { createRobots } from './robots.ts';

const AGENT = 'wee/0.1 (World Events Explained; +mailto:desk@harbour-post.example)';

function ok(text: string): FetchResult {
  return {
    kind: 'ok',
    status: 200,
    url: '',
    permanent: null,
    contentType: 'text/plain',
    contentLanguage: null,
    etag: null,
    lastModified: null,
    maxAgeSeconds: null,
    body: new TextEncoder().encode(text),
  };
}

function failed(
  status: number | null,
  code: 'http-status' | 'network' | 'too-many-redirects' = 'http-status',
): FetchResult {
  return {
    kind: 'failed',
    problem: { code, stage: 'sources', subject: '', message: '' },
    url: '',
    status,
    retryAfterSeconds: null,
  };
}

/** A fetcher that answers each site's robots.txt as told and counts what it is asked. */
function answering(answer: (url: string) => FetchResult): { fetcher: Fetcher; asked: string[] } {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    async fetch({ url }) {
      asked.push(url);
      return answer(url);
    },
    async close() {},
  };
  return { fetcher, asked };
}

describe('robots', () => {
  it('obeys the rules for everybody, and those for itself before them', async () => {
    const { fetcher } = answering(() =>
      ok('User-agent: *\nDisallow: /private\nAllow: /private/open$\n\nUser-agent: other\nDisallow: /'),
    );
    const robots = createRobots(fetcher, AGENT);
    expect(await robots.allowed('https://a.example/news?x=1')).toBe(true);
    expect(await robots.allowed('https://a.example/private/x')).toBe(false);
    expect(await robots.allowed('https://a.example/private/open')).toBe(true);
    const own = answering(() => ok('User-agent: *\nAllow: /\n\nUser-agent: WEE\nDisallow: /'));
    expect(await createRobots(own.fetcher, AGENT).allowed('https://a.example/news')).toBe(false);
  });

  it('asks each site once, at its own robots.txt', async () => {
    const { fetcher, asked } = answering(() => ok(''));
    const robots = createRobots(fetcher, AGENT);
    await Promise.all([robots.allowed('https://a.example/1'), robots.allowed('https://a.example/2')]);
    await robots.allowed('https://a.example:8443/1');
    expect(asked).toEqual(['https://a.example/robots.txt', 'https://a.example:8443/robots.txt']);
  });

  it.each([
    [failed(404), true],
    [failed(401), true],
    [failed(null, 'too-many-redirects'), true],
    [failed(429), false],
    [failed(503), false],
    [failed(null, 'network'), false],
  ])('takes %j as %s (RFC 9309 section 2.3.1)', async (result, allowed) => {
    expect(await createRobots(answering(() => result).fetcher, AGENT).allowed('https://a.example/')).toBe(
      allowed,
    );
  });

  it('remembers a bounded number of sites', async () => {
    const { fetcher, asked } = answering(() => ok(''));
    const robots = createRobots(fetcher, AGENT);
    for (let site = 0; site <= 2000; site++) await robots.allowed(`https://s${site}.example/`);
    await robots.allowed('https://s2000.example/');
    expect(asked).toHaveLength(2001);
    await robots.allowed('https://s0.example/');
    expect(asked).toHaveLength(2002);
  });

  it('allows nothing that is no address', async () => {
    expect(await createRobots(answering(() => ok('')).fetcher, AGENT).allowed('nonsense')).toBe(false);
  });
});
