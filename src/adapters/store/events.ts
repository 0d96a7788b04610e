import { sql } from 'kysely';
import type { Article } from '../../model/article.ts';
import type { GroupingAct } from '../../model/grouping.ts';
import type { ArticleId, EventId } from '../../model/id.ts';
import type { OriginLink } from '../../model/origin.ts';
import type { Instant } from '../../model/time.ts';
import { applyAct } from './acts.ts';
import { type AcceptedArticle, storedArticle } from './articles.ts';
import type { Store } from './open-store.ts';
import { type StoredChange, saveStories } from './storylines.ts';

/** Where an article was placed. The features are opaque here: JSON that the stages restore their windows from. */
export interface Placement {
  readonly seq: number;
  readonly article: ArticleId;
  readonly link: OriginLink;
  readonly originFeatures: unknown;
  readonly groupingFeatures: unknown;
  readonly stories: StoredChange;
  readonly taken: unknown;
  /** What happened to events as it was placed, in order: its own act first. */
  readonly acts: readonly GroupingAct[];
}

/** The place of the last placed article in the order of acceptance; 0 = none. */
export async function lastPlaced(store: Store): Promise<number> {
  const row = await store
    .selectFrom('placement')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Stores a run of placements, and that their events changed, in one transaction. */
export async function savePlacements(store: Store, placements: readonly Placement[]): Promise<void> {
  await store.transaction().execute(async (tx) => {
    for (const placement of placements) {
      await tx
        .insertInto('placement')
        .values({
          seq: placement.seq,
          article: placement.article,
          // Its event is the first of its acts.
          event: null,
          link: JSON.stringify(placement.link),
          origin_features: JSON.stringify(placement.originFeatures),
          grouping_features: JSON.stringify(placement.groupingFeatures),
          taken: JSON.stringify(placement.taken),
        })
        .execute();
      for (const act of placement.acts) await applyAct(tx, act, placement.seq);
      await saveStories(tx, placement.stories);
    }
  });
}

/** A placement as the stages' windows are restored from. */
export interface PlacedFeatures {
  readonly event: EventId | null;
  readonly link: OriginLink;
  readonly originFeatures: unknown;
  readonly groupingFeatures: unknown;
  /** Null where an earlier version did not keep it. */
  readonly taken: unknown;
}

/** The last `limit` placements, oldest first. */
export async function recentPlacements(store: Store, limit: number): Promise<readonly PlacedFeatures[]> {
  const rows = await store.selectFrom('placement').selectAll().orderBy('seq', 'desc').limit(limit).execute();
  return rows.reverse().map((row) => ({
    event: row.event,
    link: JSON.parse(row.link) as OriginLink,
    originFeatures: JSON.parse(row.origin_features) as unknown,
    groupingFeatures: JSON.parse(row.grouping_features) as unknown,
    taken: JSON.parse(row.taken ?? 'null') as unknown,
  }));
}

/** A placement as grouping alone is restored from it. */
export type GroupedPlacement = Pick<PlacedFeatures, 'event' | 'groupingFeatures' | 'taken'>;

/** Placements read at once: of a hundred thousand the text alone is half a gigabyte. */
const PART = 1_000;

/** The last `limit` placements, oldest first, of each what `keep` makes of it. */
export async function keptOfPlacements<T>(
  store: Store,
  limit: number,
  keep: (placement: GroupedPlacement) => T,
): Promise<readonly T[]> {
  const kept: T[] = [];
  const last = await lastPlaced(store);
  const oldest = await store
    .selectFrom('placement')
    .select('seq')
    .orderBy('seq', 'desc')
    .offset(limit - 1)
    .limit(1)
    .executeTakeFirst();
  for (let after = (oldest?.seq ?? 1) - 1; after < last; ) {
    const rows = await store
      .selectFrom('placement')
      .select(['seq', 'event', 'grouping_features', 'taken'])
      .where('seq', '>', after)
      .where('seq', '<=', last)
      .orderBy('seq')
      .limit(PART)
      .execute();
    for (const { event, grouping_features, taken } of rows)
      kept.push(
        keep({
          event,
          groupingFeatures: JSON.parse(grouping_features) as unknown,
          taken: JSON.parse(taken ?? 'null') as unknown,
        }),
      );
    after = rows.at(-1)?.seq ?? last;
  }
  return kept;
}

/** One article's event and features; null when it is not placed. */
export async function placementOf(
  store: Store,
  article: ArticleId,
): Promise<{ readonly event: EventId | null; readonly groupingFeatures: unknown } | null> {
  const row = await store
    .selectFrom('placement')
    .select(['event', 'grouping_features'])
    .where('article', '=', article)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { event: row.event, groupingFeatures: JSON.parse(row.grouping_features) as unknown };
}

/** What a list of events shows of one; `summary` null = it has no page. */
export interface EventLine {
  readonly id: EventId;
  readonly mergedInto: EventId | null;
  readonly reports: number;
  /** Its oldest report that still stands in it; null when none does. */
  readonly opener: Article | null;
  readonly summary: unknown;
}

/** Events that have reports, the last changed first. */
export async function recentEvents(
  store: Store,
  {
    limit,
    offset,
    published,
  }: { readonly limit: number; readonly offset: number; readonly published: boolean },
): Promise<readonly EventLine[]> {
  let rows = store.selectFrom('event').select('id').where('merged_into', 'is', null);
  if (published) rows = rows.where('revision', '>', 0);
  const found = await rows.orderBy('changed_seq', 'desc').orderBy('id').limit(limit).offset(offset).execute();
  return eventLines(
    store,
    found.map(({ id }) => id),
  );
}

/** What there is to say of these events, in their order; those that never were are left out. */
export async function eventLines(store: Store, ids: readonly EventId[]): Promise<readonly EventLine[]> {
  const lines: EventLine[] = [];
  for (const id of ids) {
    const event = await store
      .selectFrom('event')
      .select(['merged_into', 'summary'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (event === undefined) continue;
    const { reports, first } = await store
      .selectFrom('placement')
      .select((eb) => [eb.fn.countAll<number>().as('reports'), eb.fn.min('seq').as('first')])
      .where('event', '=', id)
      .executeTakeFirstOrThrow();
    const opener =
      first === null
        ? undefined
        : await store.selectFrom('article').select('article').where('seq', '=', first).executeTakeFirst();
    lines.push({
      id,
      mergedInto: event.merged_into,
      reports: Number(reports),
      opener: opener === undefined ? null : storedArticle(opener.article),
      summary: event.summary === null ? null : (JSON.parse(event.summary) as unknown),
    });
  }
  return lines;
}

/** The articles of the newest `window` placements, newest first, a part of them. */
export async function windowArticles(
  store: Store,
  { window, offset, limit }: { readonly window: number; readonly offset: number; readonly limit: number },
): Promise<readonly (AcceptedArticle & Pick<PlacedFeatures, 'groupingFeatures'>)[]> {
  const rows = await store
    .selectFrom('placement')
    .innerJoin('article', 'article.seq', 'placement.seq')
    .select(['placement.seq', 'article.article', 'placement.grouping_features'])
    .orderBy('placement.seq', 'desc')
    .offset(offset)
    .limit(Math.max(0, Math.min(limit, window - offset)))
    .execute();
  return rows.map(({ seq, article, grouping_features }) => ({
    seq,
    article: storedArticle(article),
    groupingFeatures: JSON.parse(grouping_features) as unknown,
  }));
}

/** A placed article with its features. */
export type DescribedArticle = Pick<Placement, 'seq' | 'originFeatures' | 'groupingFeatures'>;

/** Gives placements other features, in one transaction. */
export async function renewPlacements(store: Store, described: readonly DescribedArticle[]): Promise<void> {
  await store.transaction().execute(async (tx) => {
    for (const { seq, originFeatures, groupingFeatures } of described) {
      await tx
        .updateTable('placement')
        .set({
          origin_features: JSON.stringify(originFeatures),
          grouping_features: JSON.stringify(groupingFeatures),
        })
        .where('seq', '=', seq)
        .execute();
    }
  });
}

/** An event that is due to be explained. */
export interface DueEvent {
  readonly event: EventId;
  readonly changedSeq: number;
  readonly members: readonly { readonly article: Article; readonly link: OriginLink }[];
}

/** Events changed since they were last explained, or whose calendar has moved on; longest waiting first. */
export async function dueEvents(store: Store, now: Instant, limit: number): Promise<readonly DueEvent[]> {
  const events = await store
    .selectFrom('event')
    .select(['id', 'changed_seq'])
    .where('merged_into', 'is', null)
    .where((eb) => eb.or([eb('changed_seq', '>', eb.ref('explained_seq')), eb('recheck_at', '<=', now)]))
    .orderBy('changed_seq')
    .orderBy('id')
    .limit(limit)
    .execute();
  const due: DueEvent[] = [];
  for (const { id, changed_seq } of events) {
    due.push({ event: id, changedSeq: changed_seq, members: await eventMembers(store, id) });
  }
  return due;
}

export async function eventMembers(store: Store, event: EventId): Promise<DueEvent['members']> {
  const rows = await store
    .selectFrom('placement')
    .innerJoin('article', 'article.seq', 'placement.seq')
    .select(['article.article', 'placement.link'])
    .where('placement.event', '=', event)
    .orderBy('placement.seq')
    .execute();
  return rows.map((row) => ({
    article: storedArticle(row.article),
    link: JSON.parse(row.link) as OriginLink,
  }));
}

/** How many events exist, merged ones left out, and how many of them are published. */
export async function countEvents(
  store: Store,
): Promise<{ readonly events: number; readonly published: number }> {
  const row = await store
    .selectFrom('event')
    .select((eb) => [
      eb.fn.countAll<number>().as('events'),
      eb.fn.sum<number>(sql`case when revision > 0 then 1 else 0 end`).as('published'),
    ])
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  return { events: Number(row.events), published: Number(row.published ?? 0) };
}
