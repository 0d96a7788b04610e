import { checkExplainer } from '../checking/check.ts';
import { profileEvent } from '../events/profile.ts';
import { findDifferences } from '../explainers/differences.ts';
import { draftExplainer } from '../explainers/draft.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { Event } from '../model/event.ts';
import type { Explainer } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import type { OriginLink, SharedPassage } from '../model/origin.ts';
import type { EventStoryline } from '../model/storyline.ts';
import type { Instant } from '../model/time.ts';
import { findSharedPassages } from '../origins/shared-passages.ts';
import { withoutFurniture } from '../origins/without-furniture.ts';
import { findQuestions } from '../questions/find-questions.ts';
import { ENGINE_VERSION } from './version.ts';

/** An event with its articles as the later stages take them, in the order of acceptance. */
export interface EventMaterial {
  readonly event: Event;
  readonly articles: readonly AnalysedArticle[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  readonly asOf: Instant;
  /** Whether each statement tells how it was chosen. */
  readonly why?: boolean;
  /** The storyline it was found to belong to; null where it began one or stands alone. */
  readonly storyline: EventStoryline | null;
}

/**
 * The second half of the path for one event: questions, draft, check. Pure.
 * @param material the event, its articles and the moment
 * @returns the checked explainer; statements that failed the check are in `refused`
 */
export function explainEvent({
  event,
  articles: whole,
  links,
  asOf,
  storyline,
  why,
}: EventMaterial): Explainer {
  const articles = whole.map((analysed) => withoutFurniture(analysed, links.get(analysed.article.id)));
  const profile = profileEvent({ event, articles, links, asOf, storyline });
  const questions = findQuestions({ articles, links, asOf });
  const differences = findDifferences({ articles, links, asOf });
  const draft = draftExplainer({
    profile,
    articles,
    links,
    passages: passagesOf(whole, links),
    questions,
    differences,
    asOf,
    engine: ENGINE_VERSION,
    why: why === true,
  });
  return checkExplainer(draft, new Map(articles.map(({ article }) => [article.id, article])));
}

/** What the copies among the event's articles have in common with the article they were recognised by. */
function passagesOf(
  articles: readonly AnalysedArticle[],
  links: ReadonlyMap<ArticleId, OriginLink>,
): ReadonlyMap<ArticleId, readonly SharedPassage[]> {
  const byId = new Map(articles.map((analysed) => [analysed.article.id, analysed]));
  return new Map(
    articles.flatMap((analysed) => {
      const other = byId.get(links.get(analysed.article.id)?.of ?? analysed.article.id);
      if (other === undefined || other === analysed) return [];
      return [[analysed.article.id, findSharedPassages(analysed, other)] as const];
    }),
  );
}
