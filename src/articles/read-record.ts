import { z } from 'zod';
import { oneLine, shorten } from '../lib/plain-text.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/id.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { cleanParagraphs } from './clean/cleaners.ts';
import { creditOf } from './extract/credit.ts';
import { parsePageDate } from './extract/page-date.ts';
import { firstSentence } from './first-sentence.ts';
import type { ReadArticle } from './from-item.ts';
import { articleId, canonicalUrl } from './identity.ts';
import { languageOf } from './language.ts';
import { sourceOf } from './source-of.ts';
import { ownStandfirst } from './standfirst.ts';

/** A field that may be left out or null. */
const text = z.string().nullish();
const name = z.union([z.string(), z.object({ name: z.string() })]).nullish();
const names = z.union([z.string(), z.array(z.string())]).nullish();

/** One line of a JSON Lines file of articles; only title or text (or paragraphs) is required, other fields are let be. */
const RECORD = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: text,
  text,
  paragraphs: z.array(z.string()).nullish(),
  url: text,
  source: name,
  publisher: name,
  published: z.union([z.string(), z.number()]).nullish(),
  lang: text,
  standfirst: text,
  description: text,
  lede: text,
  byline: names,
  author: names,
});
type ArticleRecord = z.infer<typeof RECORD>;

/** A record's own id is kept as it is, up to a length that fits any address. */
const ID_LIMIT = 200;

/**
 * One record of a JSON Lines file as an article.
 * @param value the parsed line
 * @param line its number, from 1, for messages
 * @returns the article with basis 'given' and what was wrong with its parts; 'bad-line' for wrong types, 'empty' without words
 */
export function readRecord(value: unknown, line: number): Result<ReadArticle> {
  const problem = (code: ProblemCode, message: string): Problem => ({
    code,
    stage: 'input',
    subject: `line ${line}`,
    message,
  });
  const parsed = RECORD.safeParse(value);
  if (!parsed.success) return { ok: false, problem: problem('bad-line', reasonOf(parsed.error)) };
  const record = parsed.data;
  const given = oneLine(record.title ?? '');
  const byline = shorten(oneLine([record.byline ?? record.author ?? []].flat().join(', ')), 300) || null;
  const { kept: paragraphs, dropped } = cleanParagraphs(paragraphsOf(record), {
    title: given,
    standfirst: null,
    byline,
  });
  const title = given === '' ? firstSentence(paragraphs) : given;
  if (title === '') return { ok: false, problem: problem('empty', 'The record has neither title nor text.') };

  const problems: Problem[] = [];
  if (given === '') problems.push(problem('missing-title', 'The first sentence stands in for the title.'));
  const published = record.published == null ? null : parsePageDate(String(record.published));
  if (published === null && record.published != null && record.published !== '') {
    problems.push(
      problem('bad-date', `"${shorten(String(record.published), 60)}" is not a date that can be right.`),
    );
  }
  const url = addressOf(record.url);
  const source = sourceOf(nameOf(record.source) || nameOf(record.publisher), url);
  const article: Article = {
    id: idOf(record) ?? articleId({ url, source: source.name, title, text: paragraphs.join('\n') }),
    source,
    url,
    title: shorten(title, 300),
    standfirst: ownStandfirst(
      record.standfirst ?? record.description ?? record.lede ?? null,
      title,
      paragraphs,
    ),
    byline,
    published,
    lang: languageOf(record.lang ?? null, [title, ...paragraphs].join('\n')),
    paragraphs,
    credit: creditOf(byline, paragraphs, dropped),
    changed: null,
    basis: 'given',
  };
  return { ok: true, value: { article, problems, dropped } };
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return path === ''
    ? 'The line is no JSON object of an article.'
    : `The field "${path}": ${issue?.message ?? 'wrong type'}.`;
}

function paragraphsOf(record: ArticleRecord): readonly string[] {
  const given = record.paragraphs ?? (record.text ?? '').split(/\r\n|[\n\r\u2028\u2029]/);
  return given.map(oneLine).filter((paragraph) => paragraph !== '');
}

function addressOf(url: string | null | undefined): string | null {
  return url != null && /^https?:\/\//i.test(url.trim()) && URL.canParse(url.trim())
    ? canonicalUrl(url)
    : null;
}

function nameOf(value: ArticleRecord['source']): string {
  return typeof value === 'string' ? value : (value?.name ?? '');
}

function idOf(record: ArticleRecord): ArticleId | null {
  const id = record.id == null ? '' : String(record.id).trim();
  return id === '' ? null : (id.slice(0, ID_LIMIT) as ArticleId);
}
