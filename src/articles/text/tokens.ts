import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import type { Token } from '../../model/analysis.ts';
import { isEnglish } from '../../model/language.ts';
import { wordFactsFor } from './word-facts.ts';

/**
 * The words, numbers and marks of a sentence.
 * English is tagged by wink-nlp's model (universal parts of speech, dictionary forms); any other language is broken
 * at Unicode's word breaks, with part of speech X and the lower-case word as its dictionary form.
 * @param text one sentence
 * @param lang BCP 47 primary tag; 'und' is read as English
 * @returns tokens in order with exact offsets into `text`; white space is no token
 */
export function tokensOf(text: string, lang: string): Token[] {
  return isEnglish(lang) ? englishTokens(text) : otherTokens(text, lang);
}

/**
 * wink-nlp keeps every word it has not met before. After this many sentences (some days of a busy stream) the model is
 * set up anew, 0.2 s, so that memory stays bounded; the tags of a sentence do not depend on what was read before.
 */
const SENTENCES_PER_MODEL = 1_000_000;

let english: WinkMethods | undefined;
let sentencesRead = 0;

function englishModel(): WinkMethods {
  if (english === undefined || sentencesRead >= SENTENCES_PER_MODEL) {
    english = winkNLP(model, ['pos']);
    sentencesRead = 0;
  }
  sentencesRead += 1;
  return english;
}

function englishTokens(text: string): Token[] {
  const { its, readDoc } = englishModel();
  const found = readDoc(text).tokens();
  const words = found.out();
  const tags = found.out(its.pos) as string[];
  const lemmas = found.out(its.lemma as unknown as ItsFunction<string>) as string[];
  const factsOf = wordFactsFor('en');
  const tokens: Token[] = [];
  let cursor = 0;
  words.forEach((word, at) => {
    const start = text.indexOf(word, cursor);
    if (start === -1 || tags[at] === 'SPACE') return;
    cursor = start + word.length;
    const { lower, stem, stop } = factsOf(word);
    tokens.push({
      start,
      end: cursor,
      text: word,
      pos: tags[at] ?? 'X',
      lemma: (lemmas[at] ?? lower).toLowerCase(),
      stem,
      stop,
    });
  });
  return tokens;
}

const segmenters = new Map<string, Intl.Segmenter>();

function otherTokens(text: string, lang: string): Token[] {
  const factsOf = wordFactsFor(lang);
  const tokens: Token[] = [];
  for (const { segment, index } of segmenterFor(lang).segment(text)) {
    if (segment.trim() === '') continue;
    const { lower, stem, stop } = factsOf(segment);
    tokens.push({
      start: index,
      end: index + segment.length,
      text: segment,
      pos: stem === '' ? 'PUNCT' : /^\p{N}/u.test(segment) ? 'NUM' : 'X',
      lemma: lower,
      stem,
      stop,
    });
  }
  return tokens;
}

function segmenterFor(lang: string): Intl.Segmenter {
  const tag = /^[a-z]{2,3}$/u.test(lang) ? lang : 'und';
  const known = segmenters.get(tag);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, segmenter);
  return segmenter;
}
