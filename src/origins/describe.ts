import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import { agenciesIn, creditedAgencies } from './agencies.ts';
import { type OriginFeatures, SHINGLE } from './features.ts';
import { packNumbers } from './packed-numbers.ts';
import { embeddedPosts, quotedTokens } from './quotations.ts';

/** Longer reports are compared by their first 2,000 words. */
const MOST_SHINGLES = 2000;
/** With fewer words outside quotations than this, a text is its quotations, and they are compared too. */
const FEWEST_UNQUOTED = 25;

/**
 * What is needed to recognise copies of an article.
 * @param analysed the article with its tokens and quotes
 * @returns hashes of its lines and shingles, and its credits; empty lists where it has no body
 */
export function describeForOrigins(analysed: AnalysedArticle): OriginFeatures {
  const { article } = analysed;
  const { own, quotations } = readLines(analysed);
  const quotesOnly = countStems(own.map(({ unquoted }) => unquoted)) < FEWEST_UNQUOTED;
  const filled = own
    .map(({ all, unquoted }, place) => {
      const stems = quotesOnly ? all : unquoted;
      return { paragraph: stems.length === all.length ? place : null, stems };
    })
    .filter(({ stems }) => stems.length > 0);
  const byLine = filled.map(({ stems }) => stems);
  const stems = byLine.flat().slice(0, MOST_SHINGLES + SHINGLE - 1);
  const shingles = shinglesOf(stems);
  return {
    article: article.id,
    source: article.source.id,
    credits: creditedAgencies(article.credit),
    agency: agenciesIn(article.source.name)[0] ?? null,
    title: titleStems(analysed.sentences),
    ...linesWithin(byLine, shingles.length),
    paragraphs: filled.map(({ paragraph }) => paragraph),
    shingles: packNumbers(shingles),
    quoted: packNumbers(quotesOnly ? [] : quotations.flatMap(shinglesOf).slice(0, MOST_SHINGLES)),
  };
}

function titleStems(sentences: readonly AnalysedSentence[]): number[] {
  const tokens = sentences.filter(({ part }) => part === 'title').flatMap((sentence) => sentence.tokens);
  return [
    ...new Set(tokens.filter(({ stem, stop }) => stem !== '' && !stop).map(({ stem }) => hashText(stem))),
  ];
}

/** Stem hashes of a paragraph. */
interface Line {
  readonly all: number[];
  readonly unquoted: number[];
}

/** The body's paragraphs, and its quotations one by one. */
function readLines({ article, sentences }: AnalysedArticle): {
  readonly own: readonly Line[];
  readonly quotations: readonly (readonly number[])[];
} {
  const posts = embeddedPosts(article.paragraphs);
  const lines = article.paragraphs.map((): Line => ({ all: [], unquoted: [] }));
  const quotations: number[][] = [];
  let open: number[] | null = null;
  for (const sentence of sentences) {
    const line = sentence.part === 'body' ? lines[sentence.paragraph] : undefined;
    if (line === undefined) continue;
    const quoted = quotedTokens(sentence);
    sentence.tokens.forEach(({ stem }, index) => {
      if (stem === '') return;
      const hash = hashText(stem);
      line.all.push(hash);
      if (posts[sentence.paragraph] !== true && quoted[index] !== true) {
        line.unquoted.push(hash);
        open = null;
        return;
      }
      if (open === null) {
        open = [];
        quotations.push(open);
      }
      open.push(hash);
    });
  }
  return { own: lines, quotations };
}

/** Hashes of the lines in which shingles start, and how many start in each; shingles run across the ends of lines. */
function linesWithin(
  byLine: readonly (readonly number[])[],
  shingles: number,
): { readonly lines: readonly number[]; readonly starts: readonly number[] } {
  const lines: number[] = [];
  const starts: number[] = [];
  let left = shingles;
  for (const line of byLine) {
    if (left <= 0) break;
    lines.push(hashNumbers(line, 0, line.length));
    starts.push(Math.min(line.length, left));
    left -= line.length;
  }
  return { lines, starts };
}

function shinglesOf(stems: readonly number[]): number[] {
  const count = Math.max(0, stems.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => hashNumbers(stems, at, SHINGLE));
}

function countStems(byLine: readonly (readonly number[])[]): number {
  return byLine.reduce((sum, line) => sum + line.length, 0);
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The same mixing over whole numbers, with a final avalanche (MurmurHash3) so that `hash % m` samples evenly. */
function hashNumbers(numbers: readonly number[], from: number, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + count; i++) {
    hash = Math.imul(hash ^ (numbers[i] ?? 0), 0x01000193);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
