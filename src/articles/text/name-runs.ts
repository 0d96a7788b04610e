import { countryOf } from '../../lib/countries.ts';
import type { Token } from '../../model/analysis.ts';
import { SENTENCE_STARTERS } from './abbreviations.ts';
import { type CapitalUse, isCapital, mostlySmall } from './capital-use.ts';
import {
  FOR_HEADS,
  HYPHEN_PARTICLES,
  isDottedTitle,
  isRole,
  MONTHS,
  NEVER_NAMES,
  OF_HEADS,
  OPENERS,
  PARTICLES,
  WEEKDAYS,
} from './name-words.ts';
import { isOpening } from './sentence-opening.ts';
import { stopWords } from './stop-words.ts';

/** Tokens that stand together as one name: indexes, end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** No name is longer: a list or a headline is not one name. */
const LONGEST_RUN = 12;

/**
 * Runs of capitalised words in a sentence, with the particles and "of" inside names.
 * @param text the sentence
 * @param tokens its tokens
 * @param use capitals in the article
 */
export function nameRuns(text: string, tokens: readonly Token[], use: CapitalUse): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayBelong(tokens, at, use) || !mayOpen(tokens, at, use)) {
      at += 1;
      continue;
    }
    let to = at + 1;
    for (let next = step(text, tokens, at, to, use); next > to && next - at <= LONGEST_RUN; ) {
      to = next;
      next = step(text, tokens, at, to, use);
    }
    runs.push({ from: withArticle(tokens, at), to });
    at = to;
  }
  return runs;
}

/** "al-Assad", "al Qaeda" and "van Gogh" begin at their particle. */
function withArticle(tokens: readonly Token[], from: number): number {
  const [particle, before, first] = [tokens[from - 2], tokens[from - 1], tokens[from]];
  if (before === undefined || first === undefined) return from;
  if (PARTICLES.has(before.text) && before.text.length > 1 && before.end + 1 === first.start) return from - 1;
  const tied = particle !== undefined && /^[-‑]$/u.test(before.text) && before.end === first.start;
  return tied && HYPHEN_PARTICLES.has(particle.text.toLowerCase()) ? from - 2 : from;
}

/** Where a run of [from, to) goes on to, or `to` when it ends there. */
function step(text: string, tokens: readonly Token[], from: number, to: number, use: CapitalUse): number {
  const last = tokens[to - 1];
  const next = tokens[to];
  if (last === undefined || next === undefined || !isNear(text, last, next)) return to;
  const glued = next.start === last.end;
  if (/^[-‑]$/u.test(next.text) && glued) {
    const after = tokens[to + 1];
    if (after === undefined || after.start !== next.end) return to;
    return isCapital(after.text) || /^\p{N}+$/u.test(after.text) ? to + 2 : to;
  }
  if (mayBelong(tokens, to, use)) return endsName(last) ? to : to + 1;
  if (next.text === '&') return reaches(text, tokens, to, 1, use) ? to + 2 : to;
  return overConnective(text, tokens, from, to, use);
}

/** Over "of (the)", "for", "and" inside a name, or particles. */
function overConnective(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  use: CapitalUse,
): number {
  const next = tokens[to]?.text ?? '';
  const words = tokens.slice(from, to).map((token) => token.text.toLowerCase());
  const head = words.at(-1) ?? '';
  if (next === 'of' || next === 'for') {
    if (!(next === 'of' ? OF_HEADS : FOR_HEADS).has(head)) return to;
    if (reaches(text, tokens, to, 1, use)) return to + 2;
    return tokens[to + 1]?.text === 'the' && reaches(text, tokens, to, 2, use) ? to + 3 : to;
  }
  if (next === 'and') {
    if (!reaches(text, tokens, to, 1, use)) return to;
    const whole = text.slice(tokens[from]?.start, tokens[to + 1]?.end);
    const inside =
      words.includes('of') && FOR_HEADS.has(words[0] ?? '') && (tokens[to + 2]?.pos ?? '') !== 'VERB';
    return countryOf(whole) !== null || inside || words.includes('for') ? to + 2 : to;
  }
  if (!PARTICLES.has(next)) return to;
  if (reaches(text, tokens, to, 1, use)) return to + 2;
  return PARTICLES.has(tokens[to + 1]?.text ?? '') && reaches(text, tokens, to, 2, use) ? to + 3 : to;
}

