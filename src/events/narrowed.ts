import type { GroupedEntry, GroupingFeatures } from './features.ts';
import { MOST_NAMES, MOST_TERMS } from './member.ts';

/**
 * What of a window is needed to compare some articles within it: of every other article the terms and names that they have too. How
 * rare these are, which articles are near and how near stays exactly what it is, since an article's lengths are kept with it; and a
 * window of a hundred thousand is restored in a fraction of the time.
 * @param articles those that will be compared
 * @returns an entry of the window without what they do not have
 */
export function narrowedTo(articles: readonly GroupingFeatures[]): (entry: GroupedEntry) => GroupedEntry {
  const terms = new Set(articles.flatMap((each) => each.terms.slice(0, MOST_TERMS).map(([stem]) => stem)));
  const names = new Set(articles.flatMap((each) => each.names.slice(0, MOST_NAMES).map(([name]) => name)));
  const byMeaning = articles.every(({ meaning }) => meaning !== undefined);
  return (entry) => {
    // Without its lengths an article's similarity is reckoned from all of its terms.
    if (entry.taken === null) return entry;
    const { meaning, ...features } = entry.features;
    return {
      ...entry,
      features: {
        ...features,
        terms: features.terms.slice(0, MOST_TERMS).filter(([stem]) => terms.has(stem)),
        names: features.names.slice(0, MOST_NAMES).filter(([name]) => names.has(name)),
        ...(byMeaning && meaning !== undefined ? { meaning } : {}),
      },
    };
  };
}
