import type { Explainer } from '../../src/model/explainer.ts';
import type { Statement } from '../../src/model/statement.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { explainRecords, explainSet, statementsOfParts } from '../explain-records.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure, Score } from '../measure.ts';
import { rougeTokens } from '../rouge.ts';

const QUESTIONS = ['who', 'what', 'when', 'where', 'why', 'how'] as const;
type QuestionWord = (typeof QUESTIONS)[number];
/** Answered in the opening of a page; the others anywhere in it. */
const IN_THE_OPENING: readonly QuestionWord[] = ['who', 'what', 'when', 'where'];
/** An answer is there when so many of its words are (methods, section 5). */
const FOUND = 0.8;

interface GoldArticle {
  readonly event: string;
  readonly fiveWOneH: Readonly<Partial<Record<QuestionWord, readonly { readonly text: string }[]>>>;
}

/** For each article with an answer of people to the question: whether the page holds one. */
async function answersFound(dataDir: string, question: QuestionWord): Promise<readonly number[]> {
  const pages = await explainGold(dataDir);
  return pages.flatMap(({ gold, opening, whole }) => {
    const answers = gold.fiveWOneH[question] ?? [];
    if (answers.length === 0) return [];
    const words = IN_THE_OPENING.includes(question) ? opening : whole;
    return [answers.some(({ text }) => shareFound(text, words) >= FOUND) ? 1 : 0];
  });
}

interface GoldPage {
  readonly gold: GoldArticle;
  readonly opening: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

const explained = new Map<string, Promise<readonly GoldPage[]>>();

function explainGold(dataDir: string): Promise<readonly GoldPage[]> {
  const known = explained.get(dataDir) ?? explainEach(dataDir);
  explained.set(dataDir, known);
  return known;
}

/** Each article alone: its page can only hold what the article's words, as far as they may be used, allow. */
async function explainEach(dataDir: string): Promise<readonly GoldPage[]> {
  const articles = await readJsonLines<GoldArticle>(dataDir, 'giveme5w1h/gold5w1h.jsonl');
  return articles.flatMap((gold) => {
    const page = explainRecords(gold.event, [gold]);
    if (page === null) return [];
    const opening = openingWords(page.explainer);
    const rest = [
      ...statementsOfParts(page.explainer),
      ...page.explainer.timeline.map(({ statement }) => statement),
    ];
    const questions = page.explainer.whatComesNext.questions.map(({ statement }) => statement);
    const whole = new Set([...opening, ...rest.flatMap(wordsOf), ...questions.flatMap(rougeTokens)]);
    return [{ gold, opening, whole }];
  });
}

function openingWords({ name, bottomLine, whatHappened }: Explainer): ReadonlySet<string> {
  return new Set([...rougeTokens(name), ...[...bottomLine, ...whatHappened].flatMap(wordsOf)]);
}

/** A word that a recorded replacement stands for counts as said: "on 5 May 2026" answers when as "on Tuesday" does. */
function wordsOf({ text, edits, evidence: [{ passage }] }: Statement): readonly string[] {
  const replaced = edits.flatMap((edit) =>
    edit.kind === 'substitute' ? [passage.slice(edit.start, edit.end)] : [],
  );
  return [text, ...replaced].flatMap(rougeTokens);
}

function shareFound(answer: string, words: ReadonlySet<string>): number {
  const wanted = rougeTokens(answer);
  return wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length);
}

const FUNCTION_WORDS = new Set(
  rougeTokens(
    'a an the and or of to in on at by for with from as is are was were be been it its his her their after over into amid up that not',
  ),
);

/** The share of the content words of each event's title, given by people, that the opening of the page has. */
async function titleWordsFound(dataDir: string): Promise<Score> {
  const titles = new Map(
    (
      await readJsonLines<{ readonly event: string; readonly title: string }>(
        dataDir,
        'wikinews-clusters/events.jsonl',
      )
    ).map(({ event, title }) => [event, title]),
  );
  const shares = (await explainSet(dataDir, 'wikinews-clusters')).flatMap(({ event, explainer }) => {
    const wanted = rougeTokens(titles.get(event) ?? '').filter((word) => !FUNCTION_WORDS.has(word));
    if (wanted.length === 0) return [];
    const words = openingWords(explainer);
    return [wanted.filter((word) => words.has(word)).length / wanted.length];
  });
  return bootstrapScore(shares, mean);
}

export const measures: readonly Measure[] = [
  ...QUESTIONS.map(
    (question): Measure => ({
      set: 'giveme5w1h',
      measure: `answers-${question}`,
      run: async (dataDir) => bootstrapScore(await answersFound(dataDir, question), mean),
    }),
  ),
  { set: 'wikinews-clusters', measure: 'title-words', run: titleWordsFound },
];
