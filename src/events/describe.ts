import { countTerms } from '../lib/sparse.ts';
import type { AnalysedArticle, AnalysedSentence, Name, Token } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { GroupingFeatures } from './features.ts';
import { identityMarks } from './identity-marks.ts';
import { noEventReason } from './no-event.ts';

/** Words of standfirst and body that stand with the title in the lead view (methods section 1). */
const LEAD_WORDS = 60;
/** Words of a text that are counted: what comes later in a long report is background. */
const MOST_WORDS = 1500;

/**
 * What is needed to group an article.
 * @param analysed the article with its tokens and names
 * @returns counts of stems and names, lead countries, identity marks
 */
export function describeForGrouping(analysed: AnalysedArticle): GroupingFeatures {
  const { article, sentences } = analysed;
  const { whole, lead } = countStems(sentences);
  const leadSentences = sentences.slice(0, sentencesInLead(sentences));
  return {
    article: article.id,
    title: article.title,
    published: article.published,
    terms: [...whole].map(([stem, count]) => [stem, count, lead.get(stem) ?? 0] as const),
    names: [...countTerms(sentences.flatMap(({ names }) => names.flatMap(wordsOf)))],
    leadNames: identifyingNames(leadSentences, sentences, creditsOf(article)),
    countries: leadCountries(leadSentences),
    marks: identityMarks(leadSentences),
    noEvent: noEventReason(article) ?? (whole.size === 0 ? 'no words' : null),
  };
}

function creditsOf({ credit, source }: Article): readonly string[] {
  return [credit, source.name].filter((name) => name !== null).map((name) => name.toLowerCase());
}

function countStems(sentences: readonly AnalysedSentence[]): {
  whole: ReadonlyMap<string, number>;
  lead: ReadonlyMap<string, number>;
} {
  const whole: string[] = [];
  const lead: string[] = [];
  let words = 0;
  let leadWords = 0;
  for (const { part, tokens } of sentences) {
    for (const token of tokens) {
      if (token.stem === '') continue;
      if (words >= MOST_WORDS) break;
      words += 1;
      const inLead = part === 'title' || leadWords < LEAD_WORDS;
      if (part !== 'title') leadWords += 1;
      if (!counts(token)) continue;
      whole.push(token.stem);
      if (inLead) lead.push(token.stem);
    }
  }
  return { whole: countTerms(whole), lead: countTerms(lead) };
}

/** Function words and single letters say nothing; single digits do ("Day 2"). */
function counts({ stem, stop }: Token): boolean {
  return !stop && (stem.length > 1 || /\d/.test(stem));
}

function sentencesInLead(sentences: readonly AnalysedSentence[]): number {
  let words = 0;
  let index = 0;
  for (const { part, tokens } of sentences) {
    if (words >= LEAD_WORDS) break;
    if (part !== 'title') words += tokens.length;
    index += 1;
  }
  return index;
}

/** A full name counts, and so does each of its words: another report may have the surname alone. */
function wordsOf({ full }: Name): readonly string[] {
  const lower = full.toLowerCase();
  const parts = lower.split(/[\s-]+/).filter((part) => part.length > 1);
  return parts.length > 1 ? [lower, ...parts] : [lower];
}

/**
 * Names in the lead, without countries and without whom the report credits. A headline in Title Case makes names of
 * plain words ("Scores Die"): its names count where the text has them too, or where there is no text.
 */
function identifyingNames(
  lead: readonly AnalysedSentence[],
  sentences: readonly AnalysedSentence[],
  credits: readonly string[],
): readonly string[] {
  const keysIn = (some: readonly AnalysedSentence[]): readonly string[] =>
    some.flatMap((sentence) => {
      const credit = CREDIT.exec(sentence.text.slice(0, LONGEST_DATELINE))?.[1]?.toLowerCase();
      return sentence.names
        .filter(({ country, full }) => country === null && full.toLowerCase() !== credit)
        .map(keyOf)
        .filter((key) => !credits.includes(key));
    });
  const text = sentences.filter(({ part }) => part !== 'title');
  const keys = [...new Set(keysIn(lead))];
  if (text.length === 0 || !isTitleCase(lead)) return keys;
  const inText = new Set(keysIn(text));
  return keys.filter((key) => inText.has(key));
}

/** Most of the headline's words begin with a capital letter. */
function isTitleCase(lead: readonly AnalysedSentence[]): boolean {
  const words = lead
    .filter(({ part }) => part === 'title')
    .flatMap(({ tokens }) => tokens.filter(({ stop, text }) => !stop && /^\p{L}/u.test(text)));
  return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > TITLE_CASE * words.length;
}

/** Share of capitals above which they say nothing of names; a sentence of names alone comes to about two thirds. */
const TITLE_CASE = 0.7;

/** "PESHAWAR, Pakistan (Reuters) - ": the name in brackets is an agency's. */
const CREDIT = /^[^()]{2,60}\(([^()]{2,40})\)\s*[-–—:]/u;
const LONGEST_DATELINE = 120;

/** Another report may have a person's surname alone; other names are known by the whole. */
function keyOf(name: Name): string {
  const words = wordsOf(name);
  return (name.kind === 'person' ? words.at(-1) : words[0]) ?? '';
}

function leadCountries(sentences: readonly AnalysedSentence[]): readonly string[] {
  const codes = sentences
    .flatMap(({ names }) => names.map(({ country }) => country))
    .filter((code) => code !== null);
  return [...countTerms(codes)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}
