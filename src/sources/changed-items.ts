import type { ChangedItem, FeedItem } from '../model/source.ts';

/** From this many entries on, a change of date in more than half of them is the feed's clock and no sign of anything. */
const CLOCK_ENTRIES = 3;

/**
 * Entries of a feed that are known already and come in other words.
 * @param known the entries as they were stored, by key
 * @param items the entries as they are now
 * @returns those that changed, in the order of the feed
 */
export function changedItems(
  known: ReadonlyMap<string, FeedItem>,
  items: readonly FeedItem[],
): readonly ChangedItem[] {
  const pairs = items.flatMap((item) => {
    const before = known.get(item.key);
    return before === undefined ? [] : [{ before, item }];
  });
  const onlyDated = pairs.filter(
    ({ before, item }) => newestDate(before) !== newestDate(item) && sameWords(before, item),
  );
  const isClock = onlyDated.length >= CLOCK_ENTRIES && onlyDated.length * 2 > pairs.length;
  return pairs.flatMap(({ before, item }): ChangedItem[] => {
    const isLater = !isClock && (newestDate(item) ?? '') > (newestDate(before) ?? '');
    if (before.title !== item.title || isLater) return [{ item, change: 'headline' }];
    return sameWords(before, item) ? [] : [{ item, change: 'words' }];
  });
}

/** @returns when the feed says that the entry was last touched; null when it has no date */
export function newestDate({ published, updated }: FeedItem): FeedItem['published'] {
  if (published === null || updated === null) return published ?? updated;
  return updated > published ? updated : published;
}

function sameWords(before: FeedItem, now: FeedItem): boolean {
  return (
    before.title === now.title &&
    before.summary === now.summary &&
    before.content.length === now.content.length &&
    before.content.every((paragraph, at) => paragraph === now.content[at])
  );
}
