import { sql } from 'kysely';
import type { Article } from '../../model/article.ts';
import type { GroupingAct } from '../../model/grouping.ts';
import type { ArticleId, EventId } from '../../model/id.ts';
import type { OriginLink } from '../../model/origin.ts';
import type { Instant } from '../../model/time.ts';
import { applyAct } from './acts.ts';
import { type AcceptedArticle, storedArticle } from './articles.ts';
import type { Store } from './open-store.ts';

/** Where an article was placed. The features are opaque here: JSON that the stages restore their windows from. */
export interface Placement {
  readonly seq: number;
  readonly article: ArticleId;
  readonly link: OriginLink;
  readonly originFeatures: unknown;
  readonly groupingFeatures: unknown;
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
