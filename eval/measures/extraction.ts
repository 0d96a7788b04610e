import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { type Page, readPage } from '../../src/articles/read-page.ts';
import { bootstrapScore, mean } from '../bootstrap.ts';
import { readJsonLines } from '../jsonl.ts';
import type { Measure, Score } from '../measure.ts';

const unzip = promisify(gunzip);

/** Precision and recall of one page's body. */
interface BodyScore {
  readonly precision: number;
  readonly recall: number;
}

/** Length of the shingles that the set's own evaluate.py compares. */
const SHINGLE = 4;

/**
 * One page scored as article-extraction-benchmark's evaluate.py does (Zyte): multisets of 4-word shingles over `\w+`
 * tokens; hits, false and missing shingles are divided by their sum before precision and recall are taken.
 */
export function scoreBody(truth: string, found: string): BodyScore {
  const expected = shingles(truth);
  const given = shingles(found);
  let hit = 0;
  let spurious = 0;
  let missing = 0;
  for (const key of new Set([...expected.keys(), ...given.keys()])) {
    const wanted = expected.get(key) ?? 0;
    const got = given.get(key) ?? 0;
    hit += Math.min(wanted, got);
    spurious += Math.max(0, got - wanted);
    missing += Math.max(0, wanted - got);
  }
  return {
    precision: hit + spurious === 0 ? (missing > 0 ? 0 : 1) : hit / (hit + spurious),
    recall: hit + missing === 0 ? (spurious > 0 ? 0 : 1) : hit / (hit + missing),
  };
}

function shingles(text: string): ReadonlyMap<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (tokens.length === 0) return counts;
  for (let start = 0; start < Math.max(1, tokens.length - SHINGLE + 1); start++) {
    const key = tokens.slice(start, start + SHINGLE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The harmonic mean of mean precision and mean recall, as the source computes it. */
function meanF1(scores: readonly BodyScore[]): number {
  const precision = mean(scores.map((score) => score.precision));
  const recall = mean(scores.map((score) => score.recall));
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

interface ExtractionRow {
  readonly file: string;
  readonly url: string;
  readonly articleBody: string;
}

interface PublisherRow {
  readonly file: string;
  readonly url: string;
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly published: string | null;
  readonly paragraphs: readonly string[] | null;
}

/** Pages read once, however many figures are taken from them. */
const pages = new Map<string, Promise<Page | null>>();

function pageOf(
  dataDir: string,
  set: string,
  row: { readonly file: string; readonly url: string },
): Promise<Page | null> {
  const path = join(dataDir, set, row.file);
  const page =
    pages.get(path) ??
    readFile(path)
      .then(unzip)
      .then((bytes) => bodyAndHead(bytes, row.url));
  pages.set(path, page);
  return page;
}

function bodyAndHead(bytes: Uint8Array, url: string): Page | null {
  const read = readPage(bytes, 'text/html', url);
  return read.ok ? read.value : null;
}

function bodyOf(page: Page | null): string {
  return page === null ? '' : page.paragraphs.join('\n');
}

async function bodyScores(dataDir: string): Promise<readonly BodyScore[]> {
  const rows = await readJsonLines<ExtractionRow>(dataDir, 'article-extraction/ground-truth.jsonl');
  const scores: BodyScore[] = [];
  for (const row of rows) {
    scores.push(scoreBody(row.articleBody, bodyOf(await pageOf(dataDir, 'article-extraction', row))));
  }
  return scores;
}

const extractionMeasure = (
  measure: string,
  statistic: (scores: readonly BodyScore[]) => number,
): Measure => ({
  set: 'article-extraction',
  measure,
  run: async (dataDir) => bootstrapScore(await bodyScores(dataDir), statistic),
});

/** Share of a set's pages that are taken for reports: all of them are, so what is missing was refused by mistake. */
const takenMeasure = (set: string, file: string): Measure => ({
  set,
  measure: 'pages-taken',
  run: async (dataDir) => {
    const scores: BodyScore[] = [];
    for (const row of await readJsonLines<{ readonly file: string; readonly url: string }>(dataDir, file)) {
      scores.push(rightOrWrong((await pageOf(dataDir, set, row)) !== null));
    }
    return bootstrapScore(scores, meanF1);
  },
});

/** Scores each page of publisher-pages; null where the set gives nothing to compare with. */
const publisherMeasure = (
  measure: string,
  score: (row: PublisherRow, page: Page | null) => BodyScore | null,
): Measure => ({
  set: 'publisher-pages',
  measure,
  run: async (dataDir): Promise<Score> => {
    const scores: BodyScore[] = [];
    for (const row of await readJsonLines<PublisherRow>(dataDir, 'publisher-pages/pages.jsonl')) {
      const scored = score(row, await pageOf(dataDir, 'publisher-pages', row));
      if (scored !== null) scores.push(scored);
    }
    return bootstrapScore(scores, meanF1);
  },
});

function rightOrWrong(right: boolean): BodyScore {
  return right ? { precision: 1, recall: 1 } : { precision: 0, recall: 0 };
}

function sameTitle(row: PublisherRow, page: Page | null): BodyScore | null {
  return row.title === null ? null : rightOrWrong(fold(row.title) === fold(page?.title ?? ''));
}

function sameDay(row: PublisherRow, page: Page | null): BodyScore | null {
  if (row.published === null) return null;
  const moment = new Date(row.published.includes('+') ? row.published : `${row.published}Z`);
  return rightOrWrong(moment.toISOString().slice(0, 10) === page?.published?.slice(0, 10));
}

/** The same names, in any order; a page without named authors must give none. */
function sameAuthors(row: PublisherRow, page: Page | null): BodyScore | null {
  if (row.authors === null) return null;
  const wanted = row.authors.map(fold).sort().join('|');
  const given = (page?.byline ?? '').split(', ').filter((name) => name !== '');
  return rightOrWrong(wanted === given.map(fold).sort().join('|'));
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

export const measures: readonly Measure[] = [
  extractionMeasure('body-f1', meanF1),
  extractionMeasure('body-precision', (scores) => mean(scores.map((score) => score.precision))),
  extractionMeasure('body-recall', (scores) => mean(scores.map((score) => score.recall))),
  takenMeasure('article-extraction', 'article-extraction/ground-truth.jsonl'),
  takenMeasure('publisher-pages', 'publisher-pages/pages.jsonl'),
  publisherMeasure('body-f1', (row, page) =>
    row.paragraphs === null ? null : scoreBody(row.paragraphs.join('\n'), bodyOf(page)),
  ),
  publisherMeasure('title-exact', sameTitle),
  publisherMeasure('published-day', sameDay),
  publisherMeasure('authors-exact', sameAuthors),
];
