import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../articles/analyse.ts';
import { isHeadlineStyle } from './headline-style.ts';
import { BRIDGE_REPORTS } from './reports.test-support.ts';

function firstTwo(lines: readonly string[]) {
  const [report] = BRIDGE_REPORTS;
  if (report === undefined) throw new Error('no report to take as a form');
  const body = analyseArticle({ ...report, paragraphs: lines }).sentences.filter(
    ({ part }) => part === 'body',
  );
  const [first, next = null] = body;
  if (first === undefined) throw new Error('no sentence');
  return [first, next] as const;
}

describe('isHeadlineStyle', () => {
  it.each([
    'Veteran senator is the surprise winner; recount set for March 3.',
    'Union leader now favours a quick settlement over a long strike.',
    'Delegates from many countries fail to bridge gap over costs.',
  ])('knows a summary line: %s', (line) => {
    expect(isHeadlineStyle(...firstTwo([line, 'The vote was held on Sunday in all provinces.']))).toBe(true);
  });

  it('takes a short line above the dateline for one', () => {
    const lines = [
      'The port stays closed for a week.',
      'VALMORA (Harbour News) - The port of Valmora closed on Sunday.',
    ];
    expect(isHeadlineStyle(...firstTwo(lines))).toBe(true);
  });

  it.each([
    'The bridge over Kestrel Bay collapsed on Friday.',
    'Water rose through the old town before anyone could be warned.',
    'VALMORA (Harbour News) - The port of Valmora closed on Sunday.',
  ])('leaves a sentence alone: %s', (line) => {
    expect(isHeadlineStyle(...firstTwo([line, 'Nobody was hurt in the accident.']))).toBe(false);
  });
});
