import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { ArticleId, EventId, OriginId, SourceId, StorylineId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { SourceKind } from '../model/source.ts';
import type { EventStoryline } from '../model/storyline.ts';
import type { Instant } from '../model/time.ts';
import { profileEvent } from './profile.ts';

interface Given {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published?: string;
  readonly country?: string;
  readonly kind?: SourceKind;
  readonly origin?: string;
  readonly publisher?: string;
  readonly url?: string;
}

const ASOF = '2025-08-14T12:00:00Z' as Instant;

function profileOf(given: readonly Given[], asOf: Instant = ASOF, storyline: EventStoryline | null = null) {
  const articles: AnalysedArticle[] = given.map(
    ({ id, title, text, published, country, kind, publisher, url }) =>
      analyseArticle({
        id: id as ArticleId,
        source: {
          id: `s-${publisher ?? id}` as SourceId,
          name: `Gazette ${id}`,
          home: null,
          country: country ?? null,
          kind: kind ?? 'newspaper',
        },
        url: url ?? null,
        title,
        standfirst: null,
        byline: null,
        published: (published ?? '2025-08-14T12:00:00Z') as Instant,
        lang: 'en',
        paragraphs: [text],
        credit: null,
        changed: null,
        basis: 'given',
      }),
  );
  const links = new Map(
    given.map(({ id, origin }): [ArticleId, OriginLink] => [
      id as ArticleId,
      {
        article: id as ArticleId,
        origin: (origin ?? id) as OriginId,
        reason: origin === undefined ? 'own report' : 'same text',
        of: null,
        containment: null,
        agency: null,
      },
    ]),
  );
  const event = { id: 'e' as EventId, articles: articles.map(({ article }) => article.id), mergedInto: null };
  return profileEvent({ event, articles, links, asOf, storyline });
}

const QUAKE: readonly Given[] = [
  {
    id: 'a',
    title: 'BREAKING: Earthquake kills 40 in northern Peru | Gazette a',
    text: 'An earthquake killed 40 people in northern Peru on Thursday, the civil defence office said. Rescue teams searched the rubble in Piura.',
    country: 'PE',
  },
  {
    id: 'b',
    title: 'Peru earthquake: Rescuers dig through rubble in Piura',
    text: 'Rescuers in Piura dug through rubble on Thursday after a strong earthquake killed at least 40 people in the north of Peru.',
    country: 'GB',
    kind: 'broadcaster',
  },
  {
    id: 'c',
    title: 'Dozens dead after strong earthquake in Peru',
    text: 'Dozens of people died in northern Peru when a strong earthquake brought down houses in Piura, officials said.',
    country: 'US',
  },
];

describe('the profile of an event', () => {
  it('names it by a phrase of the titles around the word for what happened', () => {
    const { name, category } = profileOf(QUAKE);
    expect(name.toLowerCase()).toContain('earthquake in');
    expect(name).toContain('Peru');
    expect(name.split(' ').length).toBeLessThanOrEqual(9);
    expect(category).toBe('Disasters & Accidents');
  });

  it('uses no word that stands in no title', () => {
    const { name } = profileOf(QUAKE);
    const words = QUAKE.flatMap(({ title }) => title.toLowerCase().split(/\W+/));
    for (const word of name.toLowerCase().split(/\W+/)) expect(words).toContain(word);
  });

  it('falls back on the most central title without labels, publisher and quote marks', () => {
    const { name } = profileOf([
      {
        id: 'a',
        title: 'LIVE: Senate of Uruguay approves “historic” pension law | Gazette a',
        text: 'The Senate of Uruguay approved a new pension law on Thursday by 17 votes to 13.',
      },
    ]);
    expect(name).toBe('Senate of Uruguay approves historic pension law');
  });

  it('cuts a long title where a clause ends', () => {
    const { name } = profileOf([
      {
        id: 'a',
        title: 'Lisbon tram drivers return to work after union and city agree on higher pay for night shifts',
        text: 'Tram drivers in Lisbon returned to work on Thursday.',
      },
    ]);
    expect(name).toBe('Lisbon tram drivers return to work');
  });

  it('names a storm by its name, not by a category that grows', () => {
    const text = 'Hurricane Otmar grew to a category 4 storm on Thursday on its way to the islands.';
    const { name } = profileOf([
      { id: 'a', title: 'Category 4 hurricane heads for the Azores', text },
      { id: 'b', title: 'Hurricane Otmar nears the Azores', text },
    ]);
    expect(name).toBe('Hurricane Otmar');
  });

  it('ends a phrase before a verb that could be a noun, and takes no number of victims', () => {
    const text = 'Talks on a treaty on nitrogen ended in Vienna on Thursday.';
    expect(profileOf([{ id: 'a', title: 'Nitrogen treaty talks in Vienna end', text }]).name).toBe(
      'Nitrogen treaty talks in Vienna',
    );
    const dead = 'A ferry sank off Mombasa on Thursday and 40 people died, the coast guard of Kenya said.';
    const { name } = profileOf([
      { id: 'a', title: '40 dead as ferry goes down off Mombasa', text: dead },
      { id: 'b', title: 'Ferry goes down off Mombasa', text: dead },
    ]);
    expect(name).toBe('Ferry goes down off Mombasa');
  });

  it('lets the words of a title of a work vote only where no others do', () => {
    const text =
      'The trailer of the film was shown on Thursday. In Endless War the actor plays a singer who has a band.';
    expect(profileOf([{ id: 'a', title: 'New trailer for Endless War', text }]).category).toBe(
      'Society & Culture',
    );
  });

  it('counts independent reports below reports, and copies have no vote in name or importance', () => {
    const copies = ['d', 'e', 'f'].map((id) => ({ ...(QUAKE[0] as Given), id, origin: 'a' }));
    const alone = profileOf(QUAKE);
    const copied = profileOf([...QUAKE, ...copies]);
    expect(copied).toMatchObject({ reports: 6, origins: 3, name: alone.name });
    expect(copied.importance.reasons[0]).toEqual({ label: '3 independent reports', value: 2 });
  });

  it('counts a publisher once, however often it reports, and its copies with it', () => {
    const [first, second] = QUAKE as [Given, Given];
    const { reports, origins, importance } = profileOf([
      { ...first, publisher: 'herald' },
      { ...second, id: 'again', publisher: 'herald' },
      { ...second, id: 'copy', publisher: 'echo', origin: 'again' },
      { ...second, id: 'other', publisher: 'post' },
    ]);
    expect({ reports, origins }).toEqual({ reports: 4, origins: 2 });
    expect(importance.reasons[0]?.label).toBe('2 independent reports');
  });

  it('weighs reports, countries, kinds, and victims by the middle of what reports say; the terms add up', () => {
    const { importance } = profileOf(QUAKE);
    expect(importance.reasons.map(({ label }) => label)).toEqual([
      '3 independent reports',
      'publishers in 3 countries',
      '2 kinds of publisher',
      '40 killed',
    ]);
    const sum = importance.reasons.reduce((total, { value }) => total + value, 0);
    expect(importance.score).toBeCloseTo(sum, 6);
  });

  it('fades with the time since the last report', () => {
    const now = profileOf(QUAKE).importance.score;
    const later = profileOf(QUAKE, '2025-08-16T00:00:00Z' as Instant).importance;
    expect(later.score).toBeCloseTo(now / Math.E, 1);
    expect(later.reasons.at(-1)?.label).toBe('last report 36 hours before');
  });

  it('weighs money by its order of magnitude, and who acts by office, whichever country it is', () => {
    const told = (leader: string) =>
      profileOf([
        {
          id: 'a',
          title: `${leader} signs $3 billion loan`,
          text: `The prime minister of the country signed a loan of $3 billion on Thursday. The Supreme Court had allowed it.`,
        },
      ]).importance;
    const { reasons } = told('Norrland');
    expect(reasons.slice(1)).toEqual([
      { label: 'sums of 3000 million', value: 0.87 },
      { label: 'heads of state or government', value: 0.5 },
      { label: 'highest courts', value: 0.3 },
    ]);
    expect(told('Germany')).toEqual(told('Bolivia'));
  });

  it('weighs less what was known from the storyline', () => {
    const link = {
      event: 'before' as EventId,
      names: ['piura'],
      words: ['earthquak'],
      daysApart: 1,
      score: 0.4,
      asked: 0.13,
    };
    const alone = profileOf(QUAKE).importance;
    const later = profileOf(QUAKE, ASOF, { id: 'before' as StorylineId, link }).importance;
    expect(later.reasons.at(-1)).toEqual({
      label: 'known from its storyline',
      value: -Math.round(100 * 0.2 * alone.score) / 100,
    });
    expect(later.score).toBeCloseTo(0.8 * alone.score, 1);
  });

  it('gives first and last report, null where no report has a time', () => {
    const dated = profileOf([
      { ...(QUAKE[0] as Given), published: '2025-08-14T09:00:00Z' },
      { ...(QUAKE[1] as Given), published: '2025-08-13T21:00:00Z' },
    ]);
    expect(dated).toMatchObject({
      firstReported: '2025-08-13T21:00:00Z',
      lastReported: '2025-08-14T09:00:00Z',
    });
  });

  it.each([
    [
      'Sport',
      'Kenya wins marathon gold at championship',
      'The runner won the final race and the gold medal in the stadium.',
    ],
    [
      'Economy & Trade',
      'Central bank of Chile cuts interest rate',
      'The bank cut its rate as inflation and prices fell, and shares on the market rose.',
    ],
    [
      'Law & Rights',
      'Court in Oslo convicts banker of fraud',
      'The judge read the verdict; prosecutors had asked for six years in prison.',
    ],
    ['Society & Culture', 'Something else', 'Nothing in it tells.'],
    [
      'Diplomacy & Alliances',
      'Veld and Osmar sign treaty on river water',
      'The foreign ministers of the two states signed the accord after bilateral talks; their ambassadors return.',
    ],
    [
      'Climate & Environment',
      'Last glacier of Norrland to vanish by 2040',
      'Scientists blame global warming; emissions of carbon have doubled, and the habitat of the snow hare shrinks.',
    ],
    [
      'Health',
      'Measles outbreak closes schools in Halvik',
      'Doctors at the hospital have called for vaccination after forty infections.',
    ],
  ])('votes for %s', (category, title, text) => {
    expect(profileOf([{ id: 'a', title, text }]).category).toBe(category);
  });

  it('tells the words that spoke for the category, and takes the section of an address for one', () => {
    const told = profileOf(QUAKE);
    expect(told.categoryWords.slice(0, 2)).toEqual(['earthquake', 'rubble']);
    const silent = { id: 'a', title: 'Tierras del norte', text: 'Nada que decir.' };
    const bySection = profileOf([{ ...silent, url: 'https://diario.example/deportes/tierras-del-norte' }]);
    expect(bySection).toMatchObject({ category: 'Sport', categoryWords: ['/deportes/'] });
    const other = profileOf([{ ...silent, url: 'https://diario.example/mundo/deportes-del-norte.html' }]);
    expect(other).toMatchObject({ category: 'Society & Culture', categoryWords: [] });
  });
});

describe('the place of an event', () => {
  const told = (id: string, text: string) => ({ id, title: 'A fire', text });
  it('is the most specific one that independent reports name in their openings', () => {
    const profile = profileOf([
      told('a', 'A fire broke out in Aleppo in Syria. Help came from Turkey.'),
      told('b', 'Syria sent help after a fire in Aleppo.'),
      told('c', 'A fire in Syria killed two. They said so. It burned. It rained. Norway is far away.'),
    ]);
    expect(profile.place).toMatchObject({ kind: 'city', name: 'Aleppo', country: 'SY', reports: 2 });
    expect(Math.round(profile.place?.lat ?? 0)).toBe(36);
  });

  it('is not told where they do not agree, nor by one report and its copy', () => {
    expect(profileOf([told('a', 'They met in Oslo.'), told('b', 'They met in Cairo.')]).place).toBeNull();
    const copied = [told('a', 'They met in Oslo.'), told('b', 'They met in Oslo.')];
    expect(profileOf(copied.map((each) => ({ ...each, origin: 'o' }))).place).toBeNull();
  });
});
