import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedArticle } from '../model/analysis.ts';
import type { EventProfile } from '../model/event.ts';
import type { Difference, Explainer, Refusal } from '../model/explainer.ts';
import type { ArticleId } from '../model/id.ts';
import { pageLanguage } from '../model/language.ts';
import type { OriginLink, SharedPassage } from '../model/origin.ts';
import type { Question } from '../model/question.ts';
import type { DraftStatement } from '../model/statement.ts';
import type { Instant } from '../model/time.ts';
import { chooseBottomLine } from './bottom-line.ts';
import type { Candidate } from './candidate.ts';
import { gatherCandidates } from './gather.ts';
import { openPage, type Page } from './page.ts';
import { chooseRepresentatives, type Representative } from './representatives.ts';
import { EXPLAINER_SETTINGS, type ExplainerSettings } from './settings.ts';
import { withoutDateline } from './shorten.ts';
import { listSources } from './source-list.ts';
import { chooseTimeline } from './timeline.ts';
import { chooseWhatComesNext, inOrderOfDue, orderQuestions } from './what-comes-next.ts';
import { chooseFacts, chooseLead, inOrderOfTime } from './what-happened.ts';
import { chooseWhyItMatters, groupByAffected } from './why-it-matters.ts';
import { newWording, wordStatement } from './word.ts';
import { allowance, fits, openBudget, spend, type WordBudget } from './word-budget.ts';

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
  const readable = articles.filter(({ article }) => pageLanguage([article.lang]) === lang);
  const representatives = chooseRepresentatives(readable, links, settings.reportsRead);
  const budget = openBudget(settings);
  const opened = openPage(gatherCandidates(representatives, lang), representatives, input.differences, {
    name: profile.name,
    asOf,
    budget,
  });

  // The sentence that states the event comes before everything, questions before the rest of the page.
  const lead = chooseLead(opened);
  const { kept: questions, refused } = affordQuestions(input.questions, articles, budget);
  const page = withoutAsked(opened, questions);
  const parts = chooseParts(page, lead, aimsOf(representatives, budget));
  const bottom = chooseBottomLine(page, parts);
  const days = chooseTimeline(page, [...bottom, ...parts.happened, ...parts.matters, ...parts.next]);
  const shown = days.map(({ candidate }) => candidate);
  const { happened, matters, next } = topUp(page, parts, shown);
  const groups = groupByAffected(page, matters);

  const wording = newWording();
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
    refused,
  };
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

/** Shares of the three parts where the reports allow fewer words than would be wanted. */
const HAPPENED_SHARE = 0.44;
const NEXT_SHARE = 0.24;
const MATTERS_SHARE = 0.32;
/** With fewer reports than this, each must leave words for the later parts. */
const MANY_REPORTS = 4;

/** Words aimed at, and how much of each report's allowance may be used up after a part. */
interface Aims {
  readonly happened: number;
  readonly matters: number;
  readonly next: number;
  readonly happenedPart: number;
  readonly nextPart: number;
}

function aimsOf(representatives: readonly Representative[], budget: WordBudget): Aims {
  const { settings } = budget;
  const available = representatives.reduce((sum, { report }) => sum + allowance(report.article, budget), 0);
  const few = representatives.length < MANY_REPORTS;
  return {
    happened: Math.min(settings.whatHappenedWords, Math.max(36, available * HAPPENED_SHARE)),
    matters: Math.min(settings.whyItMattersWords, Math.max(24, available * MATTERS_SHARE)),
    next: Math.min(settings.whatComesNextWords, Math.max(20, available * NEXT_SHARE)),
    happenedPart: few ? 0.52 : 0.8,
    nextPart: few ? 0.76 : 0.92,
  };
}

/** Sentences of the three parts; the first of `happened` states the event. */
interface Parts {
  readonly happened: readonly Candidate[];
  readonly matters: readonly Candidate[];
  readonly next: readonly Candidate[];
}

/** Sentences that look ahead are rarer than background: they choose before it. */
function chooseParts(page: Page, lead: Candidate | undefined, aims: Aims): Parts {
  if (lead === undefined) return { happened: [], matters: [], next: [] };
  const facts = chooseFacts(page, lead, [lead], aims.happened - lead.words, aims.happenedPart);
  const next = chooseWhatComesNext(page, [lead, ...facts], aims.next, aims.nextPart);
  const matters = chooseWhyItMatters(page, [lead, ...facts, ...next], [], aims.matters, 1);
  return { happened: [lead, ...facts], matters, next };
}

/** Fewer words than this are no sentence. */
const ROOM = 8;
/** What Happened is told in about so many words; the rest comes when the other parts are served. */
const ENOUGH_FACTS = 110;

/** What the reports still allow goes to each part in turn, up to what is wanted of it; then each is put in its order. */
function topUp(
  page: Page,
  { happened: [lead, ...facts], matters, next }: Parts,
  shown: readonly Candidate[],
): Parts {
  if (lead === undefined) return { happened: [], matters, next };
  const { settings } = page.budget;
  const used = [lead, ...facts, ...matters, ...next, ...shown];
  const add = (
    chosen: readonly Candidate[],
    wanted: number,
    choose: (words: number) => readonly Candidate[],
  ): readonly Candidate[] => {
    const room = wanted - chosen.reduce((sum, { words }) => sum + words, 0);
    const more = room < ROOM ? [] : choose(room);
    used.push(...more);
    return [...chosen, ...more];
  };
  const addFacts = (chosen: readonly Candidate[], wanted: number): readonly Candidate[] =>
    add(chosen, wanted - lead.words, (words) => chooseFacts(page, lead, used, words, 1));
  const firstFacts = addFacts(facts, Math.min(ENOUGH_FACTS, settings.whatHappenedWords));
  const moreNext = add(next, settings.whatComesNextWords, (words) =>
    chooseWhatComesNext(page, used, words, 1),
  );
  const moreMatters = add(matters, settings.whyItMattersWords, (words) =>
    chooseWhyItMatters(page, used, matters, words, 1),
  );
  const moreFacts = addFacts(firstFacts, settings.whatHappenedWords);
  return {
    happened: [lead, ...inOrderOfTime(moreFacts)],
    matters: moreMatters,
    next: inOrderOfDue(moreNext, page.asOf),
  };
}
