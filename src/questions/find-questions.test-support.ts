import { analyseArticle } from '../articles/analyse.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId, OriginId, SourceId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Question } from '../model/question.ts';
import type { Instant } from '../model/time.ts';
import { findQuestions } from './find-questions.ts';

/** What one report says, and when; each is its own origin unless it names one. */
export interface Told {
  readonly on: string;
  readonly says: readonly string[];
  readonly title?: string;
  readonly origin?: string;
}

function report(
  { on, says, title, origin }: Told,
  order: number,
): { analysed: AnalysedArticle; link: OriginLink } {
  const id = `article-${order}` as ArticleId;
  const article: Article = {
    id,
    source: {
      id: `s${order}` as SourceId,
      name: `Paper ${order}`,
      home: null,
      country: null,
      kind: 'newspaper',
    },
    url: null,
    title: title ?? 'News of the day from the region',
    standfirst: null,
    byline: null,
    published: `${on}T12:00:00Z` as Instant,
    lang: 'en',
    paragraphs: says,
    credit: null,
    changed: null,
    basis: 'given',
  };
  const link: OriginLink = {
    article: id,
    origin: (origin ?? `origin-${order}`) as OriginId,
    reason: 'own report',
    of: null,
    containment: null,
    agency: null,
  };
  return { analysed: analyseArticle(article), link };
}

/** The questions of reports written for a test, through the real reading of articles. */
export function questionsOf(told: readonly Told[], asOf = '2025-06-30'): readonly Question[] {
  const reports = told.map(report);
  return findQuestions({
    articles: reports.map(({ analysed }) => analysed),
    links: new Map(reports.map(({ link }) => [link.article, link])),
    asOf: `${asOf}T12:00:00Z` as Instant,
  });
}
