import { dot, type SparseVector } from '../lib/sparse.ts';
import { contentWords } from '../lib/word-overlap.ts';
import { millis } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { isColumn } from './column.ts';
import { readReport } from './read-report.ts';
import { readingRules } from './reading-rules.ts';
import type { Representative } from './representatives.ts';
import { centroidOf } from './sentence-vector.ts';
import { buildSupportIndex, supportsOf } from './support.ts';

/** A report is wholly about the event from this share of the nearest report's nearness on. */
const FULL_FIT = 0.7;
/** A report as near as this to the event, against the nearest one, is about it whatever its words. */
const ABOUT = 0.9;
/** As near as this it needs so much of the event's name in its title and opening. */
const NEAR_ENOUGH = 0.8;
const SOME_OF_NAME = 0.3;
/** Below this no word of the event's name makes up for it: names have common words. */
const HARDLY_NEAR = 0.6;
/** One that is less near has so much of the event's name in its title and opening. */
const NAME_SHARE = 0.5;
const OPENING = 3;

/**
 * All sentences of an event's reports that could be printed by themselves, with what choosing needs to know of them.
 * @param representatives one report an origin, all in one language
 * @param lang the language they are in: it says by which rules they are read
 * @param name the event's short name
 * @returns candidates in the order of acceptance, then of the text; one for sentences that stand in several reports
 */
export function gatherCandidates(
  representatives: readonly Representative[],
  lang: string,
  name: string,
): readonly Candidate[] {
  const { compares } = readingRules(lang);
  const readings = new Map(representatives.map((from) => [from, readReport(from.report, lang)] as const));
  const centroid = centroidOf([...readings.values()].map(({ direction }) => direction));
  const index = buildSupportIndex(readings);
  const recency = recencyScale(representatives);
  const { nearness, onTopic } = reportFit(
    representatives,
    (from) => dot(readings.get(from)?.opening ?? NOTHING, centroid),
    name,
  );
  const seen = new Set<string>();
  return [...readings].flatMap(([from, { sentences }]) =>
    sentences.flatMap((read): Candidate[] => {
      if (seen.has(read.sentence.text)) return [];
      seen.add(read.sentence.text);
      return [
        {
          ...read,
          from,
          nearness: nearness(from),
          onTopic: onTopic(from),
          centrality: dot(read.vector, centroid) * (0.4 + 0.6 * Math.min(1, nearness(from) / FULL_FIT)),
          recency: recency(from),
          supports: compares ? supportsOf(read.sentence, read.content, from, index) : [],
        },
      ];
    }),
  );
}

const NOTHING: SparseVector = new Map();

/**
 * How far a report is about the event: a page that is listed with it, but tells of something else, opens with other words.
 * @returns its nearness against the nearest report's, 0 to 1, and whether its own sentences may tell what happened
 */
function reportFit(
  representatives: readonly Representative[],
  near: (from: Representative) => number,
  name: string,
): {
  readonly nearness: (from: Representative) => number;
  readonly onTopic: (from: Representative) => boolean;
} {
  const dots = new Map(representatives.map((from) => [from, near(from)] as const));
  const nearest = Math.max(...dots.values()) || 1;
  const nearness = (from: Representative): number => (dots.get(from) ?? 0) / nearest;
  const nameWords = contentWords(name);
  const shareOfName = ({ report }: Representative): number => {
    const opening = report.sentences.filter(({ index }) => index <= OPENING).map(({ text }) => text);
    const content = contentWords(opening.join(' '));
    return [...nameWords].filter((word) => content.has(word)).length / Math.max(1, nameWords.size);
  };
  const isAbout = (from: Representative): boolean => {
    const near = nearness(from);
    if (near >= ABOUT) return true;
    return near >= HARDLY_NEAR && shareOfName(from) >= (near >= NEAR_ENOUGH ? SOME_OF_NAME : NAME_SHARE);
  };
  const topical = new Set(representatives.filter((from) => !isColumn(from.report) && isAbout(from)));
  // Where nothing is sure to be of the event, the nearest report is what there is.
  const none = topical.size === 0;
  return { nearness, onTopic: (from) => none || topical.has(from) };
}

function recencyScale(representatives: readonly Representative[]): (from: Representative) => number {
  const times = representatives.flatMap(({ report }) =>
    report.article.published === null ? [] : [millis(report.article.published)],
  );
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  return ({ report }) => {
    if (report.article.published === null || !(span > 0)) return 0.5;
    return (millis(report.article.published) - first) / span;
  };
}
