import { expect, it } from 'vitest';
import { SAMPLE_AS_OF } from '../../sample/web.ts';
import { createAnalysisCache } from '../../src/app/analysis-cache.ts';
import { groupArticles } from '../../src/app/explain-articles.ts';
import { profileEvent } from '../../src/events/profile.ts';
import type { Article } from '../../src/model/article.ts';
import { samplePublished } from '../support/published.ts';

/** Names of countries and peoples of the sample's reports, each with one of another part of the world. */
const SWAPPED: readonly (readonly [string, string])[] = [
  ['Russia', 'Bolivia'],
  ['Russian', 'Bolivian'],
  ['Ukraine', 'Mauritania'],
  ['Ukrainian', 'Mauritanian'],
  ['Canada', 'Zambia'],
  ['Canadian', 'Zambian'],
  ['Norway', 'Pakistan'],
  ['Norwegian', 'Pakistani'],
  ['United States', 'Solomon Islands'],
  ['American', 'Samoan'],
  ['Israel', 'Paraguay'],
  ['Israeli', 'Paraguayan'],
  ['Germany', 'Cambodia'],
  ['German', 'Cambodian'],
];
const OTHER = new Map([...SWAPPED, ...SWAPPED.map(([a, b]) => [b, a] as const)]);
const NAMES = new RegExp(
  `\\b(?:${[...OTHER.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'gu',
);

const swap = (text: string): string => text.replace(NAMES, (name) => OTHER.get(name) ?? name);

/** The same reports with countries exchanged and every publisher under another's name and country. */
function swapNames(articles: readonly Article[]): readonly Article[] {
  const publishers = [...new Map(articles.map(({ source }) => [source.name, source])).values()];
  const others = new Map(publishers.map(({ name }, at) => [name, publishers.at(-1 - at)]));
  const codes = [...new Set(publishers.map(({ country }) => country))];
  return articles.map((article) => ({
    ...article,
    title: swap(article.title),
    standfirst: article.standfirst === null ? null : swap(article.standfirst),
    paragraphs: article.paragraphs.map(swap),
    source: {
      ...article.source,
      name: others.get(article.source.name)?.name ?? '',
      country: codes.at(-1 - codes.indexOf(article.source.country)) ?? null,
    },
  }));
}

it('ranks events alike under other names of countries and publishers', async () => {
  const { articles } = await samplePublished();
  const { events, links } = groupArticles(articles);
  const rank = (reports: readonly Article[]) => {
    const analyse = createAnalysisCache();
    const byId = new Map(reports.map((article) => [article.id, article]));
    return events
      .filter((event) => event.articles.length > 1)
      .map((event) => {
        const members = event.articles.flatMap((id) => byId.get(id) ?? []);
        const given = { event, articles: members.map(analyse), links, asOf: SAMPLE_AS_OF, storyline: null };
        const { importance, category } = profileEvent(given);
        return { event: event.id, score: importance.score, category };
      })
      .sort((a, b) => b.score - a.score || (a.event < b.event ? -1 : 1));
  };
  const swapped = swapNames(articles);
  const changed = articles.filter(({ paragraphs }, at) => `${paragraphs}` !== `${swapped[at]?.paragraphs}`);
  expect(changed.length).toBeGreaterThan(articles.length / 3);
  expect(new Set(articles.map(({ source }) => source.country)).size).toBeGreaterThan(3);
  const before = rank(articles);
  expect(before.length).toBeGreaterThan(4);
  expect(rank(swapped)).toEqual(before);
});