/** Whether the token `ahead` of the connective belongs to a name and stands a space away. */
function reaches(
  text: string,
  tokens: readonly Token[],
  to: number,
  ahead: number,
  use: CapitalUse,
): boolean {
  for (let index = to; index < to + ahead; index += 1) {
    const [left, right] = [tokens[index], tokens[index + 1]];
    if (left === undefined || right === undefined || !isNear(text, left, right)) return false;
  }
  const target = tokens[to + ahead];
  return target !== undefined && isCapital(target.text) && mayBelong(tokens, to + ahead, use);
}

function isNear(text: string, left: Token, right: Token): boolean {
  return (
    right.start === left.end || (right.start === left.end + 1 && /[ \u00a0]/u.test(text.charAt(left.end)))
  );
}

/** "Jr." and the like close a name. */
function endsName(token: Token): boolean {
  return /^(?:Jr\.?|Inc\.?|Ltd\.?|III?)$/u.test(token.text) && token.text.length > 1;
}

/** Whether this token can stand in a name at all. */
function mayBelong(tokens: readonly Token[], at: number, use: CapitalUse): boolean {
  const token = tokens[at];
  if (token === undefined || !isCapital(token.text)) return false;
  const lower = token.text.toLowerCase();
  if (NEVER_NAMES.has(lower) || WEEKDAYS.has(lower) || token.text === "'s") return false;
  if (MONTHS.has(lower.replace(/\.$/u, ''))) return isMonthAsName(tokens, at);
  if (token.pos === 'PRON' && stopWords('en').has(lower) && token.text !== token.text.toUpperCase())
    return false;
  if (token.text.length > 1) return !isSmallWord(tokens, at, lower, use);
  return false;
}

/** "The", "And", "It": capitals of a title or a start, not of a name. */
function isSmallWord(tokens: readonly Token[], at: number, lower: string, use: CapitalUse): boolean {
  const text = tokens[at]?.text ?? '';
  if (text.length <= 4 && text === text.toUpperCase()) return false;
  return (stopWords('en').has(lower) || SENTENCE_STARTERS.has(lower)) && (use.capital.get(lower) ?? 0) < 2;
}

/** "Theresa May" against "on May 5": a month is part of a name after a capitalised word and before no number. */
function isMonthAsName(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined || !isCapital(before.text) || isOpening(tokens, at - 1)) return false;
  return after?.pos !== 'NUM' && !/^\p{N}/u.test(after?.text ?? '') && tokens[at]?.text.length === 3;
}

/** Whether a run may begin here: anywhere inside a sentence; at its opening only with evidence for a name. */
function mayOpen(tokens: readonly Token[], at: number, use: CapitalUse): boolean {
  const token = tokens[at];
  if (token === undefined || !/[\p{L}]/u.test(token.text)) return false;
  if (!isOpening(tokens, at)) return token.text.length > 1 || isCapital(tokens[at + 1]?.text ?? '');
  const lower = token.text.toLowerCase();
  if (isRole(lower) || isDottedTitle(lower)) return true;
  if (SENTENCE_STARTERS.has(lower) || OPENERS.has(lower)) return false;
  if (mostlySmall(use, lower)) return false;
  if ((use.capital.get(lower) ?? 0) > 0 || countryOf(token.text) !== null || isAcronym(token.text))
    return true;
  const next = tokens[at + 1];
  if (next !== undefined && mayBelong(tokens, at + 1, use)) return /^(?:PROPN|NOUN|ADJ|X)$/u.test(token.pos);
  return token.pos === 'PROPN' && !looksCommon(lower) && opensLikeSubject(tokens, at);
}

function isAcronym(text: string): boolean {
  return text.length > 1 && /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(text);
}

/** Plurals and abstract nouns open sentences without an article ("Officials", "Inflation"); names seldom end so. */
function looksCommon(lower: string): boolean {
  return /(?:[^s]s|tion|sion|ment|ness|ity|ism|ing|ence|ance|ship|ture|logy|phy|people|police|rain|men|war|oil|gold|power|food|water|work|traffic)$/u.test(
    lower,
  );
}

/** A bare name at the opening is followed by its verb, a possessive, a comma or another name. */
function opensLikeSubject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && (/^(?:VERB|AUX|PART)$/u.test(next.pos) || /^(?:,|and|to)$/u.test(next.text));
}
