import type { Explainer } from '../../src/model/explainer.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { explainRecords, groupByEvent } from '../explain-records.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure } from '../measure.ts';

interface LabelledArticle {
  readonly event: string;
}

/** A sentence with more words than this is hard to follow (plain-language guides say 25 to 30). */
const LONG = 28;

const pages = new Map<string, Promise<readonly (readonly string[])[]>>();

/*
 * Both figures are better when lower, so they can have no floor: aimed at are a grade of 12 at most and a share of 0.15 at most.
 */

/** The sentences of the three parts, one entry an event; events without any are left out. */
function pagesOf(dataDir: string): Promise<readonly (readonly string[])[]> {
  const known = pages.get(dataDir) ?? explainAll(dataDir);
  pages.set(dataDir, known);
  return known;
}

async function explainAll(dataDir: string): Promise<readonly (readonly string[])[]> {
  const records = await readJsonLines<LabelledArticle>(dataDir, 'wikinews-clusters/articles.jsonl');
  return [...groupByEvent(records)].flatMap(([event, members]) => {
    const explained = explainRecords(event, members);
    const sentences = explained === null ? [] : sentencesOf(explained.explainer);
    return sentences.length === 0 ? [] : [sentences];
  });
}

function sentencesOf({ whatHappened, whyItMatters, whatComesNext }: Explainer): readonly string[] {
  return [
    ...whatHappened,
    ...whyItMatters.flatMap(({ statements }) => statements),
    ...whatComesNext.statements,
  ].map(({ text }) => text);
}

/**
 * School years a reader needs (Kincaid, Fishburne, Rogers and Chissom 1975).
 * @param sentences one a string
 */
function readingGrade(sentences: readonly string[]): number {
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

export const measures: readonly Measure[] = [
  {
    set: 'wikinews-clusters',
    measure: 'reading-grade',
    run: async (dataDir) =>
      bootstrapScore(await pagesOf(dataDir), (sample) => mean(sample.map(readingGrade))),
  },
  {
    set: 'wikinews-clusters',
    measure: 'long-sentences',
    run: async (dataDir) =>
      bootstrapScore(await pagesOf(dataDir), (sample) => {
        const all = sample.flat();
        return all.filter((sentence) => wordsOf(sentence).length > LONG).length / Math.max(1, all.length);
      }),
  },
];
