import { describe, expect, it } from 'vitest';
import { creditOf } from './credit.ts';

describe('creditOf', () => {
  it.each([
    ['Reuters', null, 'LONDON, Aug 15 (Reuters) - Ships waited at the port.', []],
    ['Reuters', null, '(Reuters) — Ships waited at the port.', []],
    ['AP', null, 'ANCHORAGE, Alaska (AP) — Ships waited at the port.', []],
    ['AFP', null, 'AFP - Ships waited at the port.', []],
    ['dpa', null, 'Berlin (dpa) - Schiffe warten vor dem Hafen.', []],
    ['Reuters', 'Reuters', 'Ships waited.', []],
    ['AP', 'Ada Brook, Associated Press', 'Ships waited.', []],
    ['PTI', null, 'Ships waited, the ministry said. (PTI)', []],
    ['with AP', null, 'Ships waited.', ['The Associated Press contributed to this report.']],
    ['with AFP, Reuters', null, 'Ships waited.', ['ab/cd (AFP, Reuters)']],
    ['AFP', null, 'Ships waited.', ['AFP']],
    [null, 'Ada Brook', 'Ships waited, AP reported on Monday.', ['Cy Dunn contributed to this report.']],
    [null, null, 'The agency Reuters (founded 1851) was quoted.', []],
  ] as const)('finds %s', (credit, byline, first, notes) => {
    const dropped = notes.map((text) => ({ text, reason: 'credit line' }));
    expect(creditOf(byline, [first], dropped)).toBe(credit);
  });
});
