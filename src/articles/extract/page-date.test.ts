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
});
