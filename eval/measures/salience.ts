import { contentWords, overlap } from '../../src/lib/word-overlap.ts';
import { salienceOf } from '../../src/questions/salience.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { pearson, ranksOf } from '../correlation.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure } from '../measure.ts';

/** QSalience (Wu et al., 2024): a question that a reader may have at a place of a story, and how much they need the answer, 1 to 5. */
interface SalientQuestion {
  readonly article: string;
  readonly kind: string;
  /** The story up to the place where the question comes up. */
  readonly context: string;
  readonly question: string;
  readonly salience: number;
}

interface Ranked {
  readonly salience: number;
  readonly worth: number;
}

function rank(questions: readonly SalientQuestion[]): readonly Ranked[] {
  const stories = new Map<string, string>();
  for (const { article, kind, context } of questions) {
    const story = `${article} ${kind}`;
    if (context.length > (stories.get(story)?.length ?? 0)) stories.set(story, context);
  }
  return questions.map(({ article, kind, question, salience }) => {
    const sentences = (stories.get(`${article} ${kind}`) ?? '').split(/(?<=[.!?])\s/u).map(contentWords);
    const shares = [...contentWords(question)].map((word) =>
      mean(sentences.map((sentence) => overlap(new Set([word]), sentence))),
    );
    return { salience, worth: salienceOf(question, mean(shares)) };
  });
}

function spearman(sample: readonly Ranked[]): number {
  return pearson(ranksOf(sample.map(({ worth }) => worth)), ranksOf(sample.map(({ salience }) => salience)));
}

/* Questions on two stories: indicative only. */
export const measures: readonly Measure[] = [
  {
    set: 'open-questions',
    measure: 'salience-spearman',
    run: async (dataDir) =>
      bootstrapScore(
        rank(await readJsonLines<SalientQuestion>(dataDir, 'open-questions/qsalience.jsonl')),
        spearman,
      ),
  },
];
