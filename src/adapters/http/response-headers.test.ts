import { describe, expect, it } from 'vitest';
import { freshSeconds, retryAfterSeconds } from './response-headers.ts';

describe('freshSeconds', () => {
  it.each([
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'max-age="600"', age: '100' }, 500],
    [{ 'cache-control': 's-maxage=9, max-age=5', age: '100' }, 0],
    [{ 'cache-control': 'no-cache' }, 0],
    [{ expires: 'Fri, 15 Aug 2025 12:10:00 GMT', date: 'Fri, 15 Aug 2025 12:00:00 GMT' }, 600],
    [{ expires: '0', date: 'Fri, 15 Aug 2025 12:00:00 GMT' }, 0],
    [{ 'cache-control': 'public' }, null],
    [{}, null],
  ])('%j', (headers, expected) => {
    expect(freshSeconds(headers)).toBe(expected);
  });
});

describe('retryAfterSeconds', () => {
  const now = Date.parse('2025-08-15T12:00:00Z');
  it.each([
    ['120', 120],
    ['Fri, 15 Aug 2025 12:02:00 GMT', 120],
    ['Fri, 15 Aug 2025 11:00:00 GMT', 0],
    ['later', null],
  ])('%s', (value, expected) => {
    expect(retryAfterSeconds({ 'retry-after': value }, now)).toBe(expected);
  });
});
