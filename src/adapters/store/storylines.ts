import type { EventId, StorylineId } from '../../model/id.ts';
import type { EventStoryline, StorylineLink } from '../../model/storyline.ts';
import type { Instant } from '../../model/time.ts';
import { countEdition } from './meta.ts';
import type { Store } from './open-store.ts';

/** An event as it is compared to find storylines; opaque here but for what lists are sorted by. */
export interface StoredStory {
  readonly event: EventId;
  readonly opened: number;
  readonly from: Instant | null;
  readonly storyline: StorylineId | null;
  readonly link: StorylineLink | null;
}

interface StoredStoryline {
  readonly id: StorylineId;
  readonly name: string;
  readonly events: number;
}

/** What placing an article changed in the storylines. */
export interface StoredChange {
  readonly stories: readonly StoredStory[];
  /** Events merged into others. */
  readonly gone: readonly EventId[];
  readonly storylines: readonly StoredStoryline[];
}

/** Stores what an article changed; part of the transaction that stores its placement. */
export async function saveStories(tx: Store, { stories, gone, storylines }: StoredChange): Promise<void> {
  for (const event of gone) {
    await tx
      .updateTable('story')
      .set({ storyline: null, link: null, state: null })
      .where('event', '=', event)
      .execute();
  }
  for (const story of stories) {
    const row = {
      opened: story.opened,
      began: story.from,
      storyline: story.storyline,
      link: story.link === null ? null : JSON.stringify(story.link),
      state: JSON.stringify(story),
    };
    await tx
      .insertInto('story')
      .values({ event: story.event, ...row })
      .onConflict((oc) => oc.column('event').doUpdateSet(row))
      .execute();
  }
  for (const { id, name, events } of storylines) {
    await tx
      .insertInto('storyline')
      .values({ id, name, events })
      .onConflict((oc) => oc.column('id').doUpdateSet({ name, events }))
      .execute();
  }
  if (storylines.length > 0) await countEdition(tx);
}

/** What is stored of the last `window` events that opened, as the fold over them is restored from. */
export async function recentStories(
  store: Store,
  window: number,
): Promise<{
  readonly stories: readonly unknown[];
  readonly storylines: readonly StoredStoryline[];
  readonly opened: number;
}> {
  const newest = await store
    .selectFrom('story')
    .select((eb) => eb.fn.max('opened').as('opened'))
    .executeTakeFirst();
  const opened = (newest?.opened ?? -1) + 1;
  const stories = await store
    .selectFrom('story')
    .select('state')
    .where('opened', '>=', opened - window)
    .where('state', 'is not', null)
    .orderBy('opened')
    .execute();
  const storylines = await store
    .selectFrom('storyline')
    .selectAll()
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('story')
        .select((inner) => inner.ref('story.storyline').$notNull().as('storyline'))
        .where('opened', '>=', opened - window)
        .where('storyline', 'is not', null),
    )
    .execute();
  return { stories: stories.map(({ state }) => JSON.parse(state ?? 'null') as unknown), storylines, opened };
}

/** The storyline that an event was found to belong to; null where it began one or stands alone. */
export async function storylineOfEvent(store: Store, event: EventId): Promise<EventStoryline | null> {
  const row = await store
    .selectFrom('story')
    .select(['storyline', 'link'])
    .where('event', '=', event)
    .executeTakeFirst();
  const link = storedLink(row?.link ?? null);
  return row?.storyline == null || link === null ? null : { id: row.storyline, link };
}

function storedLink(link: string | null): StorylineLink | null {
  return link === null ? null : (JSON.parse(link) as StorylineLink);
}

/** The storyline in which an event stands, the one that began it included; null where it stands alone. */
export async function storylineIdOf(store: Store, event: EventId): Promise<StorylineId | null> {
  const row = await store
    .selectFrom('story')
    .select('storyline')
    .where('event', '=', event)
    .executeTakeFirst();
  return row?.storyline ?? null;
}

/** A published event of a storyline, as a card, and why it stands there. */
export interface StorylineCard {
  readonly summary: unknown;
  readonly link: StorylineLink | null;
}

/** A storyline's name and its published events in order of time, at most `limit` of the newest; null for an unknown one. */
export async function readStoryline(
  store: Store,
  id: string,
  limit: number,
): Promise<{
  readonly id: StorylineId;
  readonly name: string;
  readonly events: readonly StorylineCard[];
} | null> {
  const storyline = await store
    .selectFrom('storyline')
    .select(['id', 'name'])
    .where('id', '=', id as StorylineId)
    .executeTakeFirst();
  if (storyline === undefined) return null;
  const rows = await store
    .selectFrom('story')
    .innerJoin('event', 'event.id', 'story.event')
    .select(['event.summary', 'story.link'])
    .where('story.storyline', '=', storyline.id)
    .where('event.merged_into', 'is', null)
    .where('event.revision', '>', 0)
    .orderBy('story.began', 'desc')
    .orderBy('story.opened', 'desc')
    .limit(limit)
    .execute();
  const events = rows.reverse().map(({ summary, link }) => ({
    summary: JSON.parse(summary ?? 'null') as unknown,
    link: storedLink(link),
  }));
  return { ...storyline, events };
}

/** A storyline in a list. */
export interface StorylineRow {
  readonly id: StorylineId;
  readonly name: string;
  /** Published events. */
  readonly events: number;
  /** When the first of these was first reported, and when the last was. */
  readonly began: Instant | null;
  readonly newest: Instant | null;
  readonly updated: Instant;
}

/** Storylines of two published events or more, the one that changed last first. */
export async function listStorylines(
  store: Store,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly StorylineRow[]> {
  const rows = await store
    .selectFrom('story')
    .innerJoin('event', 'event.id', 'story.event')
    .innerJoin('storyline', 'storyline.id', 'story.storyline')
    .select((eb) => [
      'storyline.id',
      'storyline.name',
      eb.fn.countAll<number>().as('events'),
      eb.fn.min('story.began').as('began'),
      eb.fn.max('story.began').as('newest'),
      eb.fn.max('event.updated').as('updated'),
    ])
    .where('event.merged_into', 'is', null)
    .where('event.revision', '>', 0)
    .groupBy(['storyline.id', 'storyline.name'])
    .having((eb) => eb(eb.fn.countAll(), '>', 1))
    .orderBy('updated', 'desc')
    .orderBy('storyline.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...row, events: Number(row.events), updated: row.updated as Instant }));
}
