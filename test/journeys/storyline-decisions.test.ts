import { describe, expect, it } from 'vitest';
import { closeStore, type Store } from '../../src/adapters/store/open-store.ts';
import { type DecisionInput, groupArticles } from '../../src/app/explain-articles.ts';
import { readRecord } from '../../src/articles/read-record.ts';
import type { Article } from '../../src/model/article.ts';
import type { Wish } from '../../src/model/decision.ts';
import type { DecisionId } from '../../src/model/id.ts';
import { fixtureSite } from '../../src/publishing/fixture-edition.test-support.ts';
import { createSite } from '../../src/publishing/site.ts';
import { eventOf, NOW, placingEngines } from '../support/placing-engine.ts';

const opened = placingEngines();

function report(name: string, day: string, title: string, text: string): Article {
  const read = readRecord(
    {
      title,
      text,
      lang: 'en',
      url: `https://${name}.example/report`,
      source: name,
      published: `2031-${day}T08:00:00Z`,
    },
    1,
  );
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.article;
}

const FERRY = report(
  'ferry',
  '02-09',
  'Ferry workers in Port Lorne call off their strike',
  'Ferry workers in Port Lorne called off the strike of Friday after the Lorne Line raised their pay, said the union leader Tomas Wick. About 4,000 commuters use the boats each day.',
);
const COLLAPSE = report(
  'collapse',
  '02-10',
  'Sarn Bridge collapses under a goods train',
  'The Sarn Bridge near Maron collapsed under a goods train on Sunday and killed the driver. Rescue crews searched the steel wreck of 40 wagons in the river for a second railway man, said the police chief, Ada Holm. Trains to the coast are led around by the valley line until the summer.',
);
const INQUIRY = report(
  'inquiry',
  '03-04',
  'Judge hears first witnesses on Sarn Bridge',
  'A judge heard the first witnesses on Tuesday in a school in Maron, where relatives of the train driver sat in the first row. Two railway engineers said that they had asked for money to paint the steel of the Sarn Bridge in each of four years; a clerk of the ministry could not say who had refused it. The hearings last until June, and the minister is to speak in April.',
);
const ARTICLES = [FERRY, COLLAPSE, INQUIRY];

/** Each storyline by the API: the titles' first words of its events. */
async function storylines(engine: Awaited<ReturnType<typeof opened>>): Promise<readonly string[]> {
  const app = createSite({
    edition: () => ({
      reader: engine.reader,
      meanwhile: null,
      sample: false,
      now: NOW,
      reportHref: (url) => url,
    }),
    site: { ...fixtureSite, baseUrl: 'https://events.example' },
  });
  const list = (await (await app.request('/api/v1/storylines')).json()) as { storylines: { id: string }[] };
  const found: string[] = [];
  for (const { id } of list.storylines) {
    const answer = (await (await app.request(`/api/v1/storylines/${id}`)).json()) as {
      storyline: { events: { event: string }[] };
    };
    found.push(answer.storyline.events.map(({ event }) => event.split('-')[0]).join(', '));
  }
  return found;
}

type Step = Article | ((store: Store) => Promise<Wish>);
const merging =
  (a: Article, b: Article): Step =>
  async (store) => ({ kind: 'merge', events: [await eventOf(store, a), await eventOf(store, b)] });
const undoing =
  (decision: string): Step =>
  async () => ({ kind: 'undo', decision: decision as DecisionId });

describe('storylines, when a person decides on their events', () => {
  it('hold what was merged under its new name, and give it back', async () => {
    const engine = await opened();
    await engine.accept(ARTICLES);
    expect(await storylines(engine)).toEqual(['sarn, judge']);
    const wish = await (merging(FERRY, INQUIRY) as (store: Store) => Promise<Wish>)(engine.store);
    const id = await engine.wish(wish);
    // The ferry is older and stands for both.
    expect(await storylines(engine)).toEqual(['ferry, sarn']);
    await engine.wish({ kind: 'undo', decision: id });
    expect(await storylines(engine)).toEqual(['sarn, judge']);
    await closeStore(engine.store);
  });

  it('find a place for an event that a person split off', async () => {
    const engine = await opened();
    await engine.accept(ARTICLES);
    const [collapse, inquiry] = [await eventOf(engine.store, COLLAPSE), await eventOf(engine.store, INQUIRY)];
    await engine.wish({ kind: 'merge', events: [collapse, inquiry] });
    expect(await storylines(engine)).toEqual([]);
    await engine.wish({ kind: 'split', event: collapse, articles: [INQUIRY.id] });
    expect(await storylines(engine)).toEqual(['sarn, judge']);
    await closeStore(engine.store);
  });

  it('lose an event whose last report was moved away, and follow nothing to it', async () => {
    const engine = await opened();
    await engine.accept([FERRY, COLLAPSE]);
    const gone = await eventOf(engine.store, COLLAPSE);
    const ferry = await eventOf(engine.store, FERRY);
    await engine.wish({ kind: 'move', article: COLLAPSE.id, event: ferry });
    await engine.accept([INQUIRY]);
    const stories = await engine.store.selectFrom('story').select(['event', 'state', 'link']).execute();
    expect(stories.find(({ event }) => event === gone)?.state).toBeNull();
    const link = stories.find(({ event }) => event !== gone && event !== ferry)?.link;
    expect(link == null ? null : JSON.parse(link).event).not.toBe(gone);
    await closeStore(engine.store);
  });

  it('are the same with a restart after every step as without any, and in memory', async () => {
    const steps: readonly Step[] = [
      FERRY,
      COLLAPSE,
      merging(FERRY, COLLAPSE),
      INQUIRY,
      undoing('1'),
      merging(COLLAPSE, INQUIRY),
      async (store) => ({ kind: 'split', event: await eventOf(store, COLLAPSE), articles: [INQUIRY.id] }),
      async (store) => ({
        kind: 'move',
        article: FERRY.id,
        event: await eventOf(store, COLLAPSE),
      }),
      undoing('5'),
    ];
    const stored = async (store: Store) => ({
      stories: await store.selectFrom('story').selectAll().orderBy('opened').orderBy('event').execute(),
      storylines: await store.selectFrom('storyline').selectAll().orderBy('id').execute(),
    });
    const going = await opened();
    const again = await opened();
    await closeStore(again.store);
    const decisions: DecisionInput[] = [];
    let accepted = 0;
    for (const step of steps) {
      const restarted = await opened(again.folder);
      if (typeof step === 'function') {
        const wish = await step(going.store);
        decisions.push({ after: accepted, wish });
        await going.wish(wish);
        await restarted.wish(wish);
      } else {
        accepted += 1;
        await going.accept([step]);
        await restarted.accept([step]);
      }
      expect(await stored(restarted.store)).toEqual(await stored(going.store));
      await closeStore(restarted.store);
    }
    const { stories, storylines: named } = await stored(going.store);
    const inMemory = groupArticles(ARTICLES, { decisions }).storylines;
    const members = (id: string) =>
      stories
        .filter(({ storyline }) => storyline === id)
        .map(({ event, link }) => ({ event, link: JSON.parse(link ?? 'null') as unknown }));
    expect(inMemory).toHaveLength(1);
    for (const { id, name, events } of inMemory) {
      expect(named.find((each) => each.id === id)?.name).toBe(name);
      expect([...events].sort((a, b) => (a.event < b.event ? -1 : 1))).toEqual(
        members(id).sort((a, b) => (a.event < b.event ? -1 : 1)),
      );
    }
    await closeStore(going.store);
  });
});
