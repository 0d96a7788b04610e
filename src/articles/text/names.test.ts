import { describe, expect, test } from 'vitest';
import { analyseArticle } from '../analyse.ts';
import { articleOf } from './article-of.ts';

const namesIn = (paragraphs: readonly string[], title = 'A title') =>
  analyseArticle(articleOf(paragraphs, { title })).sentences.map(({ names }) => names);

describe('names', () => {
  test.each<[string, string[]]>([
    ['Russian President Ivan Belov met Mr. Ode in Kyiv.', ['Russian', 'Ivan Belov', 'Ode', 'Kyiv']],
    [
      'The Bank of England and the Ministry of Foreign Affairs agreed.',
      ['Bank of England', 'Ministry of Foreign Affairs'],
    ],
    ['On Friday Anna Berg flew to New York.', ['Anna Berg', 'New York']],
    ['Rebels loyal to Omar bin Salim and al-Hakim fled.', ['Omar bin Salim', 'al-Hakim']],
    [
      "They praised Maria Lopez's plan for Bosnia and Herzegovina.",
      ['Maria Lopez', 'Bosnia and Herzegovina'],
    ],
    ['The President spoke on Monday in May.', []],
    ['Secretary of State Laura Finch spoke.', ['Laura Finch']],
    ['Officials said prices rose. ', []],
    ['They met at Joint Base Elm-Rich yesterday.', ['Joint Base Elm-Rich']],
  ])('%s', (text, expected) => {
    expect(namesIn([text])[1]?.map((name) => name.text)).toEqual(expected);
  });

  test('kinds by the words in and around the name', () => {
    const names = namesIn([
      'Foreign Minister Pavel Orlov, who arrived in Zelten, praised the Northern Trade Council. Orlov said so.',
    ]).flat();
    const kinds = Object.fromEntries(names.map(({ text, kind }) => [text, kind]));
    expect(kinds).toMatchObject({
      'Pavel Orlov': 'person',
      Orlov: 'person',
      Zelten: 'place',
      'Northern Trade Council': 'organisation',
    });
  });

  test('a surname is joined to the one person whose name ends so', () => {
    const names = namesIn([
      'President Pavel Orlov left. Later, Orlov came back.',
      'Anna Berg and Karl Berg met Berg.',
    ]).flat();
    expect(names.find(({ text }) => text === 'Orlov')?.full).toBe('Pavel Orlov');
    expect(names.find(({ text }) => text === 'Berg')?.full).toBe('Berg');
  });

  test('an acronym is joined to the name it is introduced with', () => {
    const names = namesIn(['The World Harvest Fund (WHF) met. The WHF lends money.']).flat();
    expect(names.findLast(({ text }) => text === 'WHF')?.full).toBe('World Harvest Fund');
  });

  test('countries, peoples and capitals carry the country', () => {
    const names = namesIn(['The Ukrainian army left Moscow for the United States.']).flat();
    expect(names.map(({ text, country }) => [text, country])).toEqual([
      ['Ukrainian', 'UA'],
      ['Moscow', 'RU'],
      ['United States', 'US'],
    ]);
  });

  test('a headline in capitals is read by the capitals of the body', () => {
    const [title] = namesIn(
      ['The talks between Pavel Orlov and the others in Zelten will resume after the vote.'],
      'Pavel Orlov Resumes Talks After The Vote',
    );
    expect(title?.map(({ text }) => text)[0]).toMatch(/^Pavel Orlov/);
    expect(title?.some(({ text }) => /Vote|Talks After/.test(text))).toBe(false);
  });

  test('other languages get none', () => {
    expect(
      analyseArticle(articleOf(['Der Kanzler traf Anna Berg in Berlin.'], { lang: 'de' })).sentences.flatMap(
        ({ names }) => names,
      ),
    ).toEqual([]);
  });
});
