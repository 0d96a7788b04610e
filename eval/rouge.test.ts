import { describe, expect, it } from 'vitest';
import { rouge, rougeTokens } from './rouge.ts';

describe('rouge', () => {
  it('stems words of four letters and more', () => {
    expect(rougeTokens('Bridges were closing, was 12')).toEqual(['bridg', 'were', 'close', 'was', '12']);
  });

  it('is 1 for the same words and 0 for none', () => {
    expect(rouge('The bridge fell.', 'the bridge fell')).toEqual({ one: 1, two: 1, longest: 1 });
    expect(rouge('one', 'two')).toEqual({ one: 0, two: 0, longest: 0 });
  });

  it('counts shared words, pairs and the longest common subsequence', () => {
    // 3 of 4 and 3 words shared, 1 of 3 and 2 pairs ("bridge fell"), subsequence "the bridge fell" of 3.
    const { one, two, longest } = rouge('the old bridge fell', 'the bridge fell');
    expect(one).toBeCloseTo(6 / 7);
    expect(two).toBeCloseTo(2 / 5);
    expect(longest).toBeCloseTo(6 / 7);
  });
});
