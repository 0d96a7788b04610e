import { articlesTitled, findArticles } from '../adapters/store/articles.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { resolveEvent } from '../adapters/store/revisions.ts';
import { articleId } from '../articles/identity.ts';
import type { Article } from '../model/article.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { ProblemCode } from '../model/problem.ts';
import type { Result } from '../model/result.ts';

/** Titles that are named when several begin alike. */
const MOST_NAMED = 5;

/**
 * The report that a person means.
 * @param text its id, its address, or how its title begins
 * @param byTitle whether titles are looked through, which takes long in a large store
 */
export async function findReport(store: Store, text: string, byTitle: boolean): Promise<Result<Article>> {
  const given = text.trim();
  const ids = [given as ArticleId, ...(/^https?:\/\//i.test(given) ? [articleId({ url: given })] : [])];
  const [found] = await findArticles(store, ids);
  if (found !== undefined) return { ok: true, value: found.article };
  const titled = byTitle && given !== '' ? await articlesTitled(store, given, MOST_NAMED + 1) : [];
  const [only] = titled;
  if (only === undefined) {
    const titles = byTitle ? ', and no title begins so' : '';
    return problem('unknown-article', given, `There is no report “${given}”${titles}.`);
  }
  if (titled.length === 1) return { ok: true, value: only };
  const list = titled.slice(0, MOST_NAMED).map(({ id, title }) => `${id} “${title}”`);
  return problem(
    'ambiguous',
    given,
    `Several titles begin so: ${list.join('; ')}${titled.length > MOST_NAMED ? '; and more' : ''}.`,
  );
}

/**
 * The event that a person means, as it stands now: merges are followed.
 * @param text its id, or the address of its page
 */
export async function findEvent(store: Store, text: string): Promise<Result<EventId>> {
  const given = text.trim();
  const id = /\/events\/([^/?#]+)/.exec(given)?.[1] ?? given;
  const event = await resolveEvent(store, id);
  if (event !== null) return { ok: true, value: event };
  return problem('unknown-event', given, `There is no event “${given}”.`);
}

function problem(code: ProblemCode, subject: string, message: string): Result<never> {
  return { ok: false, problem: { code, stage: 'events', subject, message } };
}
