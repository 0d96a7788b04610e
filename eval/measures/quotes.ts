import { analyseArticle } from '../../src/articles/analyse.ts';
import { bootstrapScore } from '../bootstrap.ts';
import { readJsonLines } from '../jsonl.ts';
import { labelledText } from '../labelled-text.ts';
import type { Measure } from '../measure.ts';

type Offsets = readonly [number, number];

interface Attributed {
  readonly id: string;
  readonly officialSplit: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Offsets[] | null;
    readonly content: readonly Offsets[] | null;
  }[];
}

/** Quotes found that match a label, quotes found, labels matched, labels. */
interface Counts {
  readonly right: number;
  readonly found: number;
  readonly matched: number;
  readonly labelled: number;
}

/** A quote and a label are the same when they share this much of the shorter one (quotes end with their sentence). */
const OVERLAP = 0.5;

/**
 * PolNeAR (Newell, Margolin and Ruths, LREC 2018): content spans that overlap, with the right source. A source is right
 * when it shares a word with the labelled one; labelled pronouns cannot be told right or wrong and take any speaker.
 */
function countQuotes(article: Attributed): Counts {
  const { text } = article;
  const found = analyseArticle(labelledText(article.id, text, null)).sentences.flatMap(({ span, quotes }) =>
    quotes
      .filter((quote) => quote.speaker !== null)
      .map((quote) => ({
        start: span.start - 1 + quote.start,
        end: span.start - 1 + quote.end,
        speaker: quote.speaker ?? '',
      })),
  );
  const labels = article.attributions
    .map(({ content, source }) => ({
      content: content ?? [],
      source: (source ?? []).map(([start, end]) => text.slice(start, end)).join(' '),
    }))
    .filter(({ content, source }) => content.length > 0 && source !== '');
  const same = (quote: (typeof found)[number], label: (typeof labels)[number]): boolean =>
    label.content.some((piece) => overlaps(quote, piece)) && sameSource(quote.speaker, label.source);
  return {
    right: found.filter((quote) => labels.some((label) => same(quote, label))).length,
    found: found.length,
    matched: labels.filter((label) => found.some((quote) => same(quote, label))).length,
    labelled: labels.length,
  };
}

function overlaps(quote: { start: number; end: number }, [start, end]: Offsets): boolean {
  const shared = Math.min(quote.end, end) - Math.max(quote.start, start);
  return shared >= OVERLAP * Math.min(quote.end - quote.start, end - start);
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|his|her|their|him|them)$/iu;

function sameSource(speaker: string, source: string): boolean {
  if (PRONOUN.test(source.trim())) return true;
  const words = new Set(contentWords(source));
  return contentWords(speaker).some((word) => words.has(word));
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !/^(?:the|an|of|and|for|in|at)$/u.test(word),
  );
}

function f1(sample: readonly Counts[]): number {
  const sum = (key: keyof Counts): number => sample.reduce((total, counts) => total + counts[key], 0);
  const precision = sum('right') / Math.max(1, sum('found'));
  const recall = sum('matched') / Math.max(1, sum('labelled'));
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

export const measures: readonly Measure[] = [
  {
    set: 'polnear',
    measure: 'content-source-f1',
    async run(dataDir) {
      const articles = await readJsonLines<Attributed>(dataDir, 'polnear/articles.jsonl');
      const counts = articles.map(countQuotes);
      return bootstrapScore(
        counts,
        f1,
        counts.reduce((total, { labelled }) => total + labelled, 0),
      );
    },
  },
];
