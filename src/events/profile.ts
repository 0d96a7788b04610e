import type { AnalysedArticle } from '../model/analysis.ts';
import type { Event, EventProfile } from '../model/event.ts';
import type { ArticleId } from '../model/id.ts';
import { countIndependent, type OriginLink } from '../model/origin.ts';
import type { EventStoryline } from '../model/storyline.ts';
import type { Instant } from '../model/time.ts';
import { categoryOf } from './category.ts';
import { importanceOf } from './importance.ts';
import { mainPlaceOf } from './main-place.ts';
import { shortNameOf } from './short-name.ts';

/** An event with its articles, as far as they are known at `asOf`. */
export interface EventReports {
  readonly event: Event;
  /** The event's articles in the order of acceptance; at least one. */
  readonly articles: readonly AnalysedArticle[];
  /** The origin of each article. */
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  /** The moment the profile is written for. */
  readonly asOf: Instant;
  readonly storyline: EventStoryline | null;
}

/**
 * What is said of an event as a whole.
 * @returns its short name, category, importance with reasons, and its counts; a function of the arguments alone
 */
export function profileEvent({ event, articles, links, asOf, storyline }: EventReports): EventProfile {
  const times = articles
    .map(({ article }) => article.published)
    .filter((time) => time !== null)
    .sort();
  const firstReported = times[0] ?? null;
  const lastReported = times.at(-1) ?? null;
  const reports = firstOfEachOrigin(articles, links);
  const independent = countIndependent(
    articles.flatMap(({ article }) => {
      const link = links.get(article.id);
      return link === undefined ? [] : [{ article, link }];
    }),
  );
  const { category, words } = categoryOf(reports);
  return {
    event: event.id,
    name: shortNameOf(reports),
    category,
    categoryWords: words,
    importance: importanceOf({ articles, reports, independent, lastReported, asOf, storyline }),
    place: mainPlaceOf(reports),
    storyline,
    reports: articles.length,
    origins: independent,
    firstReported,
    lastReported,
  };
}

/** One article for each independent report, the first accepted: copies have no vote. */
function firstOfEachOrigin(
  articles: readonly AnalysedArticle[],
  links: ReadonlyMap<ArticleId, OriginLink>,
): readonly AnalysedArticle[] {
  const seen = new Set<string>();
  return articles.filter(({ article }) => {
    const origin = links.get(article.id)?.origin ?? article.id;
    if (seen.has(origin)) return false;
    seen.add(origin);
    return true;
  });
}
