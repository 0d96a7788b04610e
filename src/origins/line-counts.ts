import type { OriginId, SourceId } from '../model/id.ts';
import type { OriginFeatures } from './features.ts';

/** Which lines a publisher repeats: captions, credits, "read more", newsletter lines. */
export interface LineCounts {
  add(features: OriginFeatures, origin: OriginId): void;
  remove(features: OriginFeatures, origin: OriginId): void;
  /**
   * Whether the publisher has carried the line in two other reports already, so that the page at hand is the third
   * (methods section 2).
   */
  isFurniture(source: SourceId, line: number): boolean;
}

/**
 * Counts lines by publisher. What counts is the number of different origins that carry a line, not of pages: a
 * story that a publisher updates five times repeats its paragraphs and they are no furniture.
 */
export function createLineCounts(): LineCounts {
  const carriers = new Map<string, OriginId[]>();
  const keyOf = (source: SourceId, line: number): string => `${line} ${source}`;
  return {
    add({ source, lines }, origin) {
      for (const line of new Set(lines)) {
        const key = keyOf(source, line);
        const origins = carriers.get(key);
        if (origins === undefined) carriers.set(key, [origin]);
        else origins.push(origin);
      }
    },
    remove({ source, lines }, origin) {
      for (const line of new Set(lines)) {
        const key = keyOf(source, line);
        const origins = carriers.get(key);
        if (origins === undefined) continue;
        origins.splice(origins.indexOf(origin), 1);
        if (origins.length === 0) carriers.delete(key);
      }
    },
    isFurniture(source, line) {
      const origins = carriers.get(keyOf(source, line));
      return origins?.some((origin) => origin !== origins[0]) ?? false;
    },
  };
}
