import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import type { OriginLink } from '../model/origin.ts';
import { describeForOrigins } from './describe.ts';
import type { OriginFeatures } from './features.ts';
import { articleOf, type Given, madeUpSentences } from './made-up-text.test-support.ts';
import { createOriginIndex, type OriginEntry } from './origin-index.ts';
import { withoutFurniture } from './without-furniture.ts';

function featuresOf(given: Given): OriginFeatures {
  return describeForOrigins(analyseArticle(articleOf(given)));
}

function linksOf(articles: readonly Given[]): readonly OriginLink[] {
  const index = createOriginIndex();
  return articles.map((article) => index.add(featuresOf(article)));
}

const AGENCY_TEXT = [
  'Chile closed the harbour of Valparaiso on Monday after a tanker lost some four hundred tonnes of fuel oil in the bay.',
  'The navy said the vessel had struck a pier in fog and that floating barriers were laid within two hours of the accident.',
  'Fishing boats were told to stay in port and three beaches north of the city were shut until further notice.',
  'The regional government expects the cleaning to take ten days and has asked the owner of the ship to pay for it.',
];
const OTHER_WORDS = [
  'A tanker spilled fuel oil into the bay of Valparaiso, and the port was shut while crews laid barriers around the slick.',
  'Fishermen said their nets were black by noon. City officials closed beaches and warned swimmers to keep away.',
  'Who pays is not settled: the shipping company has said nothing so far, while the governor wants it to bear the whole cost.',
];
const STATEMENT =
  '"We will not rest until every stone of this coast is clean, and those who did this will pay for each litre, each bird and each day without work," the minister said.';

