import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageDate } from './page-date.ts';

describe('parsePageDate', () => {
  it.each([
    ['2025-08-15T19:30:00Z', '2025-08-15T19:30:00Z'],
    ['2025-08-15T19:30:00+05:30', '2025-08-15T14:00:00Z'],
    ['2025-08-15', '2025-08-15T00:00:00Z'],
    ['Published: August 15, 2025 7:30 pm EDT', '2025-08-15T23:30:00Z'],
    ['1755286200', '2025-08-15T19:30:00Z'],
  ])('reads %s', (text, instant) => {
    expect(parsePageDate(text)).toBe(instant);
  });

  it.each([
    '',
    'soon',
    '0001-01-01T00:00:00Z',
    '1970-01-01',
    '9999-12-31',
    '2025-13-40',
    'x'.repeat(100_000),
  ])('refuses %s', (text) => {
    expect(parsePageDate(text)).toBeNull();
  });

  it('gives a moment between 1990 and 2100 or nothing, whatever the text', () => {
    const part = fc.constantFrom(
      '2025',
      '08',
      '15',
      'T',
      ':',
      '-',
      '/',
      ' ',
      'Aug',
      'August',
      'pm',
      'Z',
      '+05:30',
      'EDT',
      'Published:',
      '9999',
      '31',
      '.',
      ',',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const moment = parsePageDate(written);
        if (moment === null) return;
        expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
        const year = Number(moment.slice(0, 4));
        expect(year >= 1990 && year <= 2100).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back every moment of those years as ISO 8601 writes it, in any zone', () => {
    const date = fc.date({ min: new Date('1990-01-02'), max: new Date('2100-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.integer({ min: -12 * 60, max: 14 * 60 }), (moment, offset) => {
        const seconds = Math.floor(moment.getTime() / 1000) * 1000;
        const local = new Date(seconds + offset * 60_000).toISOString().slice(0, 19);
        const two = (number: number) => String(number).padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
        expect(new Date(parsePageDate(local + zone) ?? '').getTime()).toBe(seconds);
      }),
    );
  });
});
