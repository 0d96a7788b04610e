import { type Article, articleText } from '../../src/model/article.ts';
import type { Explainer } from '../../src/model/explainer.ts';
import type { Edit, Statement } from '../../src/model/statement.ts';
import { bootstrapScore } from '../bootstrap.ts';
import { type ExplainedEvent, explainSet } from '../explain-records.ts';
import type { Measure } from '../measure.ts';

/**
 * A second opinion on the gate, sharing no code with it: the passage stands in the report where it is said to, the statement's
 * words are the passage's in order (but for recorded replacements), and no protected word was lost.
 */
const PROTECTED =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|without|unless|may|might|could|would|should|must|alleged|allegedly|suspected|reportedly|apparently|nearly|almost|roughly|approximately|denied|denies|refused|\p{N}.*|.*n['’]t)$/iu;

export function evidenceHolds(statement: Statement, articles: readonly Article[]): boolean {
  for (const { span, passage, article } of statement.evidence) {
    const stored = articles.find(({ id }) => id === article);
    if (stored === undefined || span.article !== article) return false;
    if (articleText(stored).slice(span.start, span.end) !== passage) return false;
  }
  const [first] = statement.evidence;
  const said = wordsOf(withReplacements(first.passage, statement.edits));
  const printed = wordsOf(statement.text);
  const lost = wordsLeftOut(said, printed);
  if (lost === null) return false;
  const cutOpening = statement.edits.find(({ start }) => start === 0);
  const opening = cutOpening === undefined ? [] : wordsOf(first.passage.slice(0, cutOpening.end));
  return lost.every((word) => opening.includes(word) || !PROTECTED.test(word));
}

/** The passage with its recorded replacements, nothing left out. */
function withReplacements(passage: string, edits: readonly Edit[]): string {
  let text = passage;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    if (edit.kind === 'substitute') text = text.slice(0, edit.start) + edit.to + text.slice(edit.end);
  }
  return text;
}

/** Words of `said` that `printed` does not have; null where `printed` is no subsequence of `said`. */
function wordsLeftOut(said: readonly string[], printed: readonly string[]): readonly string[] | null {
  const lost: string[] = [];
  let at = 0;
  for (const word of said) {
    if (word === printed[at]) at++;
    else lost.push(word);
  }
  return at === printed.length ? lost : null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
}

function statementsOf(explainer: Explainer): readonly Statement[] {
  return [
    ...explainer.bottomLine,
    ...explainer.whatHappened,
    ...explainer.whyItMatters.flatMap(({ statements }) => statements),
    ...explainer.whatComesNext.statements,
    ...explainer.timeline.map(({ statement }) => statement),
  ];
}

function verdicts({ explainer, articles }: ExplainedEvent): readonly boolean[] {
  return statementsOf(explainer).map((statement) => evidenceHolds(statement, articles));
}

export const measures: readonly Measure[] = [
  {
    set: 'wikinews-clusters',
    measure: 'evidence-holds',
    run: async (dataDir) => {
      const events = (await explainSet(dataDir, 'wikinews-clusters')).map(verdicts);
      const share = (sample: readonly (readonly boolean[])[]): number => {
        const all = sample.flat();
        return all.filter(Boolean).length / Math.max(1, all.length);
      };
      return bootstrapScore(events, share, events.flat().length);
    },
  },
];
