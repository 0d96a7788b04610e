import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { createCardPainter } from '../../src/app/card-painter.ts';
import type { Explainer } from '../../src/model/explainer.ts';
import type { Card } from '../../src/publishing/card-picture.tsx';
import {
  fixtureEdition,
  fixtureReader,
  fixtureSite,
  riverTalks,
} from '../../src/publishing/fixture-edition.test-support.ts';
import { createSite } from '../../src/publishing/site.ts';

const painter = createCardPainter();
afterAll(() => painter.close());

/** Cards that were really drawn. */
const drawn: Card[] = [];
const site = (change: (explainer: Explainer) => Explainer = (same) => same) =>
  createSite({
    edition: () =>
      fixtureEdition({
        reader: {
          ...fixtureReader,
          async event(id) {
            const found = await fixtureReader.event(id);
            if (found.kind !== 'found') return found;
            return { ...found, revision: { ...found.revision, explainer: change(found.revision.explainer) } };
          },
        },
      }),
    site: fixtureSite,
    paintCard: (card) => {
      drawn.push(card);
      return painter.paint(card);
    },
  });
const app = site();
const EVENT = '/events/e-river-talks';

/** Width and height as the file says (PNG, 11.2.2 IHDR). */
function sizeOf(png: Buffer) {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect(png.subarray(12, 16).toString()).toBe('IHDR');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

async function cardOf(given: Partial<Explainer>): Promise<Buffer> {
  const response = await site((explainer) => ({ ...explainer, ...given })).request(`${EVENT}/card.png`);
  expect(response.status).toBe(200);
  const png = Buffer.from(await response.arrayBuffer());
  expect(sizeOf(png)).toEqual([1200, 630]);
  return png;
}

describe('the card picture of an event', () => {
  it('is named by its page with size and words, and is there as a PNG of that size', async () => {
    const { document } = new JSDOM(await (await app.request(EVENT)).text()).window;
    const meta = (name: string) =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    expect(meta('og:image:alt')).toContain(riverTalks.name);
    const address = meta('og:image') ?? '';
    expect(address).toMatch(/^https:\/\/events\.example\/events\/e-river-talks\/card\.png\?revision=\d+$/);
    const response = await app.request(address.replace('https://events.example', ''));
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(sizeOf(Buffer.from(await response.arrayBuffer()))).toEqual([1200, 630]);
  });

  it('shows the words of the event: other words, other picture; the same words, the same bytes', async () => {
    const plain = await cardOf({});
    expect(await cardOf({})).toEqual(plain);
    const others: readonly Partial<Explainer>[] = [
      { name: 'Other talks' },
      { category: 'Sport' },
      { bottomLine: [] },
      { origins: riverTalks.origins + 1 },
    ];
    for (const given of others) expect(await cardOf(given), JSON.stringify(given)).not.toEqual(plain);
  });

  it('is drawn once for each revision, however many ask at once', async () => {
    const fresh = site();
    const before = drawn.length;
    const cards = await Promise.all(
      Array.from({ length: 20 }, (_, index) => fresh.request(`${EVENT}/card.png?revision=${index}`)),
    );
    expect(cards.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    await fresh.request(`${EVENT}/card.png`);
    expect(drawn.length).toBe(before + 1);
  });

  it('is not sent again to who holds it', async () => {
    const first = await app.request(`${EVENT}/card.png`);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\w+"$/);
    expect(first.headers.get('last-modified')).not.toBeNull();
    const second = await app.request(`${EVENT}/card.png`, { headers: { 'if-none-match': etag } });
    expect([second.status, (await second.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('is nowhere for an unknown event, and moves with a merged one', async () => {
    expect((await app.request('/events/e-nobody/card.png')).status).toBe(404);
    const moved = await app.request('/events/e-old/card.png');
    expect([moved.status, moved.headers.get('location')]).toEqual([308, `${EVENT}/card.png`]);
  });

  it.each([
    ['10,000 characters', 'A river '.repeat(1_250)],
    ['10,000 characters without a space', 'x'.repeat(10_000)],
    ['markup', '<script>alert(1)</script> &amp; <image href="file:///etc/passwd"/> ]]>'],
    ['marks of direction, control characters and emoji', '\u202eTalks\u0000\u0007 \ud800 🎉👩‍👩‍👧'],
  ])('stands whatever the name is: %s', async (_, name) => {
    expect(await cardOf({ name })).not.toEqual(await cardOf({ name: '' }));
  });

  it('leaves out a name in letters that its fonts lack, and shows no boxes', async () => {
    const arabic = await cardOf({ name: 'محادثات النهر' });
    expect(await cardOf({ name: '河谈' })).toEqual(arabic);
    expect(arabic).not.toEqual(await cardOf({ name: 'Talks' }));
  });

  it('is refused politely when too many are asked for at once', async () => {
    const cards = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        painter.paint({
          category: 'Sport',
          name: `Match ${index}`,
          text: '',
          facts: '',
          site: 'Site',
          sample: false,
          accent: null,
        }),
      ),
    );
    const made = cards.filter((card) => card !== null).length;
    expect(made).toBeGreaterThan(30);
    expect(made).toBeLessThan(60);
    const busy = createSite({
      edition: () => fixtureEdition(),
      site: fixtureSite,
      paintCard: async () => null,
    });
    const refused = await busy.request(`${EVENT}/card.png`);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('cache-control')).toBe('no-store');
  });

  it('is not named where there is none', async () => {
    const without = createSite({ edition: () => fixtureEdition(), site: fixtureSite });
    expect(await (await without.request(EVENT)).text()).not.toContain('og:image');
    expect((await without.request(`${EVENT}/card.png`)).status).toBe(404);
  });
});
