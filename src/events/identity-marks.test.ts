import { describe, expect, it } from 'vitest';
import { clashingMark, identityMarks } from './identity-marks.ts';

const marksIn = (text: string): readonly string[] => identityMarks([{ text }]);

describe('numbers that tell one happening from another', () => {
  it('reads them off the words before them', () => {
    expect(marksIn('Flight 281 diverted; a magnitude 6.1 quake; Game 7 tonight; 40 killed on day 3')).toEqual(
      ['flight 281', 'game 7', 'magnitude 6.1'],
    );
    expect(marksIn('A 5.9-magnitude quake')).toEqual(['magnitude 5.9']);
  });

  it('clashes where both give the kind and no value agrees', () => {
    expect(clashingMark(['flight 281'], ['flight 94'])).toBe('flight');
    expect(clashingMark(['flight 281'], ['flight 94', 'flight 281'])).toBeNull();
    expect(clashingMark(['flight 281'], ['game 7'])).toBeNull();
  });

  it('lets a magnitude be revised by a few tenths', () => {
    expect(clashingMark(['magnitude 6.1'], ['magnitude 6.4'])).toBeNull();
    expect(clashingMark(['magnitude 6.1'], ['magnitude 7.0'])).toBe('magnitude');
  });
});
