import {
  actsOfArticle,
  actsOfEvents,
  firstComers,
  type StoredAct,
  withMerged,
} from '../adapters/store/acts.ts';
import { acceptedAt, findArticles } from '../adapters/store/articles.ts';
import { findDecision } from '../adapters/store/decisions.ts';
import { eventLines } from '../adapters/store/events.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { analyseArticle } from '../articles/analyse.ts';
import type { Article } from '../model/article.ts';
import type { GroupingAct, Likeness } from '../model/grouping.ts';
import type { ArticleId, DecisionId, EventId } from '../model/id.ts';
import { actInWords, type Vocabulary } from '../publishing/act-in-words.ts';
import type { EventSummary } from '../publishing/edition-reader.ts';
import type { ToldStep } from '../publishing/grouping-desk.ts';
import { readerWords } from './reader-words.ts';

/** Reports whose words tell what stems stand for. */
const MOST_READ = 3;

/** By what an event is known: its page's name, else the title of its oldest report, else its id. */
export async function eventName(store: Store, event: EventId): Promise<string> {
  const [line] = await eventLines(store, [event]);
  return (line?.summary as EventSummary | null)?.name ?? line?.opener?.title ?? event;
}

/** What was joined, parted and moved, the last first, of an event and those merged into it, or of all. */
export async function tellSteps(
  store: Store,
  {
    event,
    limit,
    offset,
  }: { readonly event: EventId | null; readonly limit: number; readonly offset: number },
): Promise<readonly ToldStep[]> {
  const events = event === null ? null : await withMerged(store, event);
  const acts = await actsOfEvents(store, { events, kinds: ['merged', 'split', 'moved'], limit, offset });
  return tellActs(store, acts, null);
}

/** How a report came to where it stands, first to last. */
export async function tellReport(store: Store, article: Article): Promise<readonly ToldStep[]> {
  return tellActs(store, await actsOfArticle(store, article.id), article);
}

/** One step without the words and names in common, for which reports would have to be read. */
export async function tellBriefly(
  store: Store,
  { seq, act }: StoredAct,
): Promise<Pick<ToldStep, 'text' | 'reasons' | 'at'>> {
  const brief = act.kind === 'merged' || act.kind === 'split' ? { ...act, likeness: null } : act;
  const at = await acceptedAt(store, [seq]);
  return { ...actInWords(brief, await vocabularyFor(store, act, [])), at: at.get(seq) ?? null };
}

async function tellActs(
  store: Store,
  acts: readonly StoredAct[],
  article: Article | null,
): Promise<readonly ToldStep[]> {
  const at = await acceptedAt(store, [...new Set(acts.map(({ seq }) => seq))]);
  const steps: ToldStep[] = [];
  for (const { seq, act } of acts) {
    const likeness = likenessIn(act);
    const reports = likeness === null ? [] : await reportsBehind(store, act, article);
    steps.push({
      ...actInWords(act, await vocabularyFor(store, act, reports)),
      kind: act.kind,
      at: at.get(seq) ?? null,
      article: 'article' in act ? act.article : null,
      from: 'from' in act ? act.from : null,
      into: 'into' in act ? act.into : 'event' in act ? act.event : null,
      decision: 'decision' in act ? act.decision : null,
      likeness,
    });
  }
  return steps;
}

function likenessIn(act: GroupingAct): Likeness | null {
  if (act.kind === 'opened') return act.nearest;
  return 'likeness' in act ? act.likeness : null;
}

/** Some of the reports that were compared, for their words. */
async function reportsBehind(
  store: Store,
  act: GroupingAct,
  article: Article | null,
): Promise<readonly Article[]> {
  if (act.kind === 'opened' || act.kind === 'joined') {
    if (article !== null) return [article];
    return (await findArticles(store, [act.article])).map((found) => found.article);
  }
  const ids: readonly ArticleId[] =
    act.kind === 'split'
      ? act.articles.slice(0, MOST_READ)
      : act.kind === 'merged'
        ? await firstComers(store, act.from, MOST_READ)
        : [];
  return ids.length === 0 ? [] : (await findArticles(store, ids)).map((found) => found.article);
}

async function vocabularyFor(
  store: Store,
  act: GroupingAct,
  reports: readonly Article[],
): Promise<Vocabulary> {
  const nearest = act.kind === 'opened' ? act.nearest?.event : undefined;
  const ids = [
    ...('from' in act && act.from !== null ? [act.from] : []),
    ...('into' in act ? [act.into] : []),
    ...('event' in act ? [act.event] : []),
    ...(nearest === undefined ? [] : [nearest]),
  ];
  const names = new Map<EventId, string>();
  for (const id of ids) names.set(id, await eventName(store, id));
  const title =
    act.kind === 'moved' ? (await findArticles(store, [act.article]))[0]?.article.title : undefined;
  const by: DecisionId | null = 'decision' in act ? act.decision : null;
  const decision = by === null ? null : await findDecision(store, by);
  return {
    ...readerWords(reports.map(analyseArticle)),
    event: (id) => names.get(id) ?? id,
    report: (id) => title ?? id,
    decision: () => decision,
  };
}
