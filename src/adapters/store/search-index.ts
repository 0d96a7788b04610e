import type { Kysely } from 'kysely';
import type { Article } from '../../model/article.ts';
import type { Category } from '../../model/event.ts';
import type { Explainer } from '../../model/explainer.ts';
import type { EventId } from '../../model/id.ts';
import type { Revision } from '../../model/revision.ts';
import { type Instant, millis } from '../../model/time.ts';
import { FOUND } from './dialect.ts';
import type { Tables } from './schema.ts';

// Rows of a full-text table are found in the order of their number at no cost, so the number tells the time: seconds since
// 1970 in the upper 32 bits, and 20 more that tell rows of one second apart. Together they are exact in a double.
const PER_SECOND = 2 ** 20;
const LAST_SECOND = 2 ** 32 - 1;

/** @returns the lowest row number of a moment */
export function firstRow(at: Instant | null): number {
  const second = at === null ? 0 : Math.floor(millis(at) / 1000);
  return Math.min(Math.max(second, 0), LAST_SECOND) * PER_SECOND;
}

const rowOf = (at: Instant | null, count: number): number => firstRow(at) + (count % PER_SECOND);

/** Words that stand for a filter in the index: one token each, which no text can hold beside them. */
export const facetOf = {
  category: (category: Category): string => `category${category.toLowerCase().replaceAll(/[^a-z]/g, '')}`,
  country: (country: string): string => `country${country.toLowerCase()}`,
} as const;

/** Puts a report's headline into the index, in place of the one it had. */
export async function indexReport(store: Kysely<Tables>, seq: number, article: Article): Promise<void> {
  const row = rowOf(article.published, seq);
  await store.deleteFrom('search_report').where('rowid', '=', row).execute();
  const { country } = article.source;
  await store
    .insertInto('search_report')
    .values({
      rowid: row,
      title: unmarked(article.title),
      facets: country === null ? '' : facetOf.country(country),
      article: article.id,
    })
    .execute();
}

/**
 * Puts an event's newest revision into the index, in place of the one before.
 * @param edition the number of this publication, which tells those of one second apart
 */
export async function indexExplainer(
  store: Kysely<Tables>,
  revision: Revision,
  edition: number,
): Promise<void> {
  const { event, explainer } = revision;
  await unindexExplainer(store, event);
  const row = rowOf(explainer.lastReported ?? revision.at, edition);
  const country = explainer.place?.country ?? null;
  await store
    .insertInto('search_explainer')
    .values({
      rowid: row,
      name: unmarked(explainer.name),
      body: unmarked(sentencesOf(explainer).join('\n')),
      facets: [
        facetOf.category(explainer.category),
        ...(country === null ? [] : [facetOf.country(country)]),
      ].join(' '),
      first: explainer.firstReported ?? revision.at,
      event,
    })
    .execute();
  await store.updateTable('event').set({ search_row: row }).where('id', '=', event).execute();
}

/** Takes an event out of the index: its page is no more. */
export async function unindexExplainer(store: Kysely<Tables>, event: EventId): Promise<void> {
  await store
    .deleteFrom('search_explainer')
    .where('rowid', '=', store.selectFrom('event').select('search_row').where('id', '=', event))
    .execute();
}

// Reports indexed between two reads.
const BATCH = 500;

/** Indexes what a store of an earlier version holds. */
export async function indexAll(store: Kysely<Tables>): Promise<void> {
  for (let last = 0; ; ) {
    const rows = await store
      .selectFrom('article')
      .select(['seq', 'article'])
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) break;
    for (const { seq, article } of rows) await indexReport(store, seq, JSON.parse(article) as Article);
    last = rows.at(-1)?.seq ?? last;
  }
  const published = await store
    .selectFrom('event')
    .select(['id', 'revision'])
    .where('revision', '>', 0)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute();
  for (const [index, { id, revision }] of published.entries()) {
    const row = await store
      .selectFrom('revision')
      .select('revision')
      .where('event', '=', id)
      .where('number', '=', revision)
      .executeTakeFirstOrThrow();
    await indexExplainer(store, JSON.parse(row.revision) as Revision, index);
  }
}

/** Every sentence of an explainer once, in the order of the page. */
function sentencesOf(explainer: Explainer): readonly string[] {
  const statements = [
    ...explainer.bottomLine,
    ...explainer.whatHappened,
    ...explainer.whyItMatters.flatMap((stake) => stake.statements),
    ...explainer.whatComesNext.statements,
    ...explainer.whatComesNext.questions,
    ...explainer.timeline.map((entry) => entry.statement),
  ];
  return [...new Set(statements.map(({ text }) => text.replaceAll(/\s+/g, ' ')))];
}

const MARKS = new RegExp(`[${FOUND.begin}${FOUND.end}]`, 'g');

function unmarked(text: string): string {
  return text.replaceAll(MARKS, '');
}
