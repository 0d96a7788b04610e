import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { EventProfile } from '../model/event.ts';
import type { Difference, Explainer } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import type { Question } from '../model/question.ts';
import type { DraftStatement } from '../model/statement.ts';
import type { Instant } from '../model/time.ts';
import { chooseBottomLine } from './bottom-line.ts';
import { gatherCandidates } from './gather.ts';
import { chooseRepresentatives, type Representative } from './representatives.ts';
import { EXPLAINER_SETTINGS, type ExplainerSettings } from './settings.ts';
import { listSources } from './source-list.ts';
import { chooseTimeline } from './timeline.ts';
import { chooseWhatComesNext, orderQuestions } from './what-comes-next.ts';
import { chooseWhatHappened, scoreFacts } from './what-happened.ts';
import { chooseWhyItMatters } from './why-it-matters.ts';
import { newWording, wordStatement } from './word.ts';
import { allowance, openBudget, spend, type WordBudget } from './word-budget.ts';

/** An event with everything that is known of it. */
export interface ExplainerInput {
  readonly profile: EventProfile;
  /** In the order of acceptance. */
  readonly articles: readonly AnalysedArticle[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  readonly questions: readonly Question[];
  readonly differences: readonly Difference[];
  /** The moment the explainer is written for. */
  readonly asOf: Instant;
  /** Version of the engine, recorded. */
  readonly engine: string;
  readonly settings?: ExplainerSettings;
}

/**
 * Drafts an explainer. Every statement is a copied or shortened sentence of one report with its recorded changes; nothing is
 * published before `checkExplainer` has been through it. Pure.
 * @returns the draft; sections are empty where the reports hold nothing fit to print
 */
export function draftExplainer(input: ExplainerInput): Explainer<DraftStatement> {
  const { profile, articles, links, asOf } = input;
  const settings = input.settings ?? EXPLAINER_SETTINGS;
  const questions = orderQuestions(input.questions);

  const representatives = chooseRepresentatives(articles, links, settings.reportsRead);
  const candidates = gatherCandidates(representatives);
  const budget = openBudget(settings);
  reserveQuestions(questions, articles, budget);

  const aims = aimsOf(representatives, budget);
  const happened = chooseWhatHappened(
    candidates,
    profile.name,
    asOf,
    budget,
    aims.happened,
    aims.happenedPart,
  );
  // Sentences that look ahead are rarer than background: they choose first, and background fills what is left.
  const next = chooseWhatComesNext(candidates, happened, questions, asOf, budget, aims.next, aims.nextPart);
  const groups = chooseWhyItMatters(candidates, [...happened, ...next], asOf, budget, aims.matters, 1);
  const matters = groups.flatMap(({ chosen }) => chosen);
  const bottom = chooseBottomLine(
    scoreFacts(candidates, profile.name, asOf),
    { happened, matters, next },
    asOf,
    budget,
  );
  const used = [...bottom, ...happened, ...matters, ...next];
  const days = chooseTimeline(candidates, used, asOf, budget);

  const wording = newWording();
  const worded = (chosen: typeof candidates): readonly DraftStatement[] =>
    chosen.map((candidate) => wordStatement(candidate, wording));
  return {
    event: profile.event,
    name: profile.name,
    title: `${profile.name} Explained: What Happened, Why It Matters, and What Comes Next`,
    category: profile.category,
    importance: profile.importance,
    asOf,
    engine: input.engine,
    bottomLine: worded(bottom),
    whatHappened: worded(happened),
    whyItMatters: groups.map(({ affected, chosen }) => ({ affected, statements: worded(chosen) })),
    whatComesNext: { statements: worded(next), questions },
    timeline: days.map(({ day, basis, candidate }) => ({
      day,
      basis,
      statement: wordStatement(candidate, wording),
    })),
    differences: input.differences,
    reports: profile.reports,
    origins: profile.origins,
    sources: listSources(articles, links),
    firstReported: profile.firstReported,
    lastReported: profile.lastReported,
    refused: [],
  };
}

/** Questions print words of the reports as well. */
function reserveQuestions(
  questions: readonly Question[],
  articles: readonly AnalysedArticle[],
  budget: WordBudget,
): void {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  for (const { evidence, statement } of questions) {
    const article = byId.get(evidence[0].article);
    if (article !== undefined) spend(budget, article, evidence[0].span, countWords(statement));
  }
}

/** Shares of the three parts where the reports allow fewer words than would be wanted. */
const HAPPENED_SHARE = 0.42;
const NEXT_SHARE = 0.26;
const MATTERS_SHARE = 0.36;
/** With fewer reports than this, each must leave words for the later parts. */
const MANY_REPORTS = 4;

function aimsOf(representatives: readonly Representative[], budget: WordBudget) {
  const { settings } = budget;
  const available = representatives.reduce((sum, { report }) => sum + allowance(report.article, budget), 0);
  const few = representatives.length < MANY_REPORTS;
  return {
    happened: Math.min(settings.whatHappenedWords, Math.max(40, available * HAPPENED_SHARE)),
    matters: Math.min(settings.whyItMattersWords, Math.max(30, available * MATTERS_SHARE)),
    next: Math.min(settings.whatComesNextWords, Math.max(25, available * NEXT_SHARE)),
    happenedPart: few ? 0.5 : 0.8,
    nextPart: few ? 0.75 : 0.92,
  };
}
