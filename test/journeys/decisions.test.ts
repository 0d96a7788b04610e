import { describe, expect, it } from 'vitest';
import { actsOfArticle } from '../../src/adapters/store/acts.ts';
import { allDecisions } from '../../src/adapters/store/decisions.ts';
import { closeStore, type Store } from '../../src/adapters/store/open-store.ts';
import { type DecisionInput, groupArticles } from '../../src/app/explain-articles.ts';
import { whyGrouped } from '../../src/app/why-in-memory.ts';
import type { Article } from '../../src/model/article.ts';
import type { Wish } from '../../src/model/decision.ts';
import type { ArticleId, DecisionId, EventId } from '../../src/model/id.ts';
import type { EditionReader } from '../../src/publishing/edition-reader.ts';
import { fixtureSite } from '../../src/publishing/fixture-edition.test-support.ts';
import { createSite } from '../../src/publishing/site.ts';
import { eventReports } from '../support/event-reports.ts';
import { eventOf, grouped, NOW, placingEngines } from '../support/placing-engine.ts';
import { readPublished } from '../support/published.ts';

const opened = placingEngines();

function siteOf(reader: EditionReader) {
  return createSite({
    edition: () => ({ reader, meanwhile: null, sample: false, now: NOW, reportHref: (url) => url }),
    site: { ...fixtureSite, baseUrl: 'https://events.example' },
  });
}

/** Everything that grouping left in the store, and every page's newest revision. */
async function everything(store: Store): Promise<string> {
  const acts = await store.selectFrom('act').select(['seq', 'act']).orderBy('id').execute();
  const placements = await store.selectFrom('placement').selectAll().orderBy('seq').execute();
  const events = await store.selectFrom('event').select(['id', 'merged_into']).orderBy('id').execute();
  const { explainers } = await readPublished(store);
  return JSON.stringify([acts, placements, events, explainers]);
}

type Step = Article | ((engine: { store: Store }) => Promise<Wish>);

const ALL = ['dam', 'ferry', 'dam', 'ferry', 'comet', 'dam', 'ferry', 'comet'] as const;
const APART = ['comet 1, comet 2', 'dam 1, dam 2, dam 3', 'ferry 1, ferry 2, ferry 3'];

describe('a merging by a person', () => {
  it('keeps the older address, to which the other one leads, on pages and in the API', async () => {
    const engine = await opened();
    const [dam, ferry, , , comet] = eventReports(ALL);
    await engine.accept(eventReports(ALL));
    expect(await grouped(engine.store)).toEqual(APART);
    const [older, newer, third] = [
      await eventOf(engine.store, dam),
      await eventOf(engine.store, ferry),
      await eventOf(engine.store, comet),
    ];
    const app = siteOf(engine.reader);
    expect((await app.request(`/events/${newer}`)).status).toBe(200);

    await engine.wish({ kind: 'merge', events: [newer, third] });
    await engine.wish({ kind: 'merge', events: [older, third] });
    expect(await grouped(engine.store)).toHaveLength(1);
    for (const gone of [newer, third]) {
      for (const path of ['/events/ID', '/events/ID/changes', '/api/v1/events/ID']) {
        const response = await app.request(path.replace('ID', gone));
        expect(response.status).toBe(308);
        expect(response.headers.get('location')).toBe(path.replace('ID', older));
      }
    }
    const page = await (await app.request(`/events/${older}`)).text();
    expect(page).toContain('Tomas Wick');
    const feed = (await (await app.request('/feed.json')).json()) as { items: { url: string }[] };
    expect(feed.items.map(({ url }) => url)).toEqual([`https://events.example/events/${older}`]);
    await closeStore(engine.store);
  });

  it('is undone: both pages stand again, and what came since stays where it came to', async () => {
    const engine = await opened();
    const reports = eventReports(ALL);
    await engine.accept(reports.slice(0, 5));
    const [dam, ferry] = [await eventOf(engine.store, reports[0]), await eventOf(engine.store, reports[1])];
    const merging = await engine.wish({ kind: 'merge', events: [dam, ferry] });
    await engine.accept(reports.slice(5));
    expect(await grouped(engine.store)).toEqual([
      'comet 1, comet 2',
      'dam 1, ferry 1, dam 2, ferry 2, dam 3, ferry 3',
    ]);
    await engine.wish({ kind: 'undo', decision: merging });
    // The third report of the ferry joined the event that both were then.
    expect(await grouped(engine.store)).toEqual([
      'comet 1, comet 2',
      'dam 1, dam 2, dam 3, ferry 3',
      'ferry 1, ferry 2',
    ]);
    const app = siteOf(engine.reader);
    for (const event of [dam, ferry]) expect((await app.request(`/events/${event}`)).status).toBe(200);
    const [first] = await allDecisions(engine.store);
    expect(first?.state).toMatchObject({ kind: 'undone', by: '2' });
    await closeStore(engine.store);
  });
});

