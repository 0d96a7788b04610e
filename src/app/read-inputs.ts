import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import pLimit from 'p-limit';
import { systemClock } from '../adapters/clock.ts';
import type { Fetcher } from '../adapters/http/fetcher.ts';
import type { Robots } from '../adapters/http/robots.ts';
import { articleFromItem, type ReadArticle, toArticle } from '../articles/from-item.ts';
import { readRecord } from '../articles/read-record.ts';
import { sourceOf } from '../articles/source-of.ts';
import type { Article } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { FeedItem, Source } from '../model/source.ts';
import { parseFeed } from '../sources/parse-feed.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import { createHostRests } from './host-rests.ts';
import { looksLike } from './looks-like.ts';

/** A page or feed handed in as a file may be this large; beyond it is no report. JSON Lines have no such limit. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** One record of JSON Lines may be this long; longer lines are no report. */
const MAX_LINE_LENGTH = 8_000_000;

/** Inputs, and pages of one feed, read at the same time; the fetcher keeps the limits of each host. */
const AT_ONCE = 8;

/** What the one-shot reader needs of the world. */
export interface InputWorld {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly pool: ExtractionPool;
  readonly stdin: Readable;
  readonly problem: (problem: Problem) => void;
  /** Told of each article as soon as it is read, while others are still being read. */
  readonly accepted: (article: Article) => void;
}

/**
 * Reads what was named on the command line: article pages, feeds and JSON Lines, from files, folders, addresses or
 * standard input ('-'). What cannot be read is told through `problem` and costs nothing else.
 * @returns the articles in the order in which they were named
 */
export async function readInputs(inputs: readonly string[], world: InputWorld): Promise<readonly Article[]> {
  const single = (await Promise.all(inputs.map(filesOf))).flat();
  const limit = pLimit(AT_ONCE);
  const read = single.map((input) => limit(() => readInput(input, world)));
  const articles: Article[] = [];
  for (const pending of read) for (const article of await pending) articles.push(article);
  return articles;
}

/** The files of a folder, by name; anything else stands for itself. */
async function filesOf(input: string): Promise<readonly string[]> {
  if (input === '-' || isAddress(input)) return [input];
  const found = await stat(input).catch(() => null);
  if (found === null || !found.isDirectory()) return [input];
  const entries = await readdir(input, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => join(input, name))
    .sort();
}

function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

async function readInput(input: string, world: InputWorld): Promise<readonly Article[]> {
  if (input === '-') return readStream(world.stdin, '-', world);
  if (isAddress(input)) return readAddress(input, world);
  const found = await stat(input).catch(() => null);
  if (found !== null) return readStream(createReadStream(input), input, world);
  world.problem(inputProblem('not-found', input, 'There is no such file or folder.'));
  return [];
}

/** Looks at the first bytes to tell what is coming: JSON Lines are read line by line, the rest whole. */
async function readStream(stream: Readable, name: string, world: InputWorld): Promise<readonly Article[]> {
  try {
    const start = await peek(stream);
    if (start === null) {
      world.problem(inputProblem('empty', name, 'There is nothing in it.'));
      return [];
    }
    if (looksLike(start) === 'json lines') return await readLines(stream, name, world);
    const bytes = await readWhole(stream);
    if (bytes === null) {
      const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
      world.problem(inputProblem('too-large', name, `Larger than ${limit}, which no page or feed is.`));
      return [];
    }
    return await readBytes(bytes, null, { name, url: null, lang: null }, world);
  } catch (error) {
    world.problem(inputProblem('not-found', name, `It cannot be read: ${(error as Error).message}.`));
    return [];
  } finally {
    stream.destroy();
  }
}

/** The first bytes of a stream, which stay in it; null when there are none. */
async function peek(stream: Readable): Promise<Buffer | null> {
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded) return null;
    await new Promise<void>((resolve, reject) => {
      stream.once('readable', resolve);
      stream.once('end', resolve);
      stream.once('error', reject);
    });
  }
}

