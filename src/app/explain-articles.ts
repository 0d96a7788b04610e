import type { Article } from '../model/article.ts';
import type { Event } from '../model/event.ts';
import type { Explainer } from '../model/explainer.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Storyline } from '../model/storyline.ts';
import { type Instant, UNDATED } from '../model/time.ts';
import { createAnalysisCache } from './analysis-cache.ts';
import { collectStorylines } from './collect-storylines.ts';
import { explainEvent } from './explain-event.ts';
import { createPlacer } from './place-article.ts';

/** Events with their members and origins: the first half of the path. */
export interface GroupedArticles {
  readonly events: readonly Event[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  /** Events that follow from one another, two or more each, in the order in which the storylines began. */
  readonly storylines: readonly Storyline[];
}

/**
 * Groups articles into events and finds the origin of each.
 * @param articles in the order of acceptance, of which the result is a function; a second article of the same id is left out
 * @param analyse how articles are analysed; a shared cache where explaining follows
 * @returns the events in the order in which they opened, every article's origin, and the storylines
 */
export function groupArticles(articles: Iterable<Article>, analyse = createAnalysisCache()): GroupedArticles {
  const placer = createPlacer([]);
  const links = new Map<ArticleId, OriginLink>();
  const members = new Map<EventId, ArticleId[]>();
  const storylines = collectStorylines();
  for (const article of articles) {
    if (links.has(article.id)) continue;
    const { link, assignment, stories } = placer.place(analyse(article));
    links.set(article.id, link);
    storylines.take(stories);
    for (const act of assignment.acts) {
      if (act.kind === 'opened') members.set(act.event, [article.id]);
      if (act.kind === 'joined') members.get(act.event)?.push(article.id);
      if (act.kind !== 'merged') continue;
      const { from, into } = act;
      members.set(into, [...(members.get(into) ?? []), ...(members.get(from) ?? [])]);
      members.delete(from);
    }
  }
  const order = new Map([...links.keys()].map((id, index) => [id, index]));
  const events = [...members].map(([id, ids]) => ({
    id,
    articles: ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    mergedInto: null,
  }));
  return { events, links, storylines: storylines.all() };
}

/**
 * The whole path in memory: articles in, explainers out. Pure: the same articles in the same order give the same
 * explainers, byte for byte.
 * @param articles in the order of acceptance
 * @param options `asOf`: the moment the explainers are written for (else each event's newest article);
 *   `minOrigins`: independent reports that an event needs (else 1); `analyse`: how articles are analysed, for callers that
 *   analysed some of them while others were still being read
 * @returns explainers, most important first
 */
export function explainArticles(
  articles: readonly Article[],
  options: {
    readonly asOf?: Instant;
    readonly minOrigins?: number;
    readonly analyse?: ReturnType<typeof createAnalysisCache>;
  } = {},
): readonly Explainer[] {
  const analyse = options.analyse ?? createAnalysisCache();
  const { events, links, storylines } = groupArticles(articles, analyse);
  const standing = new Map(
    storylines.flatMap(({ id, events: held }) =>
      held.flatMap(({ event, link }) => (link === null ? [] : [[event, { id, link }] as const])),
    ),
  );
  const byId = new Map<ArticleId, Article>();
  for (const article of articles) if (!byId.has(article.id)) byId.set(article.id, article);
  const explainers: Explainer[] = [];
  for (const event of events) {
    const members = event.articles.flatMap((id) => byId.get(id) ?? []);
    const explainer = explainEvent({
      event,
      articles: members.map(analyse),
      links,
      asOf: options.asOf ?? newest(members),
      storyline: standing.get(event.id) ?? null,
    });
    if (explainer.origins >= (options.minOrigins ?? 1)) explainers.push(explainer);
  }
  return explainers.sort((a, b) => b.importance.score - a.importance.score || (a.event < b.event ? -1 : 1));
}

function newest(articles: readonly Article[]): Instant {
  return articles.reduce<Instant>(
    (latest, { published }) => (published !== null && published > latest ? published : latest),
    UNDATED,
  );
}
