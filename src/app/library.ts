/**
 * The package as a library: pure functions, articles in, events and explainers out. No file, network or clock is touched, but
 * by `openEvents`, which works on a data folder.
 * Examples (run as tests in `test/contracts/library.test.ts`): see the README and `docs/guides/deciding-on-events.md`.
 */
import type { OpenEvents } from './manage-events.ts';

// biome-ignore-start lint/performance/noBarrelFile: a package has one entry, and this is it.
export { analyseArticle } from '../articles/analyse.ts';
export { readRecord } from '../articles/read-record.ts';
export type { Article } from '../model/article.ts';
export { articleText } from '../model/article.ts';
export type { Decision, Wish } from '../model/decision.ts';
export type { Event } from '../model/event.ts';
export type { Explainer } from '../model/explainer.ts';
export type { GroupingAct, Likeness } from '../model/grouping.ts';
export type { Question } from '../model/question.ts';
export type { Source } from '../model/source.ts';
export type { Evidence, Statement } from '../model/statement.ts';
export type { WordingCheck } from '../model/wording-check.ts';
export { explainerMarkdown } from '../publishing/render-explainer.tsx';
export { claimChecker } from './check-wording.ts';
export { type DecisionInput, explainArticles, groupArticles } from './explain-articles.ts';
export type { ListedEvent, OpenEvents, ShownEvent, ToldStep, Why, WishInput } from './manage-events.ts';
export { rewordExplainer } from './reword-explainer.ts';
export { whyGrouped } from './why-in-memory.ts';
// biome-ignore-end lint/performance/noBarrelFile: a package has one entry, and this is it.

/**
 * Opens the events of a data folder, for asking why they are as they are, and for merging, splitting, moving and undoing.
 * @param folder the data folder (setting WEE_DATA_DIR), whether or not an engine runs on it
 * @returns the events; end with `close`
 */
export async function openEvents(folder: string): Promise<OpenEvents> {
  // The store is loaded only for who works on one.
  return (await import('./manage-events.ts')).openEventsOf(folder);
}
