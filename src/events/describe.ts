import { countTerms } from '../lib/sparse.ts';
import type { AnalysedArticle, AnalysedSentence, Name, Token } from '../model/analysis.ts';
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
    leadNames: namesWithoutCountries(leadSentences),
    countries: leadCountries(leadSentences),
    marks: identityMarks(leadSentences),
    noEvent: noEventReason(article),
  };
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

function namesWithoutCountries(sentences: readonly AnalysedSentence[]): readonly string[] {
  const names = sentences.flatMap((sentence) => sentence.names.filter(({ country }) => country === null));
  return [...new Set(names.flatMap(wordsOf))];
}

function leadCountries(sentences: readonly AnalysedSentence[]): readonly string[] {
  const codes = sentences
    .flatMap(({ names }) => names.map(({ country }) => country))
    .filter((code) => code !== null);
  return [...countTerms(codes)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}