describe('a splitting by a person', () => {
  it.each([
    ['leaving', [2, 5]],
    ['holding the opening report', [0]],
  ])('keeps the id with the opening report, whether the part named is the one %s', async (_, named) => {
    const engine = await opened();
    const reports = eventReports(ALL);
    await engine.accept(reports);
    const event = await eventOf(engine.store, reports[0]);
    const articles = named.map((index) => reports[index]?.id as ArticleId);
    await engine.wish({ kind: 'split', event, articles });
    expect(await grouped(engine.store)).toEqual([
      'comet 1, comet 2',
      'dam 1',
      'dam 2, dam 3',
      'ferry 1, ferry 2, ferry 3',
    ]);
    expect(await eventOf(engine.store, reports[0])).toBe(event);
    const parted = await eventOf(engine.store, reports[2]);
    const app = siteOf(engine.reader);
    const page = await (await app.request(`/events/${parted}`)).text();
    expect(page).toContain('2 reports');
    await closeStore(engine.store);
  });

  it('outlasts reports of the same happening that come later, until it is undone', async () => {
    const order = ['dam', 'dam', 'ferry', 'comet', 'dam'];
    const reports = eventReports(order);
    const engine = await opened();
    await engine.accept(reports.slice(0, 4));
    const event = await eventOf(engine.store, reports[0]);
    const splitting = await engine.wish({ kind: 'split', event, articles: [reports[1]?.id as ArticleId] });
    await engine.accept(reports.slice(4));
    expect((await grouped(engine.store)).filter((names) => names.includes('dam'))).toHaveLength(2);
    await engine.wish({ kind: 'undo', decision: splitting });
    expect((await grouped(engine.store)).filter((names) => names.includes('dam'))).toEqual([
      'dam 1, dam 2, dam 3',
    ]);
    await closeStore(engine.store);
  });
});

describe('a moving by a person', () => {
  it('takes one report elsewhere, and back', async () => {
    const engine = await opened();
    const reports = eventReports(ALL);
    await engine.accept(reports);
    const [dam, comet] = [await eventOf(engine.store, reports[0]), await eventOf(engine.store, reports[4])];
    const article = reports[7]?.id as ArticleId;
    const first = await engine.wish({ kind: 'move', article, event: dam });
    expect(await grouped(engine.store)).toContain('dam 1, dam 2, dam 3, comet 2');
    const second = await engine.wish({ kind: 'move', article: reports[4]?.id as ArticleId, event: dam });
    // The event has no report left and leads to where its last one went.
    expect(await engine.reader.event(comet)).toEqual({ kind: 'moved', to: dam });
    await engine.wish({ kind: 'undo', decision: second });
    await engine.wish({ kind: 'undo', decision: first });
    expect(await grouped(engine.store)).toEqual(APART);
    expect(await engine.reader.event(comet)).toMatchObject({ kind: 'found' });
    await closeStore(engine.store);
  });
});

