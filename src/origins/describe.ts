import type { AnalysedArticle, AnalysedSentence } from '../model/analysis.ts';
import { agenciesIn, creditedAgencies } from './agencies.ts';
import type { OriginFeatures } from './features.ts';
import { packNumbers } from './packed-numbers.ts';

/** Stems in a shingle: five words in a row are seldom shared by two writers (methods section 2). */
const SHINGLE = 5;
/** Longer reports are compared by their first 900 words or so: copies keep the beginning and are cut at the end. */
const MOST_SHINGLES = 900;
/** With fewer words outside quotes than this, a text is its quotes, and they are compared too. */
const FEWEST_UNQUOTED = 25;

/**
 * What is needed to recognise copies of an article.
 * @param analysed the article with its tokens and quotes
 * @returns hashes of its lines and shingles, and its credits; empty lists where it has no body
 */
export function describeForOrigins(analysed: AnalysedArticle): OriginFeatures {
  const { article } = analysed;
  const unquoted = stemsByLine(analysed.sentences, false);
  const byLine = countStems(unquoted) >= FEWEST_UNQUOTED ? unquoted : stemsByLine(analysed.sentences, true);
  const { lines, starts, shingles } = shingle(byLine);
  return {
    article: article.id,
    source: article.source.id,
    credits: creditedAgencies(article.credit),
    agency: agenciesIn(article.source.name)[0] ?? null,
    title: titleStems(analysed.sentences),
    lines,
    starts,
    shingles: packNumbers(shingles),
  };
}

function titleStems(sentences: readonly AnalysedSentence[]): number[] {
  const tokens = sentences.filter(({ part }) => part === 'title').flatMap((sentence) => sentence.tokens);
  return [
    ...new Set(tokens.filter(({ stem, stop }) => stem !== '' && !stop).map(({ stem }) => hashText(stem))),
  ];
}

/** Stem hashes of each paragraph of the body. Two independent reports share quotes, so these can be left out. */
function stemsByLine(sentences: readonly AnalysedSentence[], withQuotes: boolean): number[][] {
  const lines: number[][] = [];
  for (const sentence of sentences) {
    if (sentence.part !== 'body') continue;
    let line = lines[sentence.paragraph];
    if (line === undefined) {
      line = [];
      lines[sentence.paragraph] = line;
    }
    const quotes = withQuotes ? [] : sentence.quotes.filter(({ kind }) => kind === 'direct');
    for (const token of sentence.tokens) {
      if (token.stem === '') continue;
      if (quotes.some(({ start, end }) => token.start >= start && token.end <= end)) continue;
      line.push(hashText(token.stem));
    }
  }
  return lines.filter((line) => line.length > 0);
}

function countStems(byLine: readonly (readonly number[])[]): number {
  return byLine.reduce((sum, line) => sum + line.length, 0);
}

/** Shingles run across line ends, as copies are often broken into other paragraphs. */
function shingle(byLine: readonly (readonly number[])[]): {
  lines: number[];
  starts: number[];
  shingles: number[];
} {
  const stems = byLine.flat();
  const last = Math.min(stems.length - SHINGLE + 1, MOST_SHINGLES);
  const lines: number[] = [];
  const starts: number[] = [];
  const shingles: number[] = [];
  const seen = new Set<number>();
  let at = 0;
  for (const line of byLine) {
    if (at >= last) break;
    const end = Math.min(at + line.length, last);
    const before = shingles.length;
    for (; at < end; at++) {
      const hash = hashNumbers(stems, at, SHINGLE);
      if (seen.has(hash)) continue;
      seen.add(hash);
      shingles.push(hash);
    }
    lines.push(hashNumbers(line, 0, line.length));
    starts.push(shingles.length - before);
  }
  return { lines, starts, shingles };
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
