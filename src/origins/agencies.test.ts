import { describe, expect, it } from 'vitest';
import { agenciesIn, creditedAgencies } from './agencies.ts';

describe('agencies', () => {
  it.each([
    ['Reuters', ['Reuters']],
    ['By Jane Roe, with AP and AFP', ['Associated Press', 'Agence France-Presse']],
    ['Associated Press of Pakistan', ['Associated Press of Pakistan']],
    ['The Happy Paper', []],
    ['ap news desk', []],
  ])('finds the agencies in "%s"', (words, names) => {
    expect(agenciesIn(words)).toEqual(names);
  });

  it('counts a partner that is in no table under its own name', () => {
    expect(creditedAgencies('With Sunrise Wire')).toEqual(['sunrise wire']);
    expect(creditedAgencies(null)).toEqual([]);
  });
});
