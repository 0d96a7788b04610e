import { explainEvent } from '../src/app/explain-event.ts';
import { analyseArticle } from '../src/articles/analyse.ts';
import { readRecord } from '../src/articles/read-record.ts';
import type { Article } from '../src/model/article.ts';
import type { Explainer } from '../src/model/explainer.ts';
import type { EventId } from '../src/model/id.ts';
import type { Instant } from '../src/model/time.ts';
import { describeForOrigins } from '../src/origins/describe.ts';
import { createOriginIndex } from '../src/origins/origin-index.ts';
import { readJsonLines } from './jsonl.ts';

/** An explainer with the reports it was written from. */
export interface ExplainedEvent {
  readonly event: string;
  readonly explainer: Explainer;
  readonly articles: readonly Article[];
}

/** Where no report of an event is dated, any fixed moment does. */
const UNDATED = '2020-01-01T00:00:00Z' as Instant;

/**
 * The explainer of one labelled event, as of its newest report, through the real stages.
 * @param event the event's label
 * @param records its reports as the labelled set holds them
 * @param basis 'feed' where the records are what a feed gives: title and summary
 * @returns null where no record could be read
 */
export function explainRecords(
  event: string,
  records: readonly unknown[],
  basis: Article['basis'] = 'given',
): ExplainedEvent | null {
  const articles = records.flatMap((record, line): readonly Article[] => {
    const read = readRecord(record, line + 1);
    return read.ok ? [{ ...read.value.article, basis }] : [];
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
  const explainer = explainEvent({
    event: { id: event as EventId, articles: articles.map(({ id }) => id), mergedInto: null },
    articles: analysed,
    links,
    asOf,
    storyline: null,
  });
  return { event, explainer, articles };
}

interface LabelledRecord {
  readonly event: string | null;
}

const explained = new Map<string, Promise<readonly ExplainedEvent[]>>();

/**
 * Every event of a labelled set explained, kept for all measures that look at it.
 * @param set a folder that holds `articles.jsonl` with the event of each report
 */
export function explainSet(dataDir: string, set: string): Promise<readonly ExplainedEvent[]> {
  const key = `${dataDir}\n${set}`;
  const known = explained.get(key) ?? explainAll(dataDir, set);
  explained.set(key, known);
  return known;
}

async function explainAll(dataDir: string, set: string): Promise<readonly ExplainedEvent[]> {
  const records = await readJsonLines<LabelledRecord>(dataDir, `${set}/articles.jsonl`);
  const labelled = records.flatMap((record) =>
    record.event === null ? [] : [{ ...record, event: record.event }],
  );
  return [...groupByEvent(labelled)].flatMap(([event, members]) => explainRecords(event, members) ?? []);
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

/** @returns the statements of the three parts, in the order of the page */
export function statementsOfParts({
  whatHappened,
  whyItMatters,
  whatComesNext,
}: Explainer): Explainer['whatHappened'] {
  return [
    ...whatHappened,
    ...whyItMatters.flatMap(({ statements }) => statements),
    ...whatComesNext.statements,
  ];
}
