import { type OriginFeatures, SHINGLE } from './features.ts';
import { unpackNumbers } from './packed-numbers.ts';

/** A text as it is compared. */
export interface ComparedText {
  /** The hash from each stem on, in order. */
  readonly shingles: Uint32Array;
  readonly quoted: Uint32Array;
}

/** What two texts have in common. */
export interface SharedWords {
  /** Different shingles that both have. */
  readonly shingles: number;
  /** Share of the words of the text that has more of itself in the other, 0 to 1. */
  readonly share: number;
}

export function comparedText({ shingles, quoted }: OriginFeatures): ComparedText {
  return { shingles: unpackNumbers(shingles), quoted: unpackNumbers(quoted) };
}

/**
 * @param isFurniture for each line of the report, whether it is furniture
 * @returns for each shingle whether it starts in furniture; null when none does
 */
export function furnitureMask(
  { starts }: OriginFeatures,
  isFurniture: (line: number) => boolean,
): Uint8Array | null {
  const furniture = starts.map((_, line) => isFurniture(line));
  if (!furniture.includes(true)) return null;
  const mask = new Uint8Array(starts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  starts.forEach((count, line) => {
    if (furniture[line] === true) mask.fill(1, at, at + count);
    at += count;
  });
  return mask;
}

/** @returns the different shingles of a text that are its own: neither furniture nor quoted by it elsewhere */
export function ownShingles(text: ComparedText, furniture: Uint8Array | null): ReadonlySet<number> {
  const own = new Set<number>();
  text.shingles.forEach((hash, at) => {
    if (furniture?.[at] !== 1) own.add(hash);
  });
  for (const hash of text.quoted) own.delete(hash);
  return own;
}

/**
 * The words that stand in runs of at least `SHINGLE` words which both texts have. What either marks as a quotation, and
 * furniture, counts for neither. Symmetric.
 * @param own of `a`, as `ownShingles` gives them: they are compared with many texts
 */
export function sharedWords(
  a: {
    readonly text: ComparedText;
    readonly furniture: Uint8Array | null;
    readonly own: ReadonlySet<number>;
  },
  b: { readonly text: ComparedText; readonly furniture: Uint8Array | null },
): SharedWords {
  const shared = new Set<number>();
  b.text.shingles.forEach((hash, at) => {
    if (a.own.has(hash) && b.furniture?.[at] !== 1) shared.add(hash);
  });
  for (const hash of b.text.quoted) shared.delete(hash);
  if (shared.size === 0) return { shingles: 0, share: 0 };
  const quoted = new Set(a.text.quoted);
  for (const hash of b.text.quoted) quoted.add(hash);
  const share = Math.max(
    coverage(a.text.shingles, a.furniture, shared, quoted),
    coverage(b.text.shingles, b.furniture, shared, quoted),
  );
  return { shingles: shared.size, share };
}

function coverage(
  shingles: Uint32Array,
  furniture: Uint8Array | null,
  shared: ReadonlySet<number>,
  quoted: ReadonlySet<number>,
): number {
  let covered = 0;
  let counted = 0;
  let coveredTo = 0;
  let leftOutTo = 0;
  for (let at = 0; at < shingles.length + SHINGLE - 1; at++) {
    const hash = shingles[at];
    if (hash !== undefined) {
      if (furniture?.[at] === 1) leftOutTo = Math.max(leftOutTo, at + 1);
      else if (quoted.has(hash)) leftOutTo = at + SHINGLE;
      else if (shared.has(hash)) coveredTo = at + SHINGLE;
    }
    if (at < coveredTo) covered += 1;
    if (at < coveredTo || at >= leftOutTo) counted += 1;
  }
  return counted === 0 ? 0 : covered / counted;
}