describe('several movings by a person that left an event without a report', () => {
  const reports = eventReports(ALL);
  const id = (index: number): ArticleId => reports[index]?.id as ArticleId;
  /** Both reports of the comet go, one to the dam, one to the ferry. */
  const apart: readonly Step[] = [
    async ({ store }) => ({ kind: 'move', article: id(4), event: await eventOf(store, reports[0]) }),
    async ({ store }) => ({ kind: 'move', article: id(7), event: await eventOf(store, reports[1]) }),
  ];
  const undo =
    (decision: string): Step =>
    async () => ({ kind: 'undo', decision: decision as DecisionId });

  it.each([
    ['1', '2'],
    ['2', '1'],
  ])('are undone one by one (%s, then %s): each report comes back to it', async (first, second) => {
    const { engine, memory } = await carriedOut([...reports, ...apart, undo(first)]);
    const back = first === '1' ? 'comet 1' : 'comet 2';
    expect(await grouped(engine.store)).toContain(back);
    expect(memory()).toContain(back);
    await engine.wish({ kind: 'undo', decision: second as DecisionId });
    expect(await grouped(engine.store)).toEqual(APART);
    await closeStore(engine.store);
  });

  it('lead on once it was merged since: the report comes to what it is now', async () => {
    const { engine, memory } = await carriedOut([
      ...reports,
      ...apart,
      undo('1'),
      async ({ store }) => ({
        kind: 'merge',
        events: [await eventOf(store, reports[0]), await eventOf(store, reports[4])],
      }),
      undo('2'),
    ]);
    const all = ['dam 1, dam 2, comet 1, dam 3, comet 2', 'ferry 1, ferry 2, ferry 3'];
    expect(await grouped(engine.store)).toEqual(all);
    expect(memory()).toEqual(all);
    await closeStore(engine.store);
  });

  /** Goes through the steps on a store, and through the same in memory. */
  async function carriedOut(steps: readonly Step[]) {
    const engine = await opened();
    const decisions: DecisionInput[] = [];
    const articles: Article[] = [];
    for (const step of steps) {
      if (typeof step === 'function') {
        const wish = await step(engine);
        decisions.push({ after: articles.length, wish });
        await engine.wish(wish);
      } else {
        articles.push(step);
        await engine.accept([step]);
      }
    }
    const nameOf = new Map(
      articles.map((each) => [each.id, (each.url ?? '').split('/').slice(-2).join(' ')]),
    );
    const memory = () =>
      groupArticles(articles, { decisions })
        .events.map((event) => event.articles.map((each) => nameOf.get(each)).join(', '))
        .sort();
    return { engine, memory };
  }
});

describe('a decision that cannot be carried out', () => {
  it('is refused with its reason, and changes nothing', async () => {
    const engine = await opened();
    const reports = eventReports(ALL);
    await engine.accept(reports);
    const before = await grouped(engine.store);
    const dam = await eventOf(engine.store, reports[0]);
    const all = [0, 2, 5].map((index) => reports[index]?.id as ArticleId);
    const merged = await engine.wish({
      kind: 'merge',
      events: [dam, await eventOf(engine.store, reports[1])],
    });
    const moved = await engine.wish({
      kind: 'move',
      article: all[1] as ArticleId,
      event: await eventOf(engine.store, reports[4]),
    });
    const wrong: readonly (readonly [Wish, RegExp])[] = [
      [{ kind: 'merge', events: [dam, dam] }, /one event already/],
      [{ kind: 'merge', events: [dam, 'nowhere' as EventId] }, /no event nowhere/],
      [{ kind: 'split', event: dam, articles: [] }, /No report is named/],
      [{ kind: 'split', event: dam, articles: [reports[4]?.id as ArticleId] }, /is none of/],
      [{ kind: 'move', article: all[0] as ArticleId, event: dam }, /stands in .* already/],
      [{ kind: 'move', article: 'nothing' as ArticleId, event: dam }, /no such report/],
      [{ kind: 'undo', decision: '99' as DecisionId }, /no decision/],
      [{ kind: 'undo', decision: merged }, /came later and concerns the same reports/],
    ];
    for (const [wish, reason] of wrong) {
      const id = await engine.wish(wish);
      const decision = (await allDecisions(engine.store)).find((each) => each.id === id);
      expect(decision?.state).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
    }
    await engine.wish({ kind: 'undo', decision: moved });
    await engine.wish({ kind: 'undo', decision: merged });
    expect(await grouped(engine.store)).toEqual(before);
    await closeStore(engine.store);
  });
});

