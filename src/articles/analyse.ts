import type { AnalysedArticle, DateMention, Token } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import { isEnglish } from '../model/language.ts';
import type { Sentence } from '../model/span.ts';
import type { Instant } from '../model/time.ts';
import { type CapitalUse, capitalUse } from './text/capital-use.ts';
import { datesOf } from './text/dates.ts';
import { figuresOf } from './text/figures.ts';
import { namesOf } from './text/names.ts';
import { officesOf } from './text/offices.ts';
import { placesOf } from './text/places.ts';
import { inHeadlineCapitals, plainCase } from './text/plain-case.ts';
import { quotesOf } from './text/quotes.ts';
import { sentencesOf } from './text/sentences.ts';
import { tokensOf } from './text/tokens.ts';

/**
 * Everything the later stages read off an article's text. Pure: the same article gives the same analysis.
 * @param article any article; texts in other languages than English get sentences and words only
 * @returns the article with its sentences, each with words, names, dates, figures and quotes
 */
export function analyseArticle(article: Article): AnalysedArticle {
  const sentences = sentencesOf(article);
  const { tokens, plain, use } = readWords(sentences, article.lang);
  const texts = sentences.map((sentence, at) => ({ text: sentence.text, tokens: plain[at] ?? [] }));
  const names = isEnglish(article.lang) ? namesOf(texts, use) : [];
  const quotes = isEnglish(article.lang)
    ? quotesOf(
        sentences.map((sentence, at) => ({ ...sentence, tokens: tokens[at] ?? [], names: names[at] ?? [] })),
      )
    : [];
  const named = sentences.map(({ text }, at) => ({ text, names: names[at] ?? [] }));
  return {
    article,
    sentences: sentences.map((sentence, at) => {
      const words = tokens[at] ?? [];
      const dates = datesIn(sentence, words, article);
      const figures = isEnglish(article.lang)
        ? figuresOf(sentence.text, words, [...dates, ...(names[at] ?? [])])
        : [];
      return { ...sentence, tokens: words, names: names[at] ?? [], dates, figures, quotes: quotes[at] ?? [] };
    }),
    places: placesOf(named, article.source.country),
    offices: officesOf(named),
  };
}

function datesIn(sentence: Sentence, tokens: readonly Token[], article: Article): DateMention[] {
  if (!isEnglish(article.lang)) return [];
  const datesFrom = (published: Instant | null) =>
    datesOf(sentence.text, tokens, {
      published,
      monthFirst: monthFirstIn(article.source.country),
      headline: sentence.part === 'title',
    });
  const dates = datesFrom(article.published);
  if (article.changed === null || dates.length === 0) return dates;
  // Nothing says whether "on Friday" was written on the first day or on the last: what differs between them is left open.
  const later = datesFrom(article.changed);
  return dates.filter((date) =>
    later.some(({ start, from, to }) => start === date.start && from === date.from && to === date.to),
  );
}

/** Countries that write the month first in English (Unicode CLDR, short date patterns): the others write the day first. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'FM', 'MH', 'PW', 'AS', 'VI', 'MP']);

function monthFirstIn(country: string | null): boolean | null {
  return country === null ? null : MONTH_FIRST.has(country);
}

interface Words {
  /** The tokens of each sentence, as they stand. */
  readonly tokens: readonly (readonly Token[])[];
  /** The same, with headline capitals taken away. */
  readonly plain: readonly (readonly Token[])[];
  readonly use: CapitalUse;
}

/** The tokens of each sentence; what is in headline capitals is tagged a second time as if written like running text. */
function readWords(sentences: readonly Sentence[], lang: string): Words {
  const headline = sentences.map((sentence) => isEnglish(lang) && inHeadlineCapitals(sentence.text));
  const read = sentences.map((sentence) => tokensOf(sentence.text, lang));
  const use = capitalUse(read.filter((_, at) => headline[at] !== true));
  const plain = sentences.map(({ text }, at) =>
    headline[at] === true ? tokensOf(plainCase(text, use), lang) : (read[at] ?? []),
  );
  const tokens = sentences.map(({ text }, at) =>
    headline[at] === true ? withText(plain[at] ?? [], text) : (plain[at] ?? []),
  );
  return { tokens, plain, use };
}

function withText(tokens: readonly Token[], text: string): Token[] {
  return tokens.map((token) => ({ ...token, text: text.slice(token.start, token.end) }));
}
