import type { Token } from '../../model/analysis.ts';

/** A dateline ("KYIV, Aug. 15 (Reuters) - ") ends within this many tokens. */
const DATELINE_TOKENS = 14;

/**
 * Whether a capital at this token is due to its place: the first word of the sentence, of a quotation, after a colon,
 * or after a dateline's dash.
 * @param tokens the sentence's tokens
 * @param at index of the token in question
 */
export function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (/^[“"‘«:;•…?!*]$/u.test(before.text) || before.text === '...') return true;
  if (/^[—–-]$/u.test(before.text)) return at <= DATELINE_TOKENS && (tokens[at]?.start ?? 0) > before.end;
  return before.pos === 'PUNCT' && (at === 1 || (at === 2 && tokens[0]?.pos === 'PUNCT'));
}