/** Decisions between articles, by what they are about. */
const STEPS: readonly Step[] = (() => {
  const reports = eventReports(ALL);
  const id = (index: number): ArticleId => reports[index]?.id as ArticleId;
  return [
    ...reports.slice(0, 4),
    async ({ store }) => ({
      kind: 'merge',
      events: [await eventOf(store, reports[0]), await eventOf(store, reports[1])],
    }),
    ...reports.slice(4, 6),
    async ({ store }) => ({
      kind: 'split',
      event: await eventOf(store, reports[0]),
      articles: [id(2), id(5)],
    }),
    ...reports.slice(6),
    async ({ store }) => ({ kind: 'move', article: id(7), event: await eventOf(store, reports[0]) }),
    async () => ({ kind: 'undo', decision: '3' as DecisionId }),
    async () => ({ kind: 'undo', decision: '2' as DecisionId }),
  ];
})();

describe('decisions and articles in the order in which they came', () => {
  it('give the same bytes with a restart after every step as without any, and in memory', async () => {
    const going = await opened();
    const inputs: DecisionInput[] = [];
    const articles: Article[] = [];
    for (const step of STEPS) {
      if (typeof step === 'function') {
        const wish = await step(going);
        inputs.push({ after: articles.length, wish });
        await going.wish(wish);
      } else {
        articles.push(step);
        await going.accept([step]);
      }
    }
    const expected = await everything(going.store);
    const decisions = await allDecisions(going.store);
    expect(decisions.map(({ state }) => state.kind)).toEqual(['done', 'undone', 'undone', 'done', 'done']);

    const { folder, store } = await opened();
    await closeStore(store);
    for (const step of STEPS) {
      const again = await opened(folder);
      if (typeof step === 'function') await again.wish(await step(again));
      else await again.accept([step]);
      await closeStore(again.store);
    }
    const last = await opened(folder);
    expect(await everything(last.store)).toBe(expected);
    await closeStore(last.store);

    const memory = groupArticles(articles, { decisions: inputs });
    const acts = await going.store.selectFrom('act').select('act').orderBy('id').execute();
    expect(memory.acts).toEqual(acts.map(({ act }) => JSON.parse(act)));
    for (const { id } of articles) {
      const told = await actsOfArticle(going.store, id);
      expect(whyGrouped(memory.acts, id)).toEqual(told.map(({ act }) => act));
    }
    const stored = await going.store.selectFrom('event').selectAll().orderBy('id').execute();
    expect(Object.fromEntries(memory.redirects)).toEqual(
      Object.fromEntries(stored.flatMap(({ id, merged_into }) => (merged_into ? [[id, merged_into]] : []))),
    );
    expect(memory.decisions.map(({ state }) => state)).toEqual(decisions.map(({ state }) => state));
    await closeStore(going.store);
  });

  it('leave acts that lead each report to where it stands', async () => {
    const engine = await opened();
    for (const step of STEPS) {
      if (typeof step === 'function') await engine.wish(await step(engine));
      else await engine.accept([step]);
    }
    for (const report of eventReports(ALL)) {
      const acts = await actsOfArticle(engine.store, report.id);
      const last = acts.at(-1)?.act;
      const event =
        last === undefined ? null : 'into' in last ? last.into : 'event' in last ? last.event : null;
      expect(event).toBe(await eventOf(engine.store, report));
    }
    await closeStore(engine.store);
  });
});
