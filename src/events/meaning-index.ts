import { type UnpackedVector, unpackVector, vectorCosine } from '../lib/packed-vector.ts';
import type { ArticleId } from '../model/id.ts';
import type { Meaning } from '../model/meaning.ts';
import type { TakenIn } from './features.ts';

/** Articles of which it is known what they say. */
export interface MeaningIndex {
  take(article: ArticleId, meaning: Meaning, day: TakenIn['day']): void;
  find(article: ArticleId): HeldMeaning | undefined;
  /** @returns articles in other languages, of about the same days, that say most nearly the same, nearest first */
  inOtherLanguages(one: HeldMeaning, isWanted: (article: ArticleId) => boolean): readonly NearMeaning[];
}

export interface HeldMeaning extends Pick<Meaning, 'model' | 'lang'> {
  readonly article: ArticleId;
  readonly vector: UnpackedVector;
  readonly day: TakenIn['day'];
}

export interface NearMeaning {
  readonly article: ArticleId;
  readonly cosine: number;
}

/**
 * Articles held: each new one is compared with all in other languages, which takes 1.5 ms for 1,000 vectors of 1,024
 * numbers. At 3,300 a day they are a day and a half.
 */
const MOST_HELD = 5_000;
/** Reports of one happening in two languages come within days. */
const MOST_DAYS = 7;
const MOST_NEAR = 40;

export function createMeaningIndex(): MeaningIndex {
  /** In the order in which they were taken in: the first is the oldest. */
  const held = new Map<ArticleId, HeldMeaning>();
  return {
    take(article, meaning, day) {
      held.delete(article);
      held.set(article, heldMeaning(article, meaning, day));
      const oldest = held.keys().next();
      if (held.size > MOST_HELD && !oldest.done) held.delete(oldest.value);
    },
    find: (article) => held.get(article),
    inOtherLanguages(one, isWanted) {
      const near: NearMeaning[] = [];
      for (const other of held.values()) {
        if (!areComparable(one, other)) continue;
        const cosine = vectorCosine(one.vector, other.vector);
        const isFull = near.length === MOST_NEAR;
        if ((isFull && cosine <= (near.at(-1)?.cosine ?? 0)) || !isWanted(other.article)) continue;
        let at = near.length;
        while (at > 0 && (near[at - 1] as NearMeaning).cosine < cosine) at--;
        near.splice(at, 0, { article: other.article, cosine });
        if (isFull) near.pop();
      }
      return near;
    },
  };
}

export function heldMeaning(
  article: ArticleId,
  { model, lang, vector }: Meaning,
  day: TakenIn['day'],
): HeldMeaning {
  return { article, model, lang, vector: unpackVector(vector), day };
}

/** @returns whether two articles are compared by what they say: in two languages, by one model, within days */
export function areComparable(a: HeldMeaning, b: HeldMeaning): boolean {
  if (a.lang === b.lang || a.model !== b.model) return false;
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= MOST_DAYS;
}
