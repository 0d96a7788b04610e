import { sql } from 'kysely';
import type { Article } from '../../model/article.ts';
import type { ArticleId, EventId } from '../../model/id.ts';
import type { OriginLink } from '../../model/origin.ts';
import type { Instant } from '../../model/time.ts';
import { type AcceptedArticle, storedArticle } from './articles.ts';
import { forgetEventLists } from './event-lists.ts';
import type { Store } from './open-store.ts';
import { unindexExplainer } from './search-index.ts';
import { type StoredChange, saveStories } from './storylines.ts';

/** Where an article was placed. The features are opaque here: JSON that the stages restore their windows from. */
export interface Placement {
  readonly seq: number;
  readonly article: ArticleId;
  readonly event: EventId | null;
  readonly link: OriginLink;
  readonly originFeatures: unknown;
  readonly groupingFeatures: unknown;
  readonly stories: StoredChange;
  readonly merged: readonly { readonly from: EventId; readonly into: EventId }[];
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
          event: placement.event,
          link: JSON.stringify(placement.link),
          origin_features: JSON.stringify(placement.originFeatures),
          grouping_features: JSON.stringify(placement.groupingFeatures),
        })
        .execute();
      if (placement.event !== null) await touchEvent(tx, placement.event, placement.seq);
      for (const { from, into } of placement.merged) {
        await tx.updateTable('placement').set({ event: into }).where('event', '=', from).execute();
        await touchEvent(tx, into, placement.seq);
        await tx
          .updateTable('event')
          .set({
            merged_into: into,
            changed_seq: placement.seq,
            explained_seq: placement.seq,
            recheck_at: null,
          })
          .where('id', '=', from)
          .execute();
        await tx.deleteFrom('step').where('event', '=', from).execute();
        await unindexExplainer(tx, from);
        await forgetEventLists(tx, from);
      }
      await saveStories(tx, placement.stories);
    }
  });
}

async function touchEvent(tx: Store, event: EventId, seq: number): Promise<void> {
  await tx
    .insertInto('event')
    .values({ id: event, changed_seq: seq, explained_seq: 0, revision: 0, rank: 0 })
    .onConflict((oc) => oc.column('id').doUpdateSet({ changed_seq: seq }))
    .execute();
}

/** A placement as the stages' windows are restored from. */
export interface PlacedFeatures {
  readonly event: EventId | null;
  readonly link: OriginLink;
  readonly originFeatures: unknown;
  readonly groupingFeatures: unknown;
}

/** The last `limit` placements, oldest first. */
export async function recentPlacements(store: Store, limit: number): Promise<readonly PlacedFeatures[]> {
  const rows = await store.selectFrom('placement').selectAll().orderBy('seq', 'desc').limit(limit).execute();
  return rows.reverse().map((row) => ({
    event: row.event,
    link: JSON.parse(row.link) as OriginLink,
    originFeatures: JSON.parse(row.origin_features) as unknown,
    groupingFeatures: JSON.parse(row.grouping_features) as unknown,
  }));
}

/** The articles of the newest `window` placements, newest first, a part of them. */
export async function windowArticles(
  store: Store,
  { window, offset, limit }: { readonly window: number; readonly offset: number; readonly limit: number },
): Promise<readonly AcceptedArticle[]> {
  const rows = await store
    .selectFrom('placement')
    .innerJoin('article', 'article.seq', 'placement.seq')
    .select(['placement.seq', 'article.article'])
    .orderBy('placement.seq', 'desc')
    .offset(offset)
    .limit(Math.max(0, Math.min(limit, window - offset)))
    .execute();
  return rows.map(({ seq, article }) => ({ seq, article: storedArticle(article) }));
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

async function eventMembers(store: Store, event: EventId): Promise<DueEvent['members']> {
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
