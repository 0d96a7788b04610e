import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';

function cut(passage: string, words: string): string {
  const start = passage.indexOf(words);
  return applyEdits(passage, [{ start, end: start + words.length }]);
}

describe('applyEdits', () => {
  it('leaves a text without edits as it is', () => {
    expect(applyEdits('  odd , spacing', [])).toBe('  odd , spacing');
  });

  it('closes the seam of a cut', () => {
    expect(cut('The envoy (second from left) met the queen.', '(second from left)')).toBe(
      'The envoy met the queen.',
    );
    expect(cut('They met the mayor, who was late, at noon.', ', who was late,')).toBe(
      'They met the mayor at noon.',
    );
    expect(cut('The bridge fell, officials said.', 'officials said')).toBe('The bridge fell.');
    expect(cut('The bridge fell, sadly, at noon.', 'sadly')).toBe('The bridge fell, at noon.');
  });

  it('starts with a capital where the beginning was cut', () => {
    expect(cut('But the bridge held.', 'But ')).toBe('The bridge held.');
    expect(cut('Meanwhile, the bridge held.', 'Meanwhile')).toBe('The bridge held.');
  });

  it('replaces words, also right after a cut', () => {
    const passage = 'But he left on Friday.';
    expect(
      applyEdits(passage, [
        { start: 4, end: 6, to: 'Ivo Lund' },
        { start: 0, end: 4 },
        { start: 12, end: 21, to: 'on 3 May 2024' },
      ]),
    ).toBe('Ivo Lund left on 3 May 2024.');
  });

  it('passes over edits that overlap or lie outside', () => {
    expect(
      applyEdits('One two three.', [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
        { start: 10, end: 99 },
        { start: 5, end: 5, to: 'x' },
      ]),
    ).toBe('Two three.');
  });
});
