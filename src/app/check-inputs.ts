import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createFetcher } from '../adapters/http/fetcher.ts';
import { createRobots } from '../adapters/http/robots.ts';
import { readRecord } from '../articles/read-record.ts';
import { decodeText } from '../lib/decode-text.ts';
import type { Article } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { WordingCheck } from '../model/wording-check.ts';
import { claimChecker } from './check-wording.ts';
import { createExtractionPool } from './extraction-pool.ts';
import { fetcherOptions } from './fetch-settings.ts';
import { looksLike } from './looks-like.ts';
import { readInputs } from './read-inputs.ts';
import type { Settings } from './settings/settings.ts';

/** A plain text handed in as a file may be this large; beyond it is no report. */
const MAX_TEXT_BYTES = 1024 * 1024;

export interface CheckRequest {
  readonly claims: readonly string[];
  /** Files, folders and addresses of reports: pages, feeds, JSON Lines, plain text. */
  readonly against: readonly string[];
  readonly settings: Settings;
  readonly stdin: Readable;
  readonly problem: (problem: Problem) => void;
}

/**
 * One-shot use of the gate: reads the reports, checks each claim against all of them.
 * @returns the number of reports that could be read, and a verdict for each claim, in order
 */
export async function checkInputs(
  request: CheckRequest,
): Promise<{ readonly articles: number; readonly checks: readonly WordingCheck[] }> {
  const { settings, problem, stdin } = request;
  const fetcher = createFetcher(fetcherOptions(settings));
  const pool = createExtractionPool({ workers: settings.readers, timeLimitMs: settings.readTimeoutMs });
  const robots = createRobots(fetcher, fetcherOptions(settings).userAgent);
  const world = { fetcher, robots, pool, stdin, problem, accepted: () => {} };
  const articles: Article[] = [];
  for (const input of request.against) {
    const text = await readPlainText(input, problem);
    articles.push(...(text === null ? await readInputs([input], world) : text));
  }
  await Promise.all([fetcher.close(), pool.close()]);
  if (articles.length === 0) return { articles: 0, checks: [] };
  const check = claimChecker(articles);
  return { articles: articles.length, checks: request.claims.map(check) };
}

/** A file without a tag or a record is a report as it stands: null for anything else. */
async function readPlainText(
  path: string,
  problem: CheckRequest['problem'],
): Promise<readonly Article[] | null> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size > MAX_TEXT_BYTES) return null;
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null || looksLike(bytes) !== 'page') return null;
  const { text } = decodeText(bytes, null);
  if (/<[a-z!?/]/i.test(text) || text.trim() === '') return null;
  const read = readRecord({ id: path, text }, 1);
  if (read.ok) return [read.value.article];
  problem({ ...read.problem, subject: path });
  return [];
}
