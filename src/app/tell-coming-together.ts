import { actsOfEvents, firstComers, withMerged } from '../adapters/store/acts.ts';
import { acceptedAt, findArticles } from '../adapters/store/articles.ts';
import type { Store } from '../adapters/store/open-store.ts';
import { resolveEvent } from '../adapters/store/revisions.ts';
import type { GroupingAct } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import type { ComingTogether, NamedReport } from '../publishing/edition-reader.ts';
import { tellBriefly } from './tell-grouping.ts';

/** Reports named with a step; a part may be a hundred. */
const MOST_NAMED = 5;

/** How the reports of an event, and of those merged into it, came together, the last first. */
export async function tellComingTogether(
  store: Store,
  { event, limit }: { readonly event: EventId; readonly limit: number },
): Promise<ComingTogether> {
  const events = await withMerged(store, event);
  const window = { events, limit, offset: 0 };
  const steps: ComingTogether['steps'][number][] = [];
  for (const stored of await actsOfEvents(store, { ...window, kinds: ['merged', 'split', 'moved'] })) {
    const { text, reasons, at } = await tellBriefly(store, stored);
    steps.push({
      text,
      reasons,
      at,
      other: await otherEnd(store, stored.act, event),
      reports: await named(store, await reportsOf(store, stored.act)),
    });
  }
  const came = await actsOfEvents(store, { ...window, kinds: ['opened', 'joined'] });
  const at = await acceptedAt(store, [...new Set(came.map(({ seq }) => seq))]);
  const ids = came.flatMap(({ act }) => ('article' in act ? [act.article] : []));
  const reports = new Map((await named(store, ids)).map((report) => [report.article, report]));
  const arrivals = came.flatMap(({ seq, act }) => {
    const report = 'article' in act ? reports.get(act.article) : undefined;
    return report === undefined
      ? []
      : [{ report, opened: act.kind === 'opened' && act.event === event, at: at.get(seq) ?? null }];
  });
  return { steps, arrivals };
}

/** The event at the other end of an act as it stands today; null when that is this one, or none. */
async function otherEnd(store: Store, act: GroupingAct, event: EventId): Promise<EventId | null> {
  for (const end of ['from' in act ? act.from : null, 'into' in act ? act.into : null]) {
    const stands = end === null ? null : await resolveEvent(store, end);
    if (stands !== null && stands !== event) return stands;
  }
  return null;
}

async function reportsOf(store: Store, act: GroupingAct): Promise<readonly ArticleId[]> {
  if (act.kind === 'split') return act.articles.slice(0, MOST_NAMED);
  if (act.kind === 'merged') return firstComers(store, act.from, MOST_NAMED);
  return 'article' in act ? [act.article] : [];
}

async function named(store: Store, ids: readonly ArticleId[]): Promise<readonly NamedReport[]> {
  const found = await findArticles(store, ids);
  return found.map(({ article: { id, title, source, url, lang } }) => ({
    article: id,
    title,
    source: source.name,
    url,
    lang,
  }));
}
