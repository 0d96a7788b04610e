import { systemClock } from '../adapters/clock.ts';
import { countArticles } from '../adapters/store/articles.ts';
import { type EventLine, eventLines, eventMembers, recentEvents } from '../adapters/store/events.ts';
import { closeStore, openStore } from '../adapters/store/open-store.ts';
import { GROUPING_SETTINGS } from '../events/group.ts';
import type { Article } from '../model/article.ts';
import type { EventId } from '../model/id.ts';
import type { Result } from '../model/result.ts';
import type { EventSummary } from '../publishing/edition-reader.ts';
import type { GroupingDesk, ToldStep, Why, WishInput } from '../publishing/grouping-desk.ts';
import { findEvent } from './find-named.ts';
import type { Settings } from './settings/settings.ts';
import { createStoreDesk, type DeskPlace } from './store-desk.ts';
import { eventName } from './tell-grouping.ts';

export type { ToldStep, Why, WishInput };

/** An event as a line of a list. */
export interface ListedEvent {
  readonly id: EventId;
  readonly name: string;
  readonly reports: number;
  /** Independent reports that its page counts; null = it has no page. */
  readonly independent: number | null;
}

/** An event with its reports and what was joined, parted and moved. */
export interface ShownEvent extends ListedEvent {
  readonly articles: readonly Article[];
  readonly steps: readonly ToldStep[];
}

/** What `wee events` and programs work with: the events of a data folder, or of the sample edition. */
export interface EventsOffice extends GroupingDesk {
  list(query: { readonly limit: number; readonly all: boolean }): Promise<readonly ListedEvent[]>;
  show(event: string): Promise<Result<ShownEvent>>;
  /** The event meant, merges followed. */
  find(event: string): Promise<Result<EventId>>;
  name(event: EventId): Promise<string>;
  /** How many of the newest reports two are compared among. */
  comparedAmong(): Promise<number>;
}

/** Steps shown of one event. */
const MOST_STEPS = 50;

/** The events of a data folder, held open. */
export interface OpenEvents extends EventsOffice {
  close(): Promise<void>;
}

/**
 * Opens the events of a data folder, for asking and deciding; whether or not an engine runs on it.
 * @param folder the data folder; it is made where there is none
 */
export function openEventsOf(folder: string): Promise<OpenEvents> {
  return openAt({ folder, clock: systemClock, explains: null });
}

/**
 * Opens the events for one task.
 * @param settings all settings
 * @param sample the sample edition instead of the live store; it is made where it is not made yet
 * @returns what the task gives; null when the sample edition is being made by another process
 */
export async function withEvents<T>(
  settings: Settings,
  sample: boolean,
  task: (office: EventsOffice) => Promise<T>,
): Promise<T | null> {
  const place = sample ? await samplePlace(settings) : null;
  if (sample && place === null) return null;
  const events = await (place === null ? openEventsOf(settings.dataDir) : openAt(place));
  try {
    return await task(events);
  } finally {
    await events.close();
  }
}

async function openAt(place: Place): Promise<OpenEvents> {
  const store = await openStore(place.folder);
  const desk = createStoreDesk({ ...place, store, byTitle: true, window: GROUPING_SETTINGS.window });
  return {
    ...desk,
    list: async ({ limit, all }) =>
      (await recentEvents(store, { limit, offset: 0, published: !all })).map(listed),
    async show(text) {
      const event = await findEvent(store, text);
      if (!event.ok) return event;
      const [line] = await eventLines(store, [event.value]);
      return {
        ok: true,
        value: {
          ...listed(line as EventLine),
          articles: (await eventMembers(store, event.value)).map(({ article }) => article),
          steps: await desk.steps({ event: event.value, limit: MOST_STEPS, offset: 0 }),
        },
      };
    },
    find: (text) => findEvent(store, text),
    name: (event) => eventName(store, event),
    comparedAmong: async () => Math.min(GROUPING_SETTINGS.window, await countArticles(store)),
    close: () => closeStore(store),
  };
}

type Place = Pick<DeskPlace, 'folder' | 'clock' | 'explains'>;

/** Made where it is not made yet; what makes it is loaded only here, since it is most of the program. */
async function samplePlace({ dataDir }: Settings): Promise<Place | null> {
  const { buildSampleEdition, sampleDesk, sampleIsReady } = await import('./sample-edition.ts');
  const place = sampleDesk(dataDir);
  const { folder } = place;
  return (await sampleIsReady(folder)) || (await buildSampleEdition(folder, () => {})) ? place : null;
}

function listed({ id, reports, opener, summary }: EventLine): ListedEvent {
  const page = summary as EventSummary | null;
  return { id, name: page?.name ?? opener?.title ?? id, reports, independent: page?.origins ?? null };
}
