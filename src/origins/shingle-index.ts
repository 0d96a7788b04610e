/** Finds the articles that share many shingles with a text, without comparing it to all. */
export interface ShingleIndex {
  add(place: number, shingles: Uint32Array): void;
  remove(place: number, shingles: Uint32Array): void;
  /**
   * @param shingles distinct shingles of the text
   * @param least shingles that must be shared for an article to be of interest
   * @param most how many to return at most
   * @returns places of the articles that share most sampled shingles, most first, then oldest first
   */
  candidates(shingles: ReadonlySet<number>, least: number, most: number): readonly number[];
}

/**
 * Of a long text every eighth shingle is indexed: those whose hash is 0 modulo 8, the same ones in every text
 * (Manber 1994; it keeps containment, where MinHash keeps Jaccard and misses a short copy of a long report).
 */
const SAMPLE = 8;
/** Texts with fewer shingles than this are indexed whole: a brief of 40 words would be left with four. */
const SHORT_TEXT = 128;
/** Articles looked at per shingle, oldest first: a text that is everywhere is found by its first carriers. */
const MOST_PER_SHINGLE = 64;

export function createShingleIndex(): ShingleIndex {
  const postings = new Map<number, number[]>();
  const wholly = new Set<number>();
  return {
    add(place, shingles) {
      if (isShort(shingles)) wholly.add(place);
      for (const hash of sampled(shingles)) {
        const places = postings.get(hash);
        if (places === undefined) postings.set(hash, [place]);
        else places.push(place);
      }
    },
    remove(place, shingles) {
      wholly.delete(place);
      for (const hash of sampled(shingles)) {
        const places = postings.get(hash);
        if (places === undefined) continue;
        places.splice(places.indexOf(place), 1);
        if (places.length === 0) postings.delete(hash);
      }
    },
    candidates(shingles, least, most) {
      const hits = new Map<number, number>();
      for (const hash of shingles) {
        const places = postings.get(hash);
        if (places === undefined) continue;
        const seen = Math.min(places.length, MOST_PER_SHINGLE);
        for (let i = 0; i < seen; i++) {
          const place = places[i] as number;
          hits.set(place, (hits.get(place) ?? 0) + 1);
        }
      }
      return [...hits]
        .filter(([place, count]) => count >= (wholly.has(place) ? least : least / SAMPLE))
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([place]) => place);
    },
  };
}

function isShort(shingles: Uint32Array): boolean {
  return shingles.length < SHORT_TEXT;
}

function sampled(shingles: Uint32Array): ReadonlySet<number> {
  return new Set(isShort(shingles) ? shingles : shingles.filter((hash) => hash % SAMPLE === 0));
}
