import { contentHash } from '../lib/hash.ts';
import type { ArticleId, OriginId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { OriginFeatures } from './features.ts';
import { createLineCounts, type LineCounts } from './line-counts.ts';
import { unpackNumbers } from './packed-numbers.ts';
import { createShingleIndex } from './shingle-index.ts';

/** An article with the origin it was given. */
export interface OriginEntry {
  readonly features: OriginFeatures;
  readonly link: OriginLink;
}

/** Articles of the window, by what their texts share. */
export interface OriginIndex {
  /** Finds the article's origin among those already accepted, and takes it in. */
  add(features: OriginFeatures): OriginLink;
  /** Takes in articles whose origins are known, oldest first; only the last `ORIGIN_WINDOW` matter. */
  restore(entries: readonly OriginEntry[]): void;
}

/** Articles remembered. Copies follow within days; 10,000 are six days of 50 busy feeds, in about 100 MB. */
export const ORIGIN_WINDOW = 10_000;

/** Shares of the smaller text's shingles, measured on public clusters (methods section 2). */
const SAME_TEXT = 0.8;
const ADAPTED_COPY = 0.5;
/** Half the independent pairs share less than 0.01, 95% less than 0.3: with the same credit, 0.2 is agency copy. */
const AGENCY_COPY = 0.2;
/** Fewer shared shingles (14 words in a row) can be a common phrase or a name with its titles. */
const FEWEST_SHARED = 10;
/** Candidates that are compared exactly; more would only be further copies of the same text. */
const MOST_CANDIDATES = 16;

/**
 * An index of the last articles that tells copies from own reports.
 * Every answer is a function of the articles in the window in their order, so that an index restored from the
 * stored window goes on exactly as if it had never stopped.
 * @param window how many articles are remembered
 */
export function createOriginIndex(window: number = ORIGIN_WINDOW): OriginIndex {
  const lineCounts = createLineCounts();
  const shingleIndex = createShingleIndex();
  const reports = new Map<number, Report>();
  let next = 0;

  function take(report: Report): void {
    reports.set(next, report);
    lineCounts.add(report.features, report.link.origin);
    shingleIndex.add(next, report.shingles);
    next += 1;
    const oldest = next - 1 - window;
    const evicted = reports.get(oldest);
    if (evicted === undefined) return;
    reports.delete(oldest);
    lineCounts.remove(evicted.features, evicted.link.origin);
    shingleIndex.remove(oldest, evicted.shingles);
  }

  function findCopied(features: OriginFeatures, shingles: Uint32Array): Match | null {
    const own = new Set(withoutFurniture(features, shingles, lineCounts));
    if (own.size < FEWEST_SHARED) return null;
    let best: Match | null = null;
    for (const place of shingleIndex.candidates(own, FEWEST_SHARED, MOST_CANDIDATES)) {
      const report = reports.get(place);
      if (report === undefined) continue;
      const match = compare(features, own, report, lineCounts);
      if (match !== null && (best === null || match.containment > best.containment)) best = match;
    }
    return best;
  }

  return {
    add(features) {
      const shingles = unpackNumbers(features.shingles);
      const match = findCopied(features, shingles);
      const link = match === null ? ownReport(features) : copyOf(features, match);
      take({ features, link, shingles });
      return link;
    },
    restore(entries) {
      for (const { features, link } of entries.slice(-window)) {
        take({ features, link, shingles: unpackNumbers(features.shingles) });
      }
    },
  };
}

/** An article of the window. */
interface Report extends OriginEntry {
  readonly shingles: Uint32Array;
}

interface Match {
  readonly report: Report;
  readonly containment: number;
  readonly reason: 'same text' | 'adapted copy' | 'agency credit';
}

/** The article's shingles without those that start in lines which its publisher repeats on other pages. */
function withoutFurniture(
  features: OriginFeatures,
  shingles: Uint32Array,
  lineCounts: LineCounts,
): Uint32Array {
  const { source, lines, starts } = features;
  const furniture = lines.map((line) => lineCounts.isFurniture(source, line));
  if (!furniture.includes(true)) return shingles;
  const kept = new Uint32Array(shingles.length);
  let from = 0;
  let length = 0;
  starts.forEach((count, line) => {
    const part = shingles.subarray(from, from + count);
    from += count;
    if (furniture[line] === true) return;
    kept.set(part, length);
    length += part.length;
  });
  return kept.subarray(0, length);
}

function compare(
  features: OriginFeatures,
  own: ReadonlySet<number>,
  report: Report,
  lineCounts: LineCounts,
): Match | null {
  const other = withoutFurniture(report.features, report.shingles, lineCounts);
  let shared = 0;
  for (const hash of other) if (own.has(hash)) shared += 1;
  if (shared < FEWEST_SHARED) return null;
  if (features.source === report.features.source && !tellSameStory(features, own, report)) return null;
  const containment = shared / Math.min(own.size, other.length);
  if (containment >= SAME_TEXT) return { report, containment, reason: 'same text' };
  if (containment >= ADAPTED_COPY) return { report, containment, reason: 'adapted copy' };
  if (containment >= AGENCY_COPY && shareAgency(features, report.features)) {
    return { report, containment, reason: 'agency credit' };
  }
  return null;
}

/** Share of a title's stems, and of the first shingles, that two reports of one publisher on one story have in common. */
const SAME_TITLE = 0.3;
const SAME_OPENING = 0.5;
const OPENING_SHINGLES = 20;

/**
 * Two pages of one publisher may share nothing but its own lines, which cannot be known for furniture before they have
 * been seen on three pages: only a like title or the same opening makes one an update of the other.
 */
function tellSameStory(features: OriginFeatures, own: ReadonlySet<number>, report: Report): boolean {
  const title = new Set(features.title);
  const inTitle = report.features.title.filter((hash) => title.has(hash)).length;
  const shorter = Math.min(title.size, report.features.title.length);
  if (shorter > 0 && inTitle / shorter >= SAME_TITLE) return true;
  const opening = report.shingles.subarray(0, OPENING_SHINGLES);
  return opening.filter((hash) => own.has(hash)).length / opening.length >= SAME_OPENING;
}

/** Both credit the same agency, or one credits the agency that the other's publisher is. */
function shareAgency(a: OriginFeatures, b: OriginFeatures): boolean {
  const agencies = (features: OriginFeatures): readonly string[] =>
    features.agency === null ? features.credits : [...features.credits, features.agency];
  const ofB = agencies(b);
  return agencies(a).some((agency) => ofB.includes(agency));
}

function ownReport(features: OriginFeatures): OriginLink {
  return {
    article: features.article,
    origin: originOpenedBy(features.article),
    reason: 'own report',
    of: null,
    containment: null,
    agency: features.credits[0] ?? null,
  };
}

function copyOf(features: OriginFeatures, { report, containment, reason }: Match): OriginLink {
  return {
    article: features.article,
    origin: report.link.origin,
    reason,
    of: report.link.article,
    containment,
    agency: features.credits[0] ?? report.link.agency,
  };
}

function originOpenedBy(article: ArticleId): OriginId {
  return `o-${contentHash(article, 12)}` as OriginId;
}
