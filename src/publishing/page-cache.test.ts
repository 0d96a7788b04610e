import { expect, test } from 'vitest';
import { rendered } from './answers.ts';
import { pageCache, pageShelf } from './page-cache.ts';

const page = (size: number) =>
  rendered({ status: 200, type: 'text/plain', body: 'x'.repeat(size), keep: true });

test('what was not asked for longest goes first when the room is used up', () => {
  const cache = pageCache(150);
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
  const cache = pageCache(150);
  cache.put('a', page(60));
  cache.put('a', page(60));
  cache.put('b', page(40));
  cache.put('large', page(101));
  expect(cache.get('a')).toBeDefined();
  expect(cache.get('b')).toBeDefined();
  expect(cache.get('large')).toBeUndefined();
});

test('a shelf gives the page of an address for the state of the edition in which it was made, and for no other', () => {
  const shelf = pageShelf(1_000);
  const held = page(40);
  shelf.put('state 1', '/events', held);
  shelf.link('state 1', '/events?utm_source=x', '/events');
  expect(shelf.at('state 1', '/events?utm_source=x')).toBe(held);
  expect(shelf.at('state 2', '/events?utm_source=x')).toBeUndefined();
  expect(shelf.at('state', '/events?utm_source=x')).toBeUndefined();
  expect(shelf.at('state 1', '/news')).toBeUndefined();
  shelf.link('state 1', `/${'x'.repeat(1_000)}`, '/events');
  expect(shelf.at('state 1', `/${'x'.repeat(1_000)}`)).toBeUndefined();
});
