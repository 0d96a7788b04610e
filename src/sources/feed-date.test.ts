import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLooseDate } from '../lib/loose-date.ts';
import { readFeedDate } from './feed-item.ts';

describe('readFeedDate under any input', () => {
  it('gives a moment from 1990 to 2099 or nothing, for any text', () => {
    const likely = fc
      .array(
        fc.constantFrom(
          'Fri,',
          '15',
          'Aug',
          'August',
          '2025',
          '9999',
          '-',
          '/',
          'T',
          ':',
          '30',
          '10:00',
          'GMT',
          '+0200',
          'pm',
          ' ',
          'Z',
          '99999999999999',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 100 }), likely), (text) => {
        const date = readFeedDate([text]);
        if (date !== null) expect(date).toMatch(/^(?:199\d|20\d\d)-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same moment however a feed writes it', () => {
    const seconds = fc.integer({ min: Date.UTC(1990, 0, 2) / 1000, max: Date.UTC(2099, 11, 30) / 1000 });
    const offset = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(seconds, offset, (at, east) => {
        const local = new Date((at + east * 60) * 1000);
        const [day = '', clock = ''] = local.toISOString().slice(0, 19).split('T');
        const hours = String(Math.floor(Math.abs(east) / 60)).padStart(2, '0');
        const minutes = String(Math.abs(east) % 60).padStart(2, '0');
        const sign = east < 0 ? '-' : '+';
        const [weekday = '', date = '', month = '', year = ''] = local.toUTCString().split(' ');
        const moment = new Date(at * 1000).toISOString();
        for (const written of [
          `${day}T${clock}${sign}${hours}:${minutes}`,
          `${day} ${clock} ${sign}${hours}${minutes}`,
          `${day}T${clock}.123${sign}${hours}:${minutes}`,
          `${weekday} ${date} ${month} ${year} ${clock} ${sign}${hours}${minutes}`,
          `${date} ${month} ${year} ${clock} GMT${sign}${hours}:${minutes}`,
        ]) {
          expect(parseLooseDate(written)?.toISOString(), written).toBe(moment);
        }
      }),
    );
  });

  it('takes the first that is a date, and none of the year 9999', () => {
    expect(readFeedDate(['soon', '2025-08-15T10:00:00Z'])).toBe('2025-08-15T10:00:00Z');
    expect(readFeedDate(['Fri, 31 Dec 9999 23:59:59 GMT', '31 Dec 1969 23:59:59 GMT'])).toBeNull();
  });
});
