import { expect, test } from 'vitest';
import { rendered } from './answers.ts';
import { pageCache } from './page-cache.ts';

const page = (size: number) =>
  rendered({ status: 200, type: 'text/plain', body: 'x'.repeat(size), keep: true });

test('what was not asked for longest goes first when the room is used up', () => {
  const cache = pageCache(100);
  cache.put('a', page(40));
  cache.put('b', page(40));
  expect(cache.get('a')).toBeDefined();
  cache.put('c', page(40));
  expect([cache.get('a'), cache.get('b'), cache.get('c')].map((held) => held !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
});

test('a page put twice counts once, and one larger than the cache is not kept', () => {
  const cache = pageCache(100);
  cache.put('a', page(60));
  cache.put('a', page(60));
  cache.put('b', page(40));
  cache.put('large', page(101));
  expect(cache.get('a')).toBeDefined();
  expect(cache.get('b')).toBeDefined();
  expect(cache.get('large')).toBeUndefined();
});
