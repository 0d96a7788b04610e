import { dot, type SparseVector } from '../lib/sparse.ts';
import { contentWords, countWords } from '../lib/word-overlap.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import { type Day, dayOf, millis } from '../model/time.ts';
import { actsOf } from './acts.ts';
import type { Candidate } from './candidate.ts';
import { isCertainDay } from './certain-day.ts';
import { isColumn } from './column.ts';
import { difficulty } from './reading.ts';
import { type ReadingRules, readingRules } from './reading-rules.ts';
import type { Representative } from './representatives.ts';
import { likeliestRole } from './roles/model.ts';
import { centroidOf, openingVector, vectorOf } from './sentence-vector.ts';
import { speakerOf } from './speaker.ts';
import { stakeStrength } from './stake-cues.ts';
import { replaceDates, replaceSurnames } from './substitute.ts';
import { buildSupportIndex, supportsOf } from './support.ts';

/** A report is wholly about the event from this share of the nearest report's nearness on. */
const FULL_FIT = 0.7;
/** A date behind one of these is of something else than the sentence's own act: "..., where 42 people died two days ago". */
const ASIDE = /\b(?:where|who|which|whose|when|after|since|before|following)\b[^,]*$/iu;
/** Words of a sentence after its cuts: longer ones are no explanation any more. */
const LONGEST = 42;
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
/** A report with so many sentences of its own is not quoted by its standfirst, which is often in headline style. */
const BODY = 3;

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
  const rules = readingRules(lang);
  const centroid = centroidOf(representatives);
  const index = buildSupportIndex(representatives);
  const recency = recencyScale(representatives);
  const { nearness, onTopic } = reportFit(representatives, centroid, name);
  const seen = new Set<string>();
  return representatives.flatMap((from) => {
    const roles = rules.roles(from.report);
    const bodied = from.report.sentences.filter(({ part }) => part === 'body').length >= BODY;
    let place = -1;
    return from.report.sentences.flatMap((sentence, at): Candidate[] => {
      const scores = roles[at];
      if (scores === undefined || sentence.part === 'title') return [];
      if (bodied && sentence.part === 'standfirst') return [];
      if (isRestOfSentence(from, at)) return [];
      const fit = rules.unfitness(sentence) === null && !(place === -1 && isHeadline(from, at, rules));
      // What stands above the lead (a summary line, a credit, a caption's rest) does not move it down.
      if (fit || place >= 0) place++;
      if (!fit || seen.has(sentence.text)) return [];
      const role = likeliestRole(scores);
      const speaker = speakerOf(sentence);
      const form = rules.standAlone(sentence, sentenceBefore(from, at), from.report.article);
      if (role === 'furniture' || form === null || countWords(form.text) > LONGEST) return [];
      seen.add(sentence.text);
      const vector = vectorOf(sentence);
      const content = index.contentOf.get(sentence) ?? contentWords(sentence.text);
      const words = countWords(form.text) + addedWords(sentence, from);
      return [
        {
          key: `${from.report.article.id}:${sentence.span.start}`,
          from,
          sentence,
          place,
          scores,
          role,
          speaker,
          form,
          words,
          difficulty: difficulty({ words, sentence, speaker, form }),
          stakes: stakeStrength(form.text),
          vector,
          content,
          bigrams: bigramsOf(sentence),
          acts: actsOf(sentence),
          nearness: nearness(from),
          onTopic: onTopic(from),
          centrality: dot(vector, centroid) * (0.4 + 0.6 * Math.min(1, nearness(from) / FULL_FIT)),
          recency: recency(from),
          ...dayTold(sentence, from),
          supports: rules.compares ? supportsOf(sentence, content, from, index) : [],
        },
      ];
    });
  });
}

function isHeadline({ report }: Representative, at: number, rules: ReadingRules): boolean {
  const sentence = report.sentences[at];
  return sentence !== undefined && rules.isHeadline(sentence, report.sentences[at + 1] ?? null);
}

function sentenceBefore(from: Representative, at: number): AnalysedSentence | null {
  const before = from.report.sentences[at - 1];
  return before === undefined || before.part !== 'body' ? null : before;
}

/** "... took off at 9:51 a.m." | "North Korean time from a launch pad": what follows an abbreviation may be no new sentence. */
function isRestOfSentence(from: Representative, at: number): boolean {
  const before = from.report.sentences[at - 1];
  return (
    before?.part === 'body' &&
    CUT_OFF.test(before.text) &&
    before.paragraph === from.report.sentences[at]?.paragraph
  );
}

const CUT_OFF = /\b(?:[ap]\.m|Mr|Mrs|Ms|Dr|St|vs|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|Prof|No)\.$/iu;

/** Words that full names and dates could add, at most: the budget must hold for every order of the page. */
function addedWords(sentence: AnalysedSentence, from: Representative): number {
  const { article } = from.report;
  return [...replaceSurnames(sentence, article, new Set()), ...replaceDates(sentence, article)].reduce(
    (sum, { start, end, to }) => sum + countWords(to) - countWords(sentence.text.slice(start, end)),
    0,
  );
}

function bigramsOf({ tokens }: AnalysedSentence): ReadonlySet<string> {
  const stems = tokens.filter(({ stem }) => stem !== '').map(({ stem }) => stem);
  return new Set(stems.slice(1).map((stem, place) => `${stems[place]} ${stem}`));
}

/** The last day a sentence names that is not after its report; else the day of the report. */
function dayTold(
  sentence: AnalysedSentence,
  { report }: Representative,
): { readonly day: Day | null; readonly dayNamed: boolean } {
  const published = report.article.published === null ? null : dayOf(report.article.published);
  const named = sentence.dates
    .filter(({ precision, to }) => precision === 'day' && (published === null || to <= published))
    .filter(
      (date) =>
        !ASIDE.test(sentence.text.slice(0, date.start)) && isCertainDay(date, sentence, report.article),
    )
    .map(({ to }) => to)
    .sort();
  const last = named.at(-1);
  return last === undefined ? { day: published, dayNamed: false } : { day: last, dayNamed: true };
}

/**
 * How far a report is about the event: a page that is listed with it, but tells of something else, opens with other words.
 * @returns its nearness against the nearest report's, 0 to 1, and whether its own sentences may tell what happened
 */
function reportFit(
  representatives: readonly Representative[],
  centroid: SparseVector,
  name: string,
): {
  readonly nearness: (from: Representative) => number;
  readonly onTopic: (from: Representative) => boolean;
} {
  const dots = new Map(
    representatives.map((from) => [from, dot(openingVector(from.report), centroid)] as const),
  );
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