async function readWhole(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_FILE_BYTES) return null;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function readLines(stream: Readable, name: string, world: InputWorld): Promise<readonly Article[]> {
  const articles: Article[] = [];
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const subject = `${name}:${line}`;
    const read = text.length > MAX_LINE_LENGTH ? null : parseJson(text);
    if (read === null) {
      world.problem(inputProblem('bad-line', subject, 'The line is no JSON object of an article.'));
      continue;
    }
    keep(readRecord(read.value, line), subject, articles, world);
  }
  return articles;
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

async function readAddress(url: string, world: InputWorld): Promise<readonly Article[]> {
  const fetched = await world.fetcher.fetch({ url, accept: 'page' });
  if (fetched.kind === 'ok') {
    const { body, contentType, contentLanguage } = fetched;
    return readBytes(body, contentType, { name: url, url: fetched.url, lang: contentLanguage }, world);
  }
  world.problem(
    fetched.kind === 'failed'
      ? fetched.problem
      : inputProblem('http-status', url, 'The server says that nothing changed, though it was not asked so.'),
  );
  return [];
}

interface Place {
  readonly name: string;
  readonly url: string | null;
  /** What the server says of its language. */
  readonly lang: string | null;
}

/** Bytes that are a feed or a page. */
async function readBytes(
  bytes: Uint8Array,
  contentType: string | null,
  { name, url, lang }: Place,
  world: InputWorld,
): Promise<readonly Article[]> {
  if (looksLike(bytes) !== 'feed') {
    const page = await world.pool.read(bytes, contentType, url);
    if (!page.ok) {
      world.problem({ ...page.problem, subject: name });
      return [];
    }
    const article = toArticle({
      page: page.value,
      item: null,
      source: sourceOf(page.value.siteName ?? '', page.value.canonical ?? url),
      seen: null,
      url,
    });
    const articles: Article[] = [];
    keep(article, name, articles, world);
    return articles;
  }
  const feed = parseFeed(bytes, contentType, url ?? 'file:///', lang);
  if (!feed.ok) {
    world.problem({ ...feed.problem, subject: name });
    return [];
  }
  for (const problem of feed.value.problems) world.problem({ ...problem, subject: name });
  const source = sourceOf(feed.value.title ?? '', feed.value.home ?? url);
  return readFeedItems(feed.value.items, source, world);
}

/** A feed's entries: the page where it can be had, else the feed's own text. Oldest first, as the live path takes them. */
async function readFeedItems(
  items: readonly FeedItem[],
  source: Source,
  world: InputWorld,
): Promise<readonly Article[]> {
  const rests = createHostRests(systemClock);
  const limit = pLimit(AT_ONCE);
  const ordered = [...items].sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? -1 : 1));
  const read = ordered.map((item) =>
    limit(async (): Promise<Result<ReadArticle>> => {
      const page = item.link === null ? null : await readLinked(item.link, rests, world);
      return page === null
        ? articleFromItem({ item, source, seen: null })
        : toArticle({ page, item, source, seen: null });
    }),
  );
  const articles: Article[] = [];
  for (const [index, pending] of read.entries()) {
    keep(await pending, ordered[index]?.link ?? source.name, articles, world);
  }
  return articles;
}

async function readLinked(link: string, rests: ReturnType<typeof createHostRests>, world: InputWorld) {
  const resting = rests.problem(link);
  if (resting !== null) {
    world.problem(resting);
    return null;
  }
  const fetched = await world.fetcher.fetch({ url: link, accept: 'page', allowed: world.robots.allowed });
  rests.note(link, fetched);
  if (fetched.kind !== 'ok') {
    if (fetched.kind === 'failed') world.problem(fetched.problem);
    return null;
  }
  const page = await world.pool.read(fetched.body, fetched.contentType, fetched.url);
  if (page.ok) return page.value;
  world.problem(page.problem);
  return null;
}

function keep(read: Result<ReadArticle>, subject: string, into: Article[], world: InputWorld): void {
  if (!read.ok) {
    world.problem({ ...read.problem, subject });
    return;
  }
  for (const problem of read.value.problems) world.problem({ ...problem, subject });
  world.accepted(read.value.article);
  into.push(read.value.article);
}

function inputProblem(code: Problem['code'], subject: string, message: string): Problem {
  return { code, stage: 'input', subject, message };
}
