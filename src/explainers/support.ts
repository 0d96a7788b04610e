import { overlap } from '../lib/word-overlap.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import { UNNAMED_SOURCE } from '../model/source.ts';
import { type Evidence, evidenceOf } from '../model/statement.ts';
import type { ReportReading } from './read-report.ts';
import type { Representative } from './representatives.ts';

/** Share of content words of the shorter sentence that both must have (methods: 0.6 keeps paraphrases, drops mere topic). */
const SAME = 0.6;
/** Fewer shared words than this can be chance, however short the sentence. */
const LEAST_SHARED = 5;
/** Passages of further origins shown beside a statement. */
const MOST_SUPPORTS = 5;
const NEGATION =
  /\b(?:not|no|never|none|nor|neither|without|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:es|ed))\b|n['’]t\b/i;

interface Entry {
  readonly from: Representative;
  readonly sentence: AnalysedSentence;
  readonly content: ReadonlySet<string>;
}

/** Sentences of all reports by their content words, to find those that say the same without comparing each with each. */
export interface SupportIndex {
  readonly entries: readonly Entry[];
  readonly byWord: ReadonlyMap<string, readonly number[]>;
}

/** @param readings of the reports whose sentences may support others */
export function buildSupportIndex(readings: ReadonlyMap<Representative, ReportReading>): SupportIndex {
  const entries: Entry[] = [];
  const byWord = new Map<string, number[]>();
  for (const [from, { contentOf }] of readings) {
    for (const [sentence, content] of contentOf) {
      for (const word of content) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [entries.length]);
        else list.push(entries.length);
      }
      entries.push({ from, sentence, content });
    }
  }
  return { entries, byWord };
}

/**
 * The best passage of each further origin, a publisher once, that says what a sentence says: same words, the same numbers, negated alike.
 * @returns evidence in the order of acceptance, at most five
 */
export function supportsOf(
  sentence: AnalysedSentence,
  content: ReadonlySet<string>,
  from: Representative,
  index: SupportIndex,
): readonly Evidence[] {
  const shared = new Map<number, number>();
  for (const word of content) {
    for (const entry of index.byWord.get(word) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const best = new Map<string, { readonly entry: Entry; readonly score: number }>();
  const numbers = numbersOf(sentence.text);
  const own = voiceOf(from);
  for (const [place, count] of shared) {
    const entry = index.entries[place];
    if (entry === undefined || count < LEAST_SHARED || entry.from.link.origin === from.link.origin) continue;
    const voice = voiceOf(entry.from);
    if (voice === own) continue;
    const score = overlap(content, entry.content);
    const known = best.get(voice);
    if (score < SAME || (known !== undefined && known.score >= score)) continue;
    if (saysTheSame(sentence.text, numbers, entry.sentence.text)) best.set(voice, { entry, score });
  }
  return [...best.values()]
    .sort((a, b) => a.entry.from.order - b.entry.from.order)
    .slice(0, MOST_SUPPORTS)
    .map(({ entry }) => evidenceOf(entry.sentence, entry.from.report.article, entry.from.link));
}

/** A publisher supports a sentence once, in whichever of its reports. */
function voiceOf({ report, link }: Representative): string {
  const { source } = report.article;
  return source.name === UNNAMED_SOURCE ? link.origin : source.id;
}

function saysTheSame(text: string, numbers: readonly string[], other: string): boolean {
  const theirs = numbersOf(other);
  return numbers.every((number) => theirs.includes(number)) && NEGATION.test(text) === NEGATION.test(other);
}

function numbersOf(text: string): readonly string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
}
