import { describe, expect, it } from 'vitest';
import { eventReports } from '../../test/support/event-reports.ts';
import { analyseArticle } from '../articles/analyse.ts';
import { contentHash } from '../lib/hash.ts';
import { type Constraints, NO_CONSTRAINTS } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import { createBounds } from './bounds.ts';
import { describeForGrouping } from './describe.ts';
import type { GroupingFeatures } from './features.ts';
import { createGrouping, GROUPING_SETTINGS } from './group.ts';

const [a, b, c] = ['a', 'b', 'c'] as unknown as [EventId, EventId, EventId];
const merged = (from: EventId, into: EventId) =>
  ({ kind: 'merged', from, into, likeness: null, decision: null }) as const;

describe('events that a person parted', () => {
  it('stay parted when one of them is merged into a third, and parts from it again', () => {
    const bounds = createBounds({ ...NO_CONSTRAINTS, apart: [[a, b]] });
    expect([bounds.areApart(b, a), bounds.areApart(a, c)]).toEqual([true, false]);
    bounds.note(merged(a, c));
    expect([bounds.areApart(b, c), bounds.areApart(a, b)]).toEqual([true, false]);
    bounds.note({ kind: 'split', from: c, into: a, articles: [], likeness: null, decision: null });
    expect([bounds.areApart(b, c), bounds.areApart(a, b)]).toEqual([false, true]);
  });

  it('are told apart alike by bounds that followed the merging and by bounds made after it', () => {
    const apart = [[a, b]] as const;
    const followed = createBounds({ ...NO_CONSTRAINTS, apart });
    followed.note(merged(b, c));
    const made = createBounds({ ...NO_CONSTRAINTS, apart, redirects: new Map([[b, c]]) });
    for (const [x, y] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const)
      expect(made.areApart(x, y)).toBe(followed.areApart(x, y));
  });
});

describe('the machine, left to itself', () => {
  const features = eventReports(['dam', 'ferry', 'dam', 'comet', 'ferry', 'dam']).map((article) =>
    describeForGrouping(analyseArticle(article)),
  );
  const articleAt = (index: number): ArticleId => features[index]?.article as ArticleId;

  /** Six reports grouped, one of them put elsewhere, and all events looked at again. */
  function moved(
    index: number,
    event: (events: readonly EventId[]) => EventId,
    bind: (e: EventId) => Constraints,
  ) {
    const grouping = createGrouping();
    const events = features.map((each) => grouping.add(each).event as EventId);
    const to = event(events);
    grouping.apply([{ article: articleAt(index), event: to }], bind(to));
    return grouping.repair().map(({ kind }) => kind);
  }
  const alone = () => 'a-dam-alone' as EventId;
  const [dam] = features.map((each) => createGrouping().add(each).event as EventId) as [EventId];

  it('joins what a person parted, unless it is bound', () => {
    expect(moved(2, alone, () => NO_CONSTRAINTS)).toContain('merged');
    expect(moved(2, alone, (to) => ({ ...NO_CONSTRAINTS, apart: [[dam, to]] }))).toEqual([]);
  });

  it('parts what a person put together, unless it is bound', () => {
    const toDam = (events: readonly EventId[]) => events[0] as EventId;
    expect(moved(3, toDam, () => NO_CONSTRAINTS)).toContain('split');
    expect(moved(3, toDam, () => ({ ...NO_CONSTRAINTS, held: new Set([articleAt(3)]) }))).toEqual([]);
  });

  it('looks at all events again after the articles whose ids say so, and after no others', () => {
    const { round, repairAfter } = GROUPING_SETTINGS;
    /** A report of the comet under an id that ends a round, or a round after which all is looked at. */
    const ending = (name: string, isRepair: boolean): GroupingFeatures => {
      for (let n = 0; ; n++) {
        const article = `${name}${n}` as ArticleId;
        const hash = Number.parseInt(contentHash(article, 8), 16);
        const ends = hash % round === 0 && (hash % (round * repairAfter) === 0) === isRepair;
        if (ends) return { ...(features[3] as GroupingFeatures), article };
      }
    };
    const grouping = createGrouping();
    const kindsOf = (added: GroupingFeatures) => grouping.add(added).acts.map(({ kind }) => kind);
    for (const each of [...features, ending('before', false)]) grouping.add(each);
    grouping.apply([{ article: articleAt(2), event: alone() }], NO_CONSTRAINTS);
    expect(kindsOf(ending('round', false))).not.toContain('merged');
    expect(kindsOf(ending('all', true))).toContain('merged');
  });
});
