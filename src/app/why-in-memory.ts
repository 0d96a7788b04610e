import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';

/**
 * How an article came to where it stands.
 * @param acts all that happened to events, in order, as `groupArticles` gives it
 * @param article its id
 * @returns the acts that placed it or took it elsewhere, first to last, each with its reasons; none for an unknown article
 */
export function whyGrouped(acts: readonly GroupingAct[], article: ArticleId): readonly GroupingAct[] {
  const own: GroupingAct[] = [];
  let event: EventId | null = null;
  for (const act of acts) {
    if (!concerns(act, article, event)) continue;
    own.push(act);
    if ('into' in act) event = act.into;
    else event = 'event' in act ? act.event : null;
  }
  return own;
}

/** @param event the one that the article stands in before the act */
function concerns(act: GroupingAct, article: ArticleId, event: EventId | null): boolean {
  if (act.kind === 'merged') return act.from === event;
  return act.kind === 'split' ? act.articles.includes(article) : act.article === article;
}
