import { analyseArticle } from '../src/articles/analyse.ts';
import { readRecord } from '../src/articles/read-record.ts';
import { checkExplainer } from '../src/checking/check.ts';
import { profileEvent } from '../src/events/profile.ts';
import { draftExplainer } from '../src/explainers/draft.ts';
import type { Article } from '../src/model/article.ts';
import type { Explainer } from '../src/model/explainer.ts';
import type { EventId } from '../src/model/id.ts';
import type { Instant } from '../src/model/time.ts';
import { describeForOrigins } from '../src/origins/describe.ts';
import { createOriginIndex } from '../src/origins/origin-index.ts';

/** An explainer with the reports it was written from. */
export interface ExplainedEvent {
  readonly explainer: Explainer;
  readonly articles: readonly Article[];
}

/** Where no report of an event is dated, any fixed moment does. */
const UNDATED = '2020-01-01T00:00:00Z' as Instant;

/**
 * The explainer of one labelled event, as of its newest report, through the real stages; questions are measured elsewhere.
 * @param event the event's label
 * @param records its reports as the labelled set holds them
 * @returns null where no record could be read
 */
export function explainRecords(event: string, records: readonly unknown[]): ExplainedEvent | null {
  const articles = records.flatMap((record, line) => {
    const read = readRecord(record, line + 1);
    return read.ok ? [read.value.article] : [];
  });
  if (articles.length === 0) return null;
  const analysed = articles.map(analyseArticle);
  const origins = createOriginIndex();
  const links = new Map(
    analysed.map((article) => [article.article.id, origins.add(describeForOrigins(article))] as const),
  );
  const asOf =
    articles
      .flatMap(({ published }) => published ?? [])
      .sort()
      .at(-1) ?? UNDATED;
  const id = event as EventId;
  const profile = profileEvent({
    event: { id, articles: articles.map((article) => article.id), mergedInto: null },
    articles: analysed,
    links,
    asOf,
    storyline: null,
  });
  const draft = draftExplainer({
    profile,
    articles: analysed,
    links,
    questions: [],
    differences: [],
    asOf,
    engine: 'eval',
  });
  const explainer = checkExplainer(draft, new Map(articles.map((article) => [article.id, article])));
  return { explainer, articles };
}

/** @returns records by their event's label, in order of first appearance */
export function groupByEvent<T extends { readonly event: string }>(
  records: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.event);
    if (group === undefined) groups.set(record.event, [record]);
    else group.push(record);
  }
  return groups;
}
