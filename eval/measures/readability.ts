import { bootstrapScore, mean } from '../bootstrap.ts';
import { explainSet, statementsOfParts } from '../explain-records.ts';
import type { Measure } from '../measure.ts';
import { leansOnContext } from '../standing-alone.ts';

/** A sentence with more words than this is hard to follow (plain-language guides say 25 to 30). */
const LONG = 28;
/** School years that a reader of the page needs at most. */
const PLAIN = 12;
/** The sets whose reports are grouped by event and long enough to explain. */
const SETS = ['wikinews-clusters', 'giveme5w1h', 'basil-triplets', 'allsides-roundups'];

/** The sentences of the three parts of a page. */
type Sentences = readonly string[];

const pages = new Map<string, Promise<readonly Sentences[]>>();

/** The sentences of every page of all sets; events without any are left out. */
function pagesOf(dataDir: string): Promise<readonly Sentences[]> {
  const known = pages.get(dataDir) ?? explainSets(dataDir);
  pages.set(dataDir, known);
  return known;
}

async function explainSets(dataDir: string): Promise<readonly Sentences[]> {
  const found: Sentences[] = [];
  for (const set of SETS) {
    for (const { explainer } of await explainSet(dataDir, set)) {
      const sentences = statementsOfParts(explainer).map(({ text }) => text);
      if (sentences.length > 0) found.push(sentences);
    }
  }
  return found;
}

/**
 * School years a reader needs (Kincaid, Fishburne, Rogers and Chissom 1975).
 * @param sentences one a string
 */
function readingGrade(sentences: Sentences): number {
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}

/** Groups of vowels, the silent e at the end not counted; a number counts as one. */
function countSyllables(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^lt]ed|[^laeiouy]e)$/u, '');
  return Math.max(1, spoken.match(/[aeiouyáéíóúäöü]+/gu)?.length ?? 0);
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? [];
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The share of all sentences of which something holds; drawn by pages. */
function shareOfSentences(measure: string, holds: (sentence: string) => boolean): Measure {
  return {
    set: 'explainers',
    measure,
    run: async (dataDir) => {
      const counted = (await pagesOf(dataDir)).map((sentences) => ({
        all: sentences.length,
        held: sentences.filter(holds).length,
      }));
      const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
      return bootstrapScore(
        counted,
        (sample) => sum(sample.map(({ held }) => held)) / Math.max(1, sum(sample.map(({ all }) => all))),
        sum(counted.map(({ all }) => all)),
      );
    },
  };
}

export const measures: readonly Measure[] = [
  {
    // Better when lower, so it has no floor; the next measure has.
    set: 'explainers',
    measure: 'reading-grade-median',
    run: async (dataDir) => bootstrapScore((await pagesOf(dataDir)).map(readingGrade), middle),
  },
  {
    set: 'explainers',
    measure: 'pages-in-plain-words',
    run: async (dataDir) =>
      bootstrapScore(
        (await pagesOf(dataDir)).map((page) => (readingGrade(page) <= PLAIN ? 1 : 0)),
        mean,
      ),
  },
  shareOfSentences('sentences-of-28-words-at-most', (sentence) => wordsOf(sentence).length <= LONG),
  shareOfSentences('sentences-that-stand-alone', (sentence) => !leansOnContext(sentence)),
];
