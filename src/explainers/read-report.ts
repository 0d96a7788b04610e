import type { SparseVector } from '../lib/sparse.ts';
import { contentWords, countWords } from '../lib/word-overlap.ts';
import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { type Day, dayOf } from '../model/time.ts';
import { actsOf } from './acts.ts';
import type { Candidate } from './candidate.ts';
import { isCertainDay } from './certain-day.ts';
import { insideQuotes } from './quoted.ts';
import { difficulty } from './reading.ts';
import { type ReadingRules, readingRules } from './reading-rules.ts';
import { likeliestRole } from './roles/model.ts';
import { directionOf, openingVector, vectorOf } from './sentence-vector.ts';
import { speakerOf } from './speaker.ts';
import { stakeStrength } from './stake-cues.ts';
import { replaceDates, replaceSurnames } from './substitute.ts';

/** A date behind one of these is of something else than the sentence's own act: "..., where 42 people died two days ago". */
const ASIDE =
  /\b(?:where|who|which|whose|when|after|since|before|following|in response to|because of|marking|anniversary of)\b[^,]*$|\bthe $/i;
/** Words of a sentence after its cuts: longer ones are no explanation any more. */
const LONGEST = 42;
/** A report with so many sentences of its own is not quoted by its standfirst, which is often in headline style. */
const BODY = 3;

/** What can be said of a sentence by its report alone, whatever event it is read for. */
export type ReadSentence = Omit<
  Candidate,
  'from' | 'nearness' | 'onTopic' | 'centrality' | 'recency' | 'supports'
>;

/** A report as read once. */
export interface ReportReading {
  /** Sentences that could be printed by themselves, in the order of the text. */
  readonly sentences: readonly ReadSentence[];
  /** Content words of every sentence below the title. */
  readonly contentOf: ReadonlyMap<AnalysedSentence, ReadonlySet<string>>;
  /** What the report is about, and what its title and opening are about: unit vectors. */
  readonly direction: SparseVector;
  readonly opening: SparseVector;
}

/** An event is explained anew with each report that joins it: what depends on one report alone is kept as long as its analysis. */
const kept = new WeakMap<AnalysedArticle, ReportReading>();

/**
 * Reads a report for the sentences that may be printed.
 * @param lang of the page: a report is only ever read for a page in its own language
 */
export function readReport(report: AnalysedArticle, lang: string): ReportReading {
  const known = kept.get(report);
  if (known !== undefined) return known;
  const contentOf = new Map(
    report.sentences
      .filter(({ part }) => part !== 'title')
      .map((sentence) => [sentence, contentWords(sentence.text)] as const),
  );
  const reading = {
    sentences: readSentences(report, readingRules(lang), contentOf),
    contentOf,
    direction: directionOf(report),
    opening: openingVector(report),
  };
  kept.set(report, reading);
  return reading;
}

function readSentences(
  report: AnalysedArticle,
  rules: ReadingRules,
  contentOf: ReportReading['contentOf'],
): readonly ReadSentence[] {
  const { article, sentences } = report;
  const roles = rules.roles(report);
  const bodied = sentences.filter(({ part }) => part === 'body').length >= BODY;
  let place = -1;
  return sentences.flatMap((sentence, at): ReadSentence[] => {
    const scores = roles[at];
    if (scores === undefined || sentence.part === 'title') return [];
    if ((bodied && sentence.part === 'standfirst') || isRestOfSentence(report, at)) return [];
    const fit = rules.unfitness(sentence) === null && !(place === -1 && isHeadline(report, at, rules));
    // What stands above the lead (a summary line, a credit, a caption's rest) does not move it down.
    if (fit || place >= 0) place++;
    const role = likeliestRole(scores);
    if (!fit || role === 'furniture') return [];
    const form = rules.standAlone(sentence, sentenceBefore(report, at), article);
    if (form === null || countWords(form.text) > LONGEST) return [];
    const speaker = speakerOf(sentence);
    const dates = replaceDates(sentence, article);
    const words = countWords(form.text) + addedWords(sentence, article, dates);
    return [
      {
        key: `${article.id}:${sentence.span.start}`,
        sentence,
        place,
        scores,
        role,
        speaker,
        form,
        words,
        difficulty: difficulty({ words, sentence, speaker, form }),
        stakes: stakeStrength(form.text),
        vector: vectorOf(sentence),
        content: contentOf.get(sentence) ?? new Set(),
        bigrams: bigramsOf(sentence),
        acts: actsOf(sentence),
        ...dayTold(sentence, article),
        vagueTime: hasVagueTime(sentence, article, dates),
      },
    ];
  });
}

