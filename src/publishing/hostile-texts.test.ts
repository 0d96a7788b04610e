import { readdirSync, readFileSync } from 'node:fs';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { SCRIPT_PATH } from './client/script.ts';
import { fixtureEdition, fixtureSite, HOSTILE, hostile } from './fixture-edition.test-support.ts';
import { explainersHtml } from './render-explainer.tsx';
import { createSite } from './site.ts';

/** What a browser would build from a page, as far as scripts could hide in it. */
function dangersIn(html: string): readonly string[] {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (['iframe', 'object', 'embed', 'base', 'img', 'b'].includes(name)) dangers.push(name);
      const { type, src, action } = attributes;
      if (name === 'script' && type !== 'application/ld+json' && src !== SCRIPT_PATH) dangers.push('script');
      if (name === 'form' && !/^\/(?!\/)/.test(action ?? '')) dangers.push('form');
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on') || attribute === 'autofocus') dangers.push(`${name} ${attribute}`);
        if (attribute === 'href' && !/^(https?:\/\/|\/(?!\/)|#|mailto:)/.test(value)) {
          dangers.push(`${name} href=${value}`);
        }
      }
    },
    oncomment: (data) => dangers.push(`comment ${data}`),
  });
  parser.write(html);
  parser.end();
  return dangers;
}

test('the test itself sees what it looks for', () => {
  expect(dangersIn(Object.values(HOSTILE).join(' ')).length).toBeGreaterThanOrEqual(3);
  expect(dangersIn('<a href="javascript:x" onclick="y">')).toHaveLength(2);
});

describe('texts that try to get out of their place', () => {
  const app = createSite({
    edition: () => fixtureEdition(),
    site: { ...fixtureSite, contact: HOSTILE.script, tagline: HOSTILE.attribute },
  });

  test.each([
    '/',
    '/events',
    '/events/e-hostile',
    '/events/e-hostile/changes',
    '/updates',
    '/news',
    '/news?offset=50',
    '/coming-up',
    '/sources',
    '/about',
    '/%3Cscript%3Ealert(1)%3C/script%3E',
    '/news?offset=%22%3E%3Cscript%3E',
    '/events?category=%22%3E%3Cscript%3E',
    '/events/e-hostile/changes?from=1&to=1',
    '/events/e-hostile/reports',
    '/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&country=%22%3E&since=%3Cb%3E&page=-1',
    '/search?q=island',
    '/corrections',
    '/reading',
    '/archive',
    '/archive/2031-05-08',
    '/countries/%3Cb%3E',
  ])('stay text at %s', async (path) => {
    expect(dangersIn(await (await app.request(path)).text())).toEqual([]);
  });

  test('stay text in the one-shot document', () => {
    const html = explainersHtml([hostile, { ...hostile, event: 'e-two' as typeof hostile.event }]);
    expect(dangersIn(html)).toEqual([]);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('cannot end the data for machines', async () => {
    const html = await (await app.request('/events/e-hostile')).text();
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    const { '@graph': graph } = JSON.parse(json) as { '@graph': readonly { headline?: string }[] };
    expect(graph.map(({ headline }) => headline)).toContain(hostile.title);
    expect(json).not.toMatch(/[<>&]/);
  });

  test('stay text in the content of feeds', async () => {
    const rss = parseRssFeed(await (await app.request('/feed.xml')).text());
    const atom = parseAtomFeed(await (await app.request('/atom.xml')).text());
    const entry = rss.items?.find((item) => item.link?.endsWith('e-hostile'));
    expect(entry?.title).toContain(HOSTILE.script);
    expect(dangersIn(entry?.content?.encoded ?? '<b>')).toEqual([]);
    const same = atom.entries?.find((item) => item.links?.some(({ href }) => href?.endsWith('e-hostile')));
    expect(dangersIn(same?.content?.value ?? '<b>')).toEqual([]);
  });

  test('are set apart from the direction of the page', async () => {
    const html = await (await app.request('/events/e-hostile')).text();
    const outside = html
      .slice(html.indexOf('<main'))
      .replace(/<bdi[^>]*>[^<]*<\/bdi>|<blockquote dir="auto">.*?<\/blockquote>/gs, '');
    expect(outside.replace(/aria-label="[^"]*"/g, '')).not.toContain('\u202E');
  });
});

test('markup is trusted in one file only', () => {
  const folder = import.meta.dirname;
  const trusting = readdirSync(folder)
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .filter((name) =>
      /hono\/html|dangerouslySetInnerHTML|\braw\(/.test(readFileSync(`${folder}/${name}`, 'utf8')),
    );
  expect(trusting).toEqual(['trusted-markup.ts']);
});
