import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../model/id.ts';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const placesIn = (paragraphs: readonly string[], country: string | null = null) =>
  analyseArticle(
    articleOf(paragraphs, {
      source: { id: 's' as SourceId, name: 'Example', home: null, country, kind: 'newspaper' },
    }),
  ).places.map(({ text, name, kind, country: code, sure }) => `${text}: ${name}, ${kind}, ${code}, ${sure}`);

describe('places', () => {
  test.each<[string, string[], string[]]>([
    ['a country', ['They met in Norway.'], ['Norway: Norway, country, NO, certain']],
    ['a capital', ['They met in Cairo.'], ['Cairo: Cairo, city, EG, certain']],
    ['what stands behind it', ['They met in Portland, Maine.'], ['Portland: Portland, city, US, certain']],
    ['a town of the one Georgia, not of the other', ['They met in Rome, Georgia.'], []],
    [
      'the same town each time',
      ['A fire in London, Ontario, killed two. It was the worst in London in years.'],
      ['London: London, city, CA, certain', 'London: London, city, CA, certain'],
    ],
    ['a small town of a great name', ['They met in Paris, Texas.'], []],
    [
      'the country in the article',
      ['A fire broke out in Tripoli. Lebanon sent help.'],
      ['Tripoli: Tripoli, city, LB, likely', 'Lebanon: Lebanon, country, LB, certain'],
    ],
    [
      'a people in the article',
      ['The Georgian army stood in Georgia.'],
      ['Georgia: Georgia, country, GE, likely'],
    ],
    [
      'the region elsewhere',
      ['The United States sent help to Georgia.'],
      ['United States: United States, country, US, certain', 'Georgia: Georgia, region, US, likely'],
    ],
    ['nothing where nothing tells', ['They met in Georgia.'], []],
    [
      'two countries alike',
      ['They met in Valencia. Spain and Venezuela agreed.'],
      ['Spain: Spain, country, ES, certain', 'Venezuela: Venezuela, country, VE, certain'],
    ],
    ['size', ['They met in Chicago.'], ['Chicago: Chicago, city, US, likely']],
    ['an older name', ['They met in Kiev.'], ['Kiev: Kyiv, city, UA, certain']],
    [
      'without accents, shouted',
      ['SAO PAULO (Agency) - A strike began in Brazil.'],
      ['SAO PAULO: São Paulo, city, BR, likely', 'Brazil: Brazil, country, BR, certain'],
    ],
    ['a person of the name', ['President Anna Paris spoke. Paris left.'], []],
    ['a people is no place', ['The French voted.'], []],
  ])('%s', (_, paragraphs, expected) => {
    expect(placesIn(paragraphs)).toEqual(expected);
  });

  test('the publisher’s country decides where nothing else does', () => {
    expect(placesIn(['They met in Birmingham, he said.'], 'GB')).toEqual([
      'Birmingham: Birmingham, city, GB, likely',
    ]);
  });

  test('coordinates are degrees north and east', () => {
    const [place] = analyseArticle(articleOf(['They met in Sydney.'])).places;
    expect([place?.lat, place?.lon].map((degrees) => Math.round(degrees ?? 0))).toEqual([-34, 151]);
  });

  test('other languages get none', () => {
    expect(analyseArticle(articleOf(['Sie trafen sich in Berlin.'], { lang: 'de' })).places).toEqual([]);
  });
});