describe('origins', () => {
  it('takes a reprint under another publisher for the same text', () => {
    const [first, reprint] = linksOf([
      { id: 'a', source: 'Agency Sur', paragraphs: AGENCY_TEXT },
      {
        id: 'b',
        source: 'Daily Coast',
        paragraphs: [AGENCY_TEXT.slice(0, 2).join(' '), ...AGENCY_TEXT.slice(2)],
      },
    ]);
    expect(first).toMatchObject({ reason: 'own report', of: null, containment: null });
    expect(reprint).toMatchObject({ reason: 'same text', of: 'a', origin: first?.origin });
    expect(reprint?.containment).toBeGreaterThan(0.95);
  });

  it('finds an abridged copy with a paragraph of its own', () => {
    const [first, copy] = linksOf([
      { id: 'a', source: 'Agency Sur', paragraphs: AGENCY_TEXT },
      {
        id: 'b',
        source: 'Daily Coast',
        paragraphs: [
          ...AGENCY_TEXT.slice(0, 2),
          'Hotel owners in Renaca told this paper that guests were cancelling their rooms for the coming holiday weekend.',
        ],
      },
    ]);
    expect(copy).toMatchObject({ reason: 'adapted copy', origin: first?.origin });
  });

  it('takes moderate overlap for agency copy only with the same credit', () => {
    const whole = madeUpSentences(1, 20);
    const reworked = [...whole.slice(0, 17), ...madeUpSentences(2, 23)];
    const longer = [...whole, ...madeUpSentences(3, 23)];
    const own = { id: 'a', source: 'Daily Coast', paragraphs: longer };
    const other = { id: 'b', source: 'Morning Post', paragraphs: reworked };
    expect(linksOf([own, other])[1]?.reason).toBe('own report');
    const [first, copy] = linksOf([
      { ...own, credit: 'Reuters' },
      { ...other, credit: 'with Reuters' },
    ]);
    expect(copy).toMatchObject({ reason: 'agency credit', agency: 'Reuters', origin: first?.origin });
    expect(copy?.containment).toBeGreaterThan(0.4);
    expect(copy?.containment).toBeLessThan(0.45);
    const [agency, carrier] = linksOf([
      { ...own, source: 'Reuters' },
      { ...other, credit: 'Reuters' },
    ]);
    expect(carrier).toMatchObject({ reason: 'agency credit', origin: agency?.origin });
  });

  it("names the agency's report as the original when its copies came first, once", () => {
    const links = linksOf([
      { id: 'copy', source: 'Daily Coast', paragraphs: AGENCY_TEXT, credit: 'Reuters' },
      { id: 'second copy', source: 'Morning Post', paragraphs: AGENCY_TEXT },
      { id: 'agency', source: 'Reuters', paragraphs: AGENCY_TEXT },
      { id: 'other agency', source: 'Xinhua', paragraphs: AGENCY_TEXT, credit: 'Reuters' },
      { id: 'late copy', source: 'Evening Star', paragraphs: AGENCY_TEXT },
    ]);
    expect(links.map(({ reason }) => reason)).toEqual([
      'own report',
      'same text',
      'original',
      'same text',
      'same text',
    ]);
    expect(new Set(links.map(({ origin }) => origin)).size).toBe(1);
  });

  it('does not take another agency that carries the text for the original', () => {
    const links = linksOf([
      { id: 'copy', source: 'Daily Coast', paragraphs: AGENCY_TEXT, credit: 'Reuters' },
      { id: 'other agency', source: 'Xinhua', paragraphs: AGENCY_TEXT, credit: 'Reuters' },
    ]);
    expect(links.map(({ reason }) => reason)).toEqual(['own report', 'same text']);
  });

  it('keeps a chain of abridgements under the origin of the first', () => {
    const text = madeUpSentences(4, 40);
    const links = linksOf([
      { id: 'a', source: 'Daily Coast', paragraphs: text },
      { id: 'b', source: 'Morning Post', paragraphs: [...text.slice(0, 20), ...madeUpSentences(5, 15)] },
      { id: 'c', source: 'Evening Star', paragraphs: [...madeUpSentences(5, 15), ...text.slice(12, 20)] },
    ]);
    expect(links.map(({ of }) => of)).toEqual([null, 'a', 'b']);
    expect(new Set(links.map(({ origin }) => origin)).size).toBe(1);
  });

  it('does not take a post that two reports embed for shared text', () => {
    const post = `${madeUpSentences(6, 4).join(' ')} \u2014 Jane Roe (@janeroe) May 6, 2031`;
    const links = linksOf([
      {
        id: 'a',
        source: 'Daily Coast',
        paragraphs: [...OTHER_WORDS.slice(0, 1), post, OTHER_WORDS[1] ?? ''],
      },
      { id: 'b', source: 'Morning Post', paragraphs: [AGENCY_TEXT[0] ?? '', post, AGENCY_TEXT[1] ?? ''] },
    ]);
    expect(links.map(({ reason }) => reason)).toEqual(['own report', 'own report']);
  });

  it('does not take for a copy what one quotes and the other carries as its own words', () => {
    const speech = madeUpSentences(7, 6).join(' ');
    const links = linksOf([
      { id: 'a', source: 'Ministry', paragraphs: [speech, ...AGENCY_TEXT.slice(0, 2)] },
      { id: 'b', source: 'Morning Post', paragraphs: [...OTHER_WORDS, `"${speech}" the minister said.`] },
    ]);
    expect(links.map(({ reason }) => reason)).toEqual(['own report', 'own report']);
  });

  it('does not take a shared title and a shared quote for a copy', () => {
    const links = linksOf([
      { id: 'a', source: 'Daily Coast', paragraphs: [...AGENCY_TEXT.slice(0, 2), STATEMENT] },
      { id: 'b', source: 'Morning Post', paragraphs: [...OTHER_WORDS.slice(0, 2), STATEMENT] },
    ]);
    expect(links.map(({ reason }) => reason)).toEqual(['own report', 'own report']);
  });

  it('does not take lines that a publisher repeats for shared text', () => {
    const furniture = [
      'You are reading the free edition of our paper, which is made possible by readers like you who give a little each month.',
      'Sign up here to get the most important stories from the coast in your letter box every morning before seven.',
    ];
    const stories = [
      'The mayor opened a new bridge over the northern canal on Friday and promised another one within the year.',
      'A choir of two hundred children sang in the cathedral to mark the eightieth birthday of its composer.',
      'Farmers in the valley expect the smallest harvest of cherries for a decade after a late frost in October.',
      'The museum of the navy has bought back a ship model that was stolen from its attic thirty years ago.',
    ].map((story, index) => ({
      id: `f${index}`,
      source: 'Daily Coast',
      title: story.split(' ').slice(0, 6).join(' '),
      paragraphs: [story, ...furniture],
    }));
    const links = linksOf(stories);
    expect(links.map(({ reason }) => reason)).toEqual(stories.map(() => 'own report'));

    // From the third page on they are known, and leave the report; a speaker's tag beside other words is no such line.
    expect(links.map((link) => link.furniture)).toEqual([undefined, undefined, [1, 2], [1, 2]]);
    const [third] = stories.slice(2).map((story) => analyseArticle(articleOf(story)));
    const kept = third === undefined ? null : withoutFurniture(third, links[2]);
    expect(kept?.sentences.filter(({ part }) => part === 'body').map(({ text }) => text)).toEqual([
      stories[2]?.paragraphs[0],
    ]);
    const quoting = stories.map((story, index) => ({
      ...story,
      paragraphs: [
        ...story.paragraphs.slice(0, 1),
        `"${madeUpSentences(index, 2).join(' ')}" the mayor said.`,
      ],
    }));
    expect(linksOf(quoting).some(({ furniture }) => furniture !== undefined)).toBe(false);
  });

  it("keeps a publisher's updated story under its origin, however often it is updated", () => {
    const updates = ['Two', 'Four', 'Seven', 'Nine'].map((hours, index) => ({
      id: `u${index}`,
      source: 'Daily Coast',
      paragraphs: [...AGENCY_TEXT, `${hours} hours later the slick had reached the lighthouse.`],
    }));
    expect(new Set(linksOf(updates).map(({ origin }) => origin)).size).toBe(1);
  });

  it('has nothing to compare in a text of a few words', () => {
    const links = linksOf([
      { id: 'a', source: 'Daily Coast', paragraphs: ['More follows.'] },
      { id: 'b', source: 'Morning Post', paragraphs: ['More follows.'] },
      { id: 'c', source: 'Morning Post', paragraphs: [] },
    ]);
    expect(links.map(({ reason }) => reason)).toEqual(['own report', 'own report', 'own report']);
  });
});