function isHeadline(report: AnalysedArticle, at: number, rules: ReadingRules): boolean {
  const sentence = report.sentences[at];
  return sentence !== undefined && rules.isHeadline(sentence, report.sentences[at + 1] ?? null);
}

function sentenceBefore({ sentences }: AnalysedArticle, at: number): AnalysedSentence | null {
  const before = sentences[at - 1];
  return before === undefined || before.part !== 'body' ? null : before;
}

/** "... took off at 9:51 a.m." | "North Korean time from a launch pad": what follows an abbreviation may be no new sentence. */
function isRestOfSentence({ sentences }: AnalysedArticle, at: number): boolean {
  const before = sentences[at - 1];
  return (
    before?.part === 'body' && CUT_OFF.test(before.text) && before.paragraph === sentences[at]?.paragraph
  );
}

const CUT_OFF = /\b(?:[ap]\.m|Mr|Mrs|Ms|Dr|St|vs|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|Prof|No)\.$/i;

type DateEdits = ReturnType<typeof replaceDates>;

/** Words that full names and dates could add, at most: the budget must hold for every order of the page. */
function addedWords(sentence: AnalysedSentence, article: Article, dates: DateEdits): number {
  return [...replaceSurnames(sentence, article, new Set()), ...dates].reduce(
    (sum, { start, end, to }) => sum + countWords(to) - countWords(sentence.text.slice(start, end)),
    0,
  );
}

function bigramsOf({ tokens }: AnalysedSentence): ReadonlySet<string> {
  const stems = tokens.filter(({ stem }) => stem !== '').map(({ stem }) => stem);
  return new Set(stems.slice(1).map((stem, place) => `${stems[place]} ${stem}`));
}

/** Times that depend on the day of the report. */
const OF_ITS_DAY =
  /\b(?:yesterday|today|tomorrow|tonight|overnight|(?:last|this|next) (?:night|week|weekend|month|year|morning|afternoon|evening)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:days|weeks|months|hours) ago)\b/g;

function hasVagueTime(sentence: AnalysedSentence, article: Article, replaced: DateEdits): boolean {
  // Where nobody knows the day of the report, all its times are vague, and none is worse than another.
  if (article.published === null) return false;
  const times = [...sentence.text.matchAll(OF_ITS_DAY)];
  if (times.length === 0) return false;
  const dated = sentence.dates.filter(({ relative }) => !relative);
  const quoted = insideQuotes(sentence.text);
  return times.some(
    ({ index }) =>
      !quoted(index) && ![...replaced, ...dated].some(({ start, end }) => start <= index && index < end),
  );
}

/** The last day a sentence names that is not after its report; else the day of the report. */
function dayTold(
  sentence: AnalysedSentence,
  article: Article,
): { readonly day: Day | null; readonly dayNamed: boolean } {
  const published = article.published === null ? null : dayOf(article.published);
  const named = sentence.dates
    .filter(({ precision, to }) => precision === 'day' && (published === null || to <= published))
    .filter(
      (date) => !ASIDE.test(sentence.text.slice(0, date.start)) && isCertainDay(date, sentence, article),
    )
    .map(({ to }) => to)
    .sort();
  const last = named.at(-1);
  return last === undefined ? { day: published, dayNamed: false } : { day: last, dayNamed: true };
}
