import { keptOfPlacements, placementOf } from '../adapters/store/events.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { analyseArticle } from '../articles/analyse.ts';
import type { GroupingFeatures, TakenIn } from '../events/features.ts';
import { createGrouping } from '../events/group.ts';
import { narrowedTo } from '../events/narrowed.ts';
import type { Article } from '../model/article.ts';
import type { Likeness } from '../model/grouping.ts';
import { likenessInWords } from '../publishing/act-in-words.ts';
import type { Why, WhyReport } from '../publishing/grouping-desk.ts';
import { readerWords } from './reader-words.ts';
import { eventName, tellReport } from './tell-grouping.ts';

/** Why a report is in its event. */
export async function whyThere(store: Store, article: Article): Promise<Why> {
  const report = await describe(store, article);
  const where = report.event === null ? 'is in no event' : `is in the event “${report.event.name}”`;
  return { text: `“${article.title}” ${where}.`, reports: [report], together: null, nearness: null };
}

/**
 * Why two reports are in one event, or not.
 * @param window how many of the newest articles both are held against
 */
export async function whyTogether(store: Store, a: Article, b: Article, window: number): Promise<Why> {
  const [one, other] = [await describe(store, a), await describe(store, b)];
  const together = one.event !== null && one.event.id === other.event?.id;
  const likeness = await compare(store, a, b, window);
  const words = readerWords([analyseArticle(a), analyseArticle(b)]);
  const reasons =
    likeness === null
      ? []
      : likenessInWords(likeness, { ...words, event: (id) => id, report: (id) => id, decision: () => null });
  return {
    text: together
      ? `Both are in the event “${one.event?.name}”.`
      : `They are not in one event: “${a.title}” is in ${whereOf(one)}, “${b.title}” in ${whereOf(other)}.`,
    reports: [one, other],
    together,
    nearness: likeness === null ? null : { likeness, reasons },
  };
}

function whereOf({ event }: WhyReport): string {
  return event === null ? 'none' : `“${event.name}”`;
}

async function describe(store: Store, article: Article): Promise<WhyReport> {
  const event = (await placementOf(store, article.id))?.event ?? null;
  return {
    article: article.id,
    title: article.title,
    source: article.source.name,
    url: article.url,
    published: article.published,
    event: event === null ? null : { id: event, name: await eventName(store, event) },
    steps: await tellReport(store, article),
  };
}

/** Both as they are now, among the newest articles; null where neither is in an event. */
async function compare(store: Store, a: Article, b: Article, window: number): Promise<Likeness | null> {
  const [one, other] = [await placementOf(store, a.id), await placementOf(store, b.id)];
  if (one === null || other === null) return null;
  const [to, from] = other.event === null ? [one, other] : [other, one];
  if (to.event === null) return null;
  const compared = [
    from.groupingFeatures as GroupingFeatures,
    to.groupingFeatures as GroupingFeatures,
  ] as const;
  const narrow = narrowedTo(compared);
  const grouping = createGrouping();
  grouping.restore(
    await keptOfPlacements(store, window, ({ groupingFeatures, taken, event }) =>
      narrow({ features: groupingFeatures as GroupingFeatures, taken: taken as TakenIn | null, event }),
    ),
  );
  return grouping.compare(compared[0], { features: compared[1], event: to.event });
}
