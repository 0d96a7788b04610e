import { describe, expect, it } from 'vitest';
import { eventReports } from '../../test/support/event-reports.ts';
import { analyseArticle } from '../articles/analyse.ts';
import { type Constraints, NO_CONSTRAINTS } from '../model/grouping.ts';
import type { ArticleId, EventId } from '../model/id.ts';
import { createBounds } from './bounds.ts';
import { describeForGrouping } from './describe.ts';
import { createGrouping } from './group.ts';

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
});
