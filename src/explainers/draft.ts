import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { Article } from '../model/article.ts';
import type { EventProfile } from '../model/event.ts';
import type { Difference, Explainer, Refusal } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import { pageLanguage } from '../model/language.ts';
import type { OriginLink, SharedPassage } from '../model/origin.ts';
import type { Question } from '../model/question.ts';
import type { DraftStatement } from '../model/statement.ts';
import type { Instant } from '../model/time.ts';
import type { Candidate } from './candidate.ts';
import { choiceOf } from './choice.ts';
import { gatherCandidates } from './gather.ts';
import { openPage, type Page } from './page.ts';
import { chooseRepresentatives } from './representatives.ts';
import { isSatire } from './satire.ts';
import { chooseOpening, chooseSections } from './sections.ts';
import { EXPLAINER_SETTINGS, type ExplainerSettings } from './settings.ts';
import { withoutDateline } from './shorten.ts';
import { listSources } from './source-list.ts';
import { orderQuestions } from './what-comes-next.ts';
import { groupByAffected } from './why-it-matters.ts';
import { newWording, wordStatement } from './word.ts';
import { fits, openBudget, spend, type WordBudget } from './word-budget.ts';

/** An event with everything that is known of it. */
export interface ExplainerInput {
  readonly profile: EventProfile;
  /** In the order of acceptance. */
  readonly articles: readonly AnalysedArticle[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  /** What copies have in common with the article they were recognised by; none unless given. */
  readonly passages?: ReadonlyMap<ArticleId, readonly SharedPassage[]>;
  readonly questions: readonly Question[];
  readonly differences: readonly Difference[];
  /** The moment the explainer is written for. */
  readonly asOf: Instant;
  /** Version of the engine, recorded. */
  readonly engine: string;
  readonly settings?: ExplainerSettings;
  /** Whether each statement tells how it was chosen. */
  readonly why?: boolean;
}

/**
 * Drafts an explainer. Every statement is a copied or shortened sentence of one report with its recorded changes; nothing is
 * published before `checkExplainer` has been through it. Pure.
 * @returns the draft; sections are empty where the reports hold nothing fit to print
 */
export function draftExplainer(input: ExplainerInput): Explainer<DraftStatement> {
  const { profile, articles, links, asOf } = input;
  const settings = input.settings ?? EXPLAINER_SETTINGS;

  const lang = pageLanguage(articles.map(({ article }) => article.lang));
  const readable = articles.filter(
    ({ article }) => pageLanguage([article.lang]) === lang && !isSatire(article),
  );
  const representatives = chooseRepresentatives(readable, links, settings.reportsRead);
  const budget = openBudget(settings);
  const opened = openPage(
    gatherCandidates(representatives, lang, profile.name),
    representatives,
    input.differences,
    {
      name: profile.name,
      asOf,
      budget,
    },
  );

  // The sentence that states the event comes before everything, questions before the rest of the page.
  const opening = chooseOpening(opened, representatives);
  const { kept: questions, refused } = affordQuestions(input.questions, articles, budget);
  const page = withoutAsked(opened, questions);
  const { bottom, happened, matters, next, days } = chooseSections(page, opening, representatives);
  const groups = groupByAffected(page, matters);

  const wording = newWording(input.why === true ? (candidate) => choiceOf(candidate, budget) : null);
  const worded = (chosen: readonly Candidate[]): readonly DraftStatement[] =>
    chosen.map((candidate) => wordStatement(candidate, wording));
  return {
    event: profile.event,
    name: profile.name,
    title: `${profile.name} Explained: What Happened, Why It Matters, and What Comes Next`,
    category: profile.category,
    categoryWords: profile.categoryWords,
    importance: profile.importance,
    place: profile.place,
    storyline: profile.storyline,
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
    sources: listSources(articles, links, input.passages ?? new Map()),
    firstReported: profile.firstReported,
    lastReported: profile.lastReported,
    refused: [...refused, ...articles.flatMap(({ article }) => satireRefused(article))],
  };
}

function satireRefused(article: Article): readonly Refusal[] {
  if (!isSatire(article)) return [];
  return [{ text: article.title, source: article.source.name, reason: 'satire: what it tells is made up' }];
}

/** Questions print words of the reports as well: those that the reports still allow are kept, in their order. */
function affordQuestions(
  questions: readonly Question[],
  articles: readonly AnalysedArticle[],
  budget: WordBudget,
): { readonly kept: readonly Question[]; readonly refused: readonly Refusal[] } {
  const byId = new Map(articles.map(({ article }) => [article.id, article]));
  const kept: Question[] = [];
  const refused: Refusal[] = [];
  for (const question of orderQuestions(questions).map(withoutDateline)) {
    const { evidence, statement } = question;
    const article = byId.get(evidence[0].article);
    const words = countWords(statement);
    if (article === undefined || !fits(budget, article, evidence[0].span, words, 1)) {
      refused.push({ text: question.text, source: evidence[0].source, reason: NO_WORDS_LEFT });
      continue;
    }
    spend(budget, article, evidence[0].span, words);
    kept.push(question);
  }
  return { kept, refused };
}

/** The page without the sentences that its questions print: nothing is said twice. */
function withoutAsked(page: Page, questions: readonly Question[]): Page {
  const asked = new Set(
    questions.flatMap(({ evidence }) => evidence.map(({ article, span }) => `${article}:${span.start}`)),
  );
  return { ...page, candidates: page.candidates.filter(({ key }) => !asked.has(key)) };
}

const NO_WORDS_LEFT = 'the words that may be used of this report were needed for the main event';
