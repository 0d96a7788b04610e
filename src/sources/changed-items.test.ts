import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { changedItems } from './changed-items.ts';

const item = (key: string, given: Partial<FeedItem> = {}): FeedItem => ({
  key,
  title: `Title of ${key}`,
  link: `https://herald.example/${key}`,
  summary: 'What it says.',
  content: [],
  author: null,
  published: '2025-08-14T10:00:00Z' as Instant,
  updated: null,
  publisher: null,
  picture: null,
  lang: null,
  ...given,
});
const changes = (before: readonly FeedItem[], now: readonly FeedItem[]) =>
  changedItems(new Map(before.map((each) => [each.key, each])), now).map(({ item: { key }, change }) => [
    key,
    change,
  ]);
const LATER = '2025-08-14T12:00:00Z' as Instant;

describe('entries that a feed gives again', () => {
  it('sees a new headline, a later date and other words, and neither new nor equal entries', () => {
    const before = [item('a'), item('b'), item('c'), item('d')];
    const now = [
      item('new'),
      item('a', { title: 'Another title' }),
      item('b', { updated: LATER }),
      item('c', { summary: 'It says more.' }),
      item('d'),
    ];
    expect(changes(before, now)).toEqual([
      ['a', 'headline'],
      ['b', 'headline'],
      ['c', 'words'],
    ]);
  });

  it('takes no earlier date for news', () => {
    expect(changes([item('a', { updated: LATER })], [item('a')])).toEqual([]);
  });

  it('takes dates that move with every poll for the clock of the feed, and titles for news all the same', () => {
    const keys = ['a', 'b', 'c', 'd'];
    const now = keys.map((key) => item(key, { published: LATER }));
    expect(
      changes(
        keys.map((key) => item(key)),
        now,
      ),
    ).toEqual([]);
    expect(
      changes(
        keys.map((key) => item(key)),
        [...now.slice(1), item('a', { published: LATER, title: 'Another title' })],
      ),
    ).toEqual([['a', 'headline']]);
  });
});
