import { readFeedDate } from './feed-item.ts';
import type { RawItem } from './raw-feed.ts';

/** Entries as they are read, of which only the newest are kept, so that an endless feed needs no endless memory. */
export interface NewestItems {
  add(item: RawItem): void;
  /** How many were added. */
  count(): number;
  /** @returns the newest by date, entries without one counting as oldest, in the order in which they came */
  newest(): readonly RawItem[];
}

interface Held {
  readonly item: RawItem;
  readonly index: number;
}

/** @param limit how many to keep at most */
export function createNewestItems(limit: number): NewestItems {
  let held: Held[] = [];
  let added = 0;
  const thin = (): void => {
    held = held
      .map((each) => ({ ...each, date: readFeedDate([...each.item.published, ...each.item.updated]) ?? '' }))
      .sort((a, b) => (a.date === b.date ? a.index - b.index : a.date < b.date ? 1 : -1))
      .slice(0, limit);
  };
  return {
    add(item) {
      held.push({ item, index: added });
      added++;
      // Sorted once in so many, each entry costs a sort of the same few only.
      if (held.length >= 4 * limit) thin();
    },
    count: () => added,
    newest() {
      if (held.length > limit) thin();
      return held.sort((a, b) => a.index - b.index).map(({ item }) => item);
    },
  };
}
