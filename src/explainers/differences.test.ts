import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId, OriginId, SourceId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Instant } from '../model/time.ts';
import { findDifferences } from './differences.ts';

type Told = readonly [at: string, sentence: string, origin?: string];

function differencesOf(told: readonly Told[]) {
  const links = new Map<ArticleId, OriginLink>();
  const articles = told.map(([at, sentence, origin], order) => {
    const article: Article = {
      id: `a${order}` as ArticleId,
      source: {
        id: `s${order}` as SourceId,
        name: origin ?? `Paper ${order}`,
        home: null,
        country: null,
        kind: 'newspaper',
      },
      url: null,
      title: 'Reports from the valley',
      standfirst: null,
      byline: null,
      published: `2025-03-${at}:00Z` as Instant,
      lang: 'en',
      paragraphs: [sentence],
      credit: null,
      changed: null,
      basis: 'given',
    };
    links.set(article.id, {
      article: article.id,
      origin: `o-${origin ?? order}-${origin === 'Agency' ? '' : order}` as OriginId,
      reason: 'own report',
      of: null,
      containment: null,
      agency: null,
    });
    return analyseArticle(article);
  });
  return findDifferences({ articles, links, asOf: '2025-03-30T00:00:00Z' as Instant }).map(
    ({ label, kind, values }) => [kind, label, ...values.map(({ text }) => text)],
  );
}

describe('differences between reports', () => {
  it('a count that rises is an update, in the order of time', () => {
    const told: readonly Told[] = [
      ['04T20:00', 'At least 31 people were killed when the dam burst.'],
      ['04T08:00', 'Twelve people were killed when the dam burst.'],
      ['05T09:00', 'The flood killed 45 people.'],
    ];
    const [difference] = differencesOf(told);
    expect(difference?.slice(0, 2)).toEqual(['update', 'killed']);
    expect(difference?.slice(2).map((text) => /\d+|Twelve/.exec(text)?.[0])).toEqual(['Twelve', '31', '45']);
  });

  it('two numbers at one time that cannot both hold are a conflict', () => {
    const told: readonly Told[] = [
      ['04T08:00', 'The dam burst and 12 people were killed.'],
      ['04T08:30', 'The flood killed 20 people, the army said.'],
    ];
    expect(differencesOf(told).map(([kind, label]) => [kind, label])).toEqual([['conflict', 'killed']]);
  });

  it('lengths of one meeting that differ are a conflict until one is taken back', () => {
    const long: Told = ['04T20:00', 'The talks lasted four hours, and the envoys left.', 'Radio'];
    const short: Told = ['04T19:00', 'The two envoys met for nearly three hours.'];
    expect(differencesOf([short, long]).map(([kind, label]) => [kind, label])).toEqual([
      ['conflict', 'length of the meeting (hours)'],
    ]);
    const corrected: Told = ['05T09:00', 'Correction: the talks lasted nearly three hours.', 'Radio'];
    expect(differencesOf([short, long, corrected])[0]?.[0]).toBe('update');
  });

  it('shows the count with what is counted, in the words of the report, and reads tolls', () => {
    const told: readonly Told[] = [
      ['04T08:00', 'The flood killed at least 12 people in Kenya, officials said.'],
      ['04T09:00', 'Dozens were killed in the flood.'],
      ['04T20:00', 'The death toll of the flood in the north has risen to at least 31, the army said.'],
      ['05T09:00', 'The number of people killed by the flood has passed 40.'],
    ];
    expect(differencesOf(told)).toEqual([
      [
        'update',
        'killed',
        'killed at least 12 people in Kenya',
        'death toll of the flood in the north has risen to at least 31',
        'number of people killed by the flood has passed 40',
      ],
    ]);
  });

  it('keeps a place that several reports name, and marks a correction', () => {
    const told: readonly Told[] = [
      ['04T08:00', 'The flood killed 12 people in Kenya.', 'Daily'],
      ['04T20:00', 'The flood killed 31 people in Nairobi.'],
      ['05T09:00', 'In Nairobi 35 people were missing.'],
      ['06T09:00', 'Correction: the flood killed 21 people, not 12.', 'Daily'],
    ];
    const [killed] = differencesOf(told);
    expect(killed).toContain('killed 31 people in Nairobi');
    expect(killed?.at(-1)).toBe('killed 21 people (corrected)');
  });

  it.each<[string, readonly Told[]]>([
    [
      'equal numbers',
      [
        ['04T08:00', 'The flood killed 12 people.'],
        ['04T09:00', 'Twelve people were killed.'],
      ],
    ],
    [
      'bounds that meet',
      [
        ['04T08:00', 'The flood killed at least 12 people.'],
        ['04T08:20', 'The flood killed 15 people.'],
      ],
    ],
    [
      'copies of one origin',
      [
        ['04T08:00', 'The flood killed 12 people.', 'Agency'],
        ['04T08:20', 'The flood killed 15 people.', 'Agency'],
      ],
    ],
    [
      'a part of the whole',
      [
        ['04T08:00', 'The flood killed 12 people.'],
        ['04T08:20', 'The dead included many farmers, among them 3 killed in their beds.'],
      ],
    ],
    [
      'another year',
      [
        ['04T08:00', 'The flood killed 12 people.'],
        ['04T08:20', 'A flood in 2011 killed 80 people.'],
      ],
    ],
    [
      'another place',
      [
        ['04T08:00', 'The flood killed 12 people in Kenya.'],
        ['04T08:20', 'The flood killed 30 people in Peru.'],
      ],
    ],
    [
      'what may come',
      [
        ['04T08:00', 'The flood killed 12 people.'],
        ['04T08:20', 'Officials feared that 200 people had been killed.'],
      ],
    ],
    [
      'another measure',
      [
        ['04T08:00', 'The flood killed 12 people.'],
        ['04T08:20', 'The flood injured 40 people.'],
      ],
    ],
  ])('%s: no difference', (_, told) => {
    expect(differencesOf(told)).toEqual([]);
  });
});
