import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';

/**
 * How an article came to where it stands.
 * @param acts all that happened to events, in order, as `groupArticles` gives it
 * @param article its id
 * @returns the acts that placed it or took it elsewhere, first to last, each with its reasons; none for an unknown article
 */
export function whyGrouped(acts: readonly GroupingAct[], article: ArticleId): readonly GroupingAct[] {
  let event: EventId | null = null;
  return acts.filter((act) => {
    switch (act.kind) {
      case 'opened':
      case 'joined':
        if (act.article !== article) return false;
        event = act.event;
        return true;
      case 'no event':
        if (act.article !== article) return false;
        event = null;
        return true;
      case 'moved':
        if (act.article !== article) return false;
        event = act.into;
        return true;
      case 'split':
        if (!act.articles.includes(article)) return false;
        event = act.into;
        return true;
      case 'merged':
        if (act.from !== event) return false;
        event = act.into;
        return true;
    }
  });
}
