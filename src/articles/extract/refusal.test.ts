import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

const REPORT = Array.from(
  { length: 8 },
  () => 'Crews said on Monday that they would not sail before the fee is lifted.',
);

describe('refusalOf', () => {
  it('takes a report', () => {
    expect(refusalOf('Ferry talks end', REPORT, false)).toBeNull();
  });

  it.each([
    ['404 Not Found', ['The page you are looking for has moved.'], /error page/],
    ['Just a moment...', ['Checking your browser before you go on.'], /bot check/],
    ['Before you continue', ['We and our partners use data.'], /consent/],
    ['Sign in', ['Forgot your password?'], /login/],
    ['Ferry talks end', ['Too short.'], /too few/],
  ])('refuses "%s"', (title, text, reason) => {
    expect(refusalOf(title, text, false)).toMatch(reason);
  });

  it('takes a brief only from a page that calls itself an article', () => {
    const brief = REPORT.slice(0, 3);
    expect(refusalOf('Ferry talks end', brief, true)).toBeNull();
    expect(refusalOf('Ferry talks end', brief, false)).toMatch(/too few/);
  });

  it('takes a report about a missing page', () => {
    expect(refusalOf('Ministry says page not found in archive', REPORT, true)).toBeNull();
  });

  it('counts characters of scripts without blanks', () => {
    const japanese = ['港の労働者は月曜日、新しい夜間料金が撤廃されるまで出航しないと述べた。'.repeat(6)];
    expect(refusalOf('フェリー交渉が決裂', japanese, false)).toBeNull();
  });
});
