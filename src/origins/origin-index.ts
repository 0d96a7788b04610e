import { contentHash } from '../lib/hash.ts';
import type { ArticleId, OriginId } from '../model/id.ts';
import type { OriginLink, OriginReason } from '../model/origin.ts';
import type { OriginFeatures } from './features.ts';
import { createLineCounts } from './line-counts.ts';
import { type ComparedText, comparedText, furnitureMask, ownShingles, sharedWords } from './shared-words.ts';
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

/** Articles remembered. Copies follow within days; 10,000 are six days of 50 busy feeds, in about 140 MB. */
export const ORIGIN_WINDOW = 10_000;

/**
 * Shares of a text's own words that stand in the other (decision 016). On hand-labelled pairs of different publishers, copies
 * begin at 0.47 (but for three that no share can tell) and reports with passages in common end at 0.42.
 */
const COPY = 0.45;
const SAME_TEXT = 0.8;
/** Where both credit one agency: its later version of a report has 0.44, its next report on the subject 0.38. */
const AGENCY_COPY = 0.4;
/** One publisher uses its own background again in other stories: up to 0.57 of the shorter one. */
const OWN_TEXT_AGAIN = 0.65;
/** Fewer shared shingles (15 words in a row) can be a common phrase or a name with its titles. */
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
  /** How many of an origin's reports are an agency's. */
  const fromAgencies = new Map<OriginId, number>();
  let next = 0;

  function take(report: Report): void {
    reports.set(next, report);
    count(report, 1);
    lineCounts.add(report.features, report.link.origin);
    shingleIndex.add(next, report.text.shingles);
    next += 1;
    const oldest = next - 1 - window;
    const evicted = reports.get(oldest);
    if (evicted === undefined) return;
    reports.delete(oldest);
    count(evicted, -1);
    lineCounts.remove(evicted.features, evicted.link.origin);
    shingleIndex.remove(oldest, evicted.text.shingles);
  }

  function count({ features, link }: Report, by: 1 | -1): void {
    if (features.agency === null) return;
    const counted = (fromAgencies.get(link.origin) ?? 0) + by;
    if (counted === 0) fromAgencies.delete(link.origin);
    else fromAgencies.set(link.origin, counted);
  }

  function furnitureOf(features: OriginFeatures): Uint8Array | null {
    return furnitureMask(features, (line) =>
      lineCounts.isFurniture(features.source, features.lines[line] ?? 0),
    );
  }

  function findCopied(features: OriginFeatures, text: ComparedText): Match | null {
    const furniture = furnitureOf(features);
    const own = ownShingles(text, furniture);
    if (own.size < FEWEST_SHARED) return null;
    let best: Match | null = null;
    for (const place of shingleIndex.candidates(own, FEWEST_SHARED, MOST_CANDIDATES)) {
      const report = reports.get(place);
      if (report === undefined) continue;
      const other = { text: report.text, furniture: furnitureOf(report.features) };
      const { shingles, share } = sharedWords({ text, furniture, own }, other);
      if (shingles < FEWEST_SHARED || !isCopy(features, own, report, share)) continue;
      if (best === null || share > best.share) best = { report, share };
      if (share === 1) break;
    }
    return best;
  }

  return {
    add(features) {
      const text = comparedText(features);
      const match = findCopied(features, text);
      const found =
        match === null
          ? ownReport(features)
          : copyOf(features, match, !fromAgencies.has(match.report.link.origin));
      const furniture = features.paragraphs.flatMap((place, line) =>
        place !== null && lineCounts.isFurniture(features.source, features.lines[line] ?? 0) ? [place] : [],
      );
      const link = furniture.length === 0 ? found : { ...found, furniture };
      take({ features, link, text });
      return link;
    },
    restore(entries) {
      for (const { features, link } of entries.slice(-window)) {
        take({ features, link, text: comparedText(features) });
      }
    },
  };
}

/** An article of the window. */
interface Report extends OriginEntry {
  readonly text: ComparedText;
}

interface Match {
  readonly report: Report;
  readonly share: number;
}

function isCopy(features: OriginFeatures, own: ReadonlySet<number>, report: Report, share: number): boolean {
  if (features.source === report.features.source) {
    return share >= OWN_TEXT_AGAIN && tellSameStory(features, own, report);
  }
  return share >= COPY || (share >= AGENCY_COPY && shareAgency(features, report.features));
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
  const opening = report.text.shingles.subarray(0, OPENING_SHINGLES);
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

/** @param awaited whether no agency's report has been seen under the origin yet */
function copyOf(features: OriginFeatures, { report, share }: Match, awaited: boolean): OriginLink {
  return {
    article: features.article,
    origin: report.link.origin,
    reason: awaited && isAgencysOwn(features) ? 'original' : reasonOf(features, report, share),
    of: report.link.article,
    containment: share,
    agency: features.credits[0] ?? report.link.agency,
  };
}

/** An agency's report, unless it credits another agency. */
function isAgencysOwn({ agency, credits }: OriginFeatures): boolean {
  return agency !== null && (credits.length === 0 || credits.includes(agency));
}

function reasonOf(features: OriginFeatures, report: Report, share: number): OriginReason {
  if (share >= SAME_TEXT) return 'same text';
  return shareAgency(features, report.features) ? 'agency credit' : 'adapted copy';
}

function originOpenedBy(article: ArticleId): OriginId {
  return `o-${contentHash(article, 12)}` as OriginId;
}
