import type { AnalysedArticle } from '../model/analysis.ts';
import type { ArticleId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Question } from '../model/question.ts';
import type { Instant } from '../model/time.ts';
import type { Report } from './candidate.ts';
import { candidatesOf } from './candidates-of.ts';
import { chooseQuestions } from './choose.ts';
import { followReports } from './follow.ts';

/** What questions are read from: an event's articles in the order of acceptance, their origins, and the moment. */
interface QuestionsInput {
  readonly articles: readonly AnalysedArticle[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  readonly asOf: Instant;
}

/**
 * The announced steps and open questions of an event, with what later reports say became of them.
 * A question is a template over words of one passage; it needs an actor, an act and (for a step) a horizon, a date or 14 days.
 * @param input articles without an origin link are passed over, as are those published after `asOf`
 * @returns at most five steps and five open questions: open ones first, by due date, then settled and expired ones
 */
export function findQuestions(input: QuestionsInput): readonly Question[] {
  const reports = inTimeOrder(input);
  const candidates = new Map(reports.map((report) => [report, candidatesOf(report)]));
  const tracked = followReports(reports, candidates);
  return chooseQuestions(tracked, reports, input.asOf);
}

/** Reports by time of publication, those without one last; equal times in the order of acceptance. */
function inTimeOrder({ articles, links, asOf }: QuestionsInput): readonly Report[] {
  const reports: Report[] = [];
  articles.forEach((analysed, order) => {
    const link = links.get(analysed.article.id);
    const { published } = analysed.article;
    if (link !== undefined && (published === null || published <= asOf))
      reports.push({ analysed, link, order });
  });
  return reports.sort((a, b) => compare(timeOf(a), timeOf(b)) || a.order - b.order);
}

function timeOf({ analysed }: Report): string {
  return analysed.article.published ?? '9999';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
