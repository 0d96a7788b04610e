import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLooseDate } from './loose-date.ts';

describe('parseLooseDate', () => {
  it.each([
    ['Fri, 15 Aug 2025 19:30:00 GMT', '2025-08-15T19:30:00'],
    ['Fri, 15 Aug 2025 19:30:00 +0200', '2025-08-15T17:30:00'],
    ['15 Aug 2025 19:30 EST', '2025-08-16T00:30:00'],
    ['Friday, 15 August 2025 07:30:00 PM PDT', '2025-08-16T02:30:00'],
    ['Fri, 15 Aug 25 19:30:00 Z', '2025-08-15T19:30:00'],
    ['15-Aug-2025', '2025-08-15T00:00:00'],
    ['Fri, 15 Aug 2025 19:30:00 GMT+0530', '2025-08-15T14:00:00'],
    ['Fri, 15 Aug 2025 19:30:00 +0000 (UTC)', '2025-08-15T19:30:00'],
    ['August 15, 2025', '2025-08-15T00:00:00'],
    ['Aug 15, 2025 at 7:30 pm EDT', '2025-08-15T23:30:00'],
    ['Fri Aug 15 19:30:00 2025', '2025-08-15T19:30:00'],
    ['2025-08-15T19:30:00Z', '2025-08-15T19:30:00'],
    ['2025-08-15T19:30:00.123+02:00', '2025-08-15T17:30:00'],
    ['2025-08-15 19:30:00 -0400', '2025-08-15T23:30:00'],
    ['2025-08-15 19:30', '2025-08-15T19:30:00'],
    ['20250815T193000Z', '2025-08-15T19:30:00'],
    ['2025-08', '2025-08-01T00:00:00'],
    ['2025', '2025-01-01T00:00:00'],
    ['1755286200', '2025-08-15T19:30:00'],
    ['1755286200000', '2025-08-15T19:30:00'],
    ['  Fri,\n 15 Aug 2025   19:30:00 GMT ', '2025-08-15T19:30:00'],
  ])('reads %j', (text, expected) => {
    expect(parseLooseDate(text)?.toISOString().slice(0, 19)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '31 Feb 2025',
    '2025-13-01',
    'Fri, 15 Foo 2025',
    '2025-08-15T25:00:00Z',
    '12',
    'x'.repeat(200),
  ])('gives null for %j', (text) => {
    expect(parseLooseDate(text)).toBeNull();
  });

  it('reads back every moment in the two standard forms', () => {
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const seconds = Math.floor(date.getTime() / 1000);
        expect(Math.floor((parseLooseDate(date.toISOString())?.getTime() ?? 0) / 1000)).toBe(seconds);
        expect(Math.floor((parseLooseDate(date.toUTCString())?.getTime() ?? 0) / 1000)).toBe(seconds);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = parseLooseDate(text);
        expect(date === null || !Number.isNaN(date.getTime())).toBe(true);
      }),
    );
  });
});