describe('an index restored from the store', () => {
  it('goes on exactly as if it had never stopped, and forgets what left the window', () => {
    const articles = Array.from({ length: 24 }, (_, index) => ({
      id: `r${index}`,
      source: `Paper ${index % 4}`,
      paragraphs: [
        ...(index % 3 === 0 ? AGENCY_TEXT : OTHER_WORDS.slice(0, 1 + (index % 2))),
        `Report number ${index} of this paper adds that the weather at pier ${index * 7} was calm and the sea flat.`,
        ...(index % 4 === 1
          ? ['All rights of this text and of its pictures are reserved by the publisher named above.']
          : []),
      ],
      ...(index % 5 === 0 ? { credit: 'AFP' } : {}),
    })).map(featuresOf);
    const window = 6;
    const unbroken = createOriginIndex(window);
    const expected = articles.map((features) => unbroken.add(features));
    for (let stop = 1; stop < articles.length; stop++) {
      const stored: OriginEntry[] = articles
        .slice(0, stop)
        .map((features, index) => ({ features, link: expected[index] as OriginLink }));
      const restored = createOriginIndex(window);
      restored.restore(JSON.parse(JSON.stringify(stored)));
      expect(articles.slice(stop).map((features) => restored.add(features))).toEqual(expected.slice(stop));
    }
    expect(expected.filter(({ reason }) => reason !== 'own report').length).toBeGreaterThan(4);
  });
});
