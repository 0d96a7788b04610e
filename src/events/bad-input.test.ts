import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId, EventId, SourceId } from '../model/id.ts';
import type { Instant } from '../model/time.ts';
import { describeForGrouping } from './describe.ts';
import { createGrouping } from './group.ts';

/** A small generator (Park and Miller 1988), so that the made-up streams are the same on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const SYLLABLES =
  'ba de fi go ku la me ni po ru sa te vi wo xu ya ze cha dra fle gri kno pla sto tri bren dorn falk gest holm kamp lund merz'.split(
    ' ',
  );

/** Invented words: each number is one word. */
function wordOf(index: number): string {
  let left = index;
  const parts: string[] = [];
  for (let k = 0; k < 3; k++) {
    parts.push(SYLLABLES[left % SYLLABLES.length] ?? '');
    left = Math.floor(left / SYLLABLES.length);
  }
  return parts.join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function article(id: string, { day = 1, ...over }: Partial<Article> & { day?: number | null }): Article {
  return {
    id: id as ArticleId,
    source: { id: 'paper' as SourceId, name: 'Paper', home: null, country: null, kind: 'newspaper' },
    url: null,
    title: '',
    standfirst: null,
    byline: null,
    published: day === null ? null : (new Date(Date.UTC(2025, 7, day)).toISOString() as Instant),
    lang: 'en',
    paragraphs: [],
    credit: null,
    changed: null,
    basis: 'given',
    ...over,
  };
}

/** Sentences of an invented event: words of its own, names of its own, and words that all reports have. */
function sentencesOf(event: number, count: number, random: (below: number) => number): string[] {
  const own = (): string => wordOf(2_000 + event * 40 + random(25));
  const common = (): string => wordOf(random(400));
  const name = (): string => capital(wordOf(30_000 + event * 3 + random(3)));
  return Array.from(
    { length: count },
    () =>
      `The ${own()} ${common()} of ${name()} ${own()} ${common()} ${common()} the ${own()} near ${name()}.`,
  );
}

function reportOf(event: number, at: number, random: (below: number) => number): Article {
  const [title = '', ...text] = sentencesOf(event, 8, random);
  return article(`e${event}.${at}`, {
    day: 1 + Math.floor(event / 10),
    title: title.slice(0, -1),
    paragraphs: text,
  });
}

/** Reports of so many invented events, three of each, in an order that mixes neighbours. */
function reports(events: number): { readonly event: number; readonly article: Article }[] {
  const random = numbers(11);
  const all = Array.from({ length: events * 3 }, (_, k) => {
    const event = 10 * Math.floor(k / 30) + (k % 10);
    return { event, article: reportOf(event, k, random) };
  });
  return all.filter(({ event }) => event < events);
}

/** Where each article stands at the end. */
function group(articles: readonly Article[]): ReadonlyMap<string, EventId | string> {
  const grouping = createGrouping();
  const found = new Map<string, EventId | string>();
  for (const each of articles) {
    for (const act of grouping.add(describeForGrouping(analyseArticle(each))).acts) {
      if (act.kind === 'opened' || act.kind === 'joined') found.set(act.article, act.event);
      else if (act.kind === 'no event') found.set(act.article, `refused: ${act.reason}`);
      else if (act.kind === 'split') for (const moved of act.articles) found.set(moved, act.into);
      else if (act.kind === 'merged')
        for (const [id, event] of found) if (event === act.from) found.set(id, act.into);
    }
  }
  return found;
}

/** Pairs of labelled reports of one found event that are of two invented ones. */
function pulledTogether(
  stream: readonly { readonly event: number; readonly article: Article }[],
  found: ReadonlyMap<string, string>,
): number {
  const labels = new Map<string, Set<number>>();
  for (const {
    event,
    article: { id },
  } of stream) {
    const put = found.get(id) ?? '';
    labels.set(put, (labels.get(put) ?? new Set()).add(event));
  }
  return [...labels.values()].filter((events) => events.size > 1).length;
}

/** Adds strange articles between the reports, spread evenly. */
function among(stream: readonly { readonly article: Article }[], strange: readonly Article[]): Article[] {
  const each = Math.ceil(strange.length / stream.length);
  return stream.flatMap(({ article: report }, index) => [
    report,
    ...strange.slice(index * each, (index + 1) * each),
  ]);
}

describe('grouping of bad input', () => {
  const stream = reports(40);

  it('finds the invented events, so that what follows says something', () => {
    const found = group(stream.map((each) => each.article));
    expect(pulledTogether(stream, found)).toBe(0);
    expect(new Set(found.values()).size).toBeLessThan(50);
  });

  it.each([
    ['without a date', { day: null }],
    ['dated years ahead', { published: '2041-01-01T00:00:00Z' as Instant }],
    ['dated years back', { published: '1998-01-01T00:00:00Z' as Instant }],
  ])('places a report %s by its words, and the stream goes on in its own time', (_, over) => {
    const odd = { ...article('odd', { ...over }), ...pick(reportOf(3, 90, numbers(5))) };
    const found = group(among(stream, [odd]));
    expect(found.get('odd')).toBe(found.get(stream[3]?.article.id ?? ''));
    expect(pulledTogether(stream, found)).toBe(0);
  });

  it('places a report that has no text by its title', () => {
    const { title } = reportOf(3, 92, numbers(5));
    const found = group(among(stream, [article('odd', { title })]));
    expect(found.get('odd')).toMatch(/-[0-9a-f]{8}$/);
    expect(pulledTogether(stream, found)).toBe(0);
  });

  it('refuses what has no words, with a reason', () => {
    const found = group([article('empty', {}), article('marks', { title: '?!', paragraphs: ['— … —'] })]);
    expect([...found.values()]).toEqual(['refused: no words', 'refused: no words']);
  });

  it('groups within any language whose words can be told, and a text in two of them with neither', () => {
    const texts = {
      el: [
        'Σεισμός 6,1 βαθμών στη Λέσβο, ζημιές στο λιμάνι της Μυτιλήνης',
        'Ο σεισμός στη Λέσβο προκάλεσε ζημιές στο λιμάνι της Μυτιλήνης, λένε οι αρχές',
      ],
      ja: ['熊本県で大雨、球磨川が氾濫し住民が避難', '球磨川の氾濫で熊本県の住民が避難、大雨続く'],
      de: [
        'Brand im Hafen von Emden: Halle mit Getreide zerstört',
        'Halle mit Getreide im Hafen von Emden durch Brand zerstört',
      ],
    };
    const found = group([
      ...Object.entries(texts).flatMap(([lang, titles]) =>
        titles.map((title, at) => article(`${lang}${at}`, { lang, title, paragraphs: [title] })),
      ),
      article('both', {
        title: 'Museum reopens',
        paragraphs: ['Wir öffnen wieder.', 'Nous rouvrons.', 'The museum reopens.'],
      }),
    ]);
    for (const lang of Object.keys(texts)) expect(found.get(`${lang}1`), lang).toBe(found.get(`${lang}0`));
    expect(new Set(found.values()).size).toBe(4);
  });

  it('lets a publisher with 5,000 articles under one title join no other events', () => {
    const random = numbers(7);
    const flood = Array.from({ length: 5_000 }, (_, k) =>
      article(`f${k}`, { title: 'Live: latest updates', paragraphs: sentencesOf(100 + k, 2, random) }),
    );
    const found = group(among(stream, flood));
    expect(pulledTogether(stream, found)).toBe(0);
    expect(largestOf(found)).toBeLessThan(0.01 * found.size);
  }, 120_000);

  it('lets pages of site furniture and lists of briefs pull nothing together', () => {
    const random = numbers(9);
    const furniture = Array.from({ length: 20 }, (_, k) =>
      article(`s${k}`, {
        title: 'Subscribe to our newsletter',
        paragraphs: [
          'Accept all cookies to go on.',
          'Sign up for our newsletter.',
          'Share this page with friends.',
        ],
      }),
    );
    const briefs = Array.from({ length: 20 }, (_, k) =>
      article(`b${k}`, {
        title: 'What happened around the country',
        paragraphs: [2 * k, 2 * k + 1, (2 * k + 7) % 40].flatMap((event) => sentencesOf(event, 3, random)),
      }),
    );
    const found = group(among(stream, [...furniture, ...briefs]));
    expect(found.size).toBe(stream.length + 40);
    expect(pulledTogether(stream, found)).toBe(0);
  });

  it('puts one report under twenty addresses into one event', () => {
    const [{ article: report } = { article: article('none', {}) }] = stream;
    const copies = Array.from({ length: 20 }, (_, k) => ({ ...report, id: `c${k}` as ArticleId }));
    const found = group(among(stream, copies));
    expect(new Set(copies.map(({ id }) => found.get(id)))).toEqual(new Set([found.get(report.id)]));
    expect(pulledTogether(stream, found)).toBe(0);
  });

  it('places each of all kinds in one stream, of which no event grows to a hundredth', () => {
    const many = reports(300);
    const random = numbers(13);
    const [{ article: report } = { article: article('none', {}) }] = many;
    const strange: Article[] = Array.from({ length: 2_400 }, (_, k) => {
      const odd = reportOf(random(300), 5_000 + k, random);
      const id = `odd${k}` as ArticleId;
      switch (k % 12) {
        case 0:
          return { ...odd, id, published: null };
        case 1:
          return { ...odd, id, published: `${1990 + (k % 60)}-01-01T00:00:00Z` as Instant };
        case 2:
          return { ...odd, id, paragraphs: [] };
        case 3:
          return article(id, { title: '?!' });
        case 4:
          return {
            ...odd,
            id,
            lang: 'de',
            paragraphs: [...odd.paragraphs, 'Wir öffnen wieder.', 'Nous rouvrons.'],
          };
        case 5:
          return article(id, {
            title: 'What happened around the country',
            paragraphs: [random(300), random(300), random(300)].flatMap((event) =>
              sentencesOf(event, 3, random),
            ),
          });
        case 6:
          // Twenty pages of furniture, and as many addresses of one report, each.
          return k < 240
            ? article(id, {
                title: 'Subscribe to our newsletter',
                paragraphs: ['Accept all cookies to go on.', 'Sign up for our newsletter.'],
              })
            : k < 480
              ? { ...report, id }
              : { ...odd, id };
        default:
          return article(id, {
            title: 'Live: latest updates',
            paragraphs: sentencesOf(400 + k, 2, random),
          });
      }
    });
    const found = group(among(many, strange));
    expect(found.size).toBe(many.length + strange.length);
    expect(pulledTogether(many, found)).toBe(0);
    expect(largestOf(found)).toBeLessThan(0.01 * found.size);
  }, 120_000);

  it('places a text of a million words by what stands first in it', () => {
    const random = numbers(3);
    const words = Array.from({ length: 1_000_000 }, () => wordOf(random(60_000))).join(' ');
    const long = { ...reportOf(5, 91, numbers(5)), id: 'long' as ArticleId };
    const found = group(among(stream, [{ ...long, lang: 'en', paragraphs: [...long.paragraphs, words] }]));
    expect(found.get('long')).toBe(found.get(stream[5]?.article.id ?? ''));
    expect(pulledTogether(stream, found)).toBe(0);
  }, 240_000);
});

function pick({ title, paragraphs }: Article): Pick<Article, 'title' | 'paragraphs'> {
  return { title, paragraphs };
}

function largestOf(found: ReadonlyMap<string, string>): number {
  const sizes = new Map<string, number>();
  for (const event of found.values())
    if (!event.startsWith('refused')) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  return Math.max(...sizes.values());
}
