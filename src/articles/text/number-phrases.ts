import type { Token } from '../../model/analysis.ts';

/** A number as it stands in a sentence: tokens [from, to) and the bounds of its value. */
export interface NumberPhrase {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** "dozens", "hundreds": the bounds are ours, the words name no number. */
  readonly vague: boolean;
}

const SMALL: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, at): [string, number] => [word, at]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, 20 + 10 * at]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['crore', 1e7],
]);
/** Letters for a scale, right behind the digits: "$5m", "1.5bn", "20k". */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);
/** Bounds of words that name only an order of size (De Marneffe's recipe: "dozens" is 24 to 99). */
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
]);

const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;
const RANGE = /^(\d[\d,]*(?:\.\d+)?)[-–](\d[\d,]*(?:\.\d+)?)$/u;

/**
 * The number that begins at a token.
 * @param tokens the sentence's tokens
 * @param at where to look
 * @returns its bounds and extent; null when no number begins there
 */
export function numberAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  const vague = vagueAt(tokens, at);
  if (vague !== null) return vague;
  const first = plainAt(tokens, at);
  if (first === null) return null;
  const joined = lowerAt(tokens, first.to);
  const between = joined === 'and' && lowerAt(tokens, at - 1) === 'between';
  if (joined === 'to' || joined === '-' || joined === '–' || between) {
    const last = plainAt(tokens, first.to + 1);
    if (last !== null && last.low > first.low && isSameScale(first.low, last.low)) {
      const scale = first.low < 1000 && last.scale > 1 && first.scale === 1 ? last.scale : 1;
      return { from: at, to: last.to, low: first.low * scale, high: last.high, vague: false };
    }
  }
  return { from: at, to: first.to, low: first.low, high: first.high, vague: false };
}

/** "5 to 300" is seldom one range; two ends of a range are within a factor of twenty, or "2 to 3 million". */
function isSameScale(low: number, high: number): boolean {
  return low > 0 && (high / low <= 20 || high >= 1e6);
}

interface Plain {
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly scale: number;
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}

/** A number in digits or in words, with "million" and the like. */
function plainAt(tokens: readonly Token[], at: number): Plain | null {
  const word = lowerAt(tokens, at);
  const range = RANGE.exec(word);
  if (range !== null) {
    const [low, high] = [digitsValue(range[1]), digitsValue(range[2])];
    return low < high ? { ...scaled(tokens, at + 1, low, high) } : null;
  }
  if (DIGITS.test(word)) return scaled(tokens, at + 1, digitsValue(word), digitsValue(word));
  const words = wordsAt(tokens, at);
  return words === null ? null : withHalf(tokens, words);
}

/** "two and a half hours", "one and a half million". */
function withHalf(tokens: readonly Token[], number: Plain): Plain {
  const { to, low, high } = number;
  const half = [0, 1, 2].map((step) => lowerAt(tokens, to + step)).join(' ') === 'and a half';
  return half ? scaled(tokens, to + 3, low + 0.5, high + 0.5) : number;
}

function digitsValue(digits = ''): number {
  return Number(digits.replaceAll(',', ''));
}

/** With the scale that follows: "1.5 million", "5bn", and "dozen". */
function scaled(tokens: readonly Token[], to: number, low: number, high: number): Plain {
  const glued = tokens[to]?.start === tokens[to - 1]?.end;
  // "a $2-billion loan"
  if (glued && lowerAt(tokens, to) === '-' && SCALES.has(lowerAt(tokens, to + 1))) to += 1;
  const next = lowerAt(tokens, to);
  // The tagger leaves a full stop on a letter before it: "It cost £3m."
  const scale = SCALES.get(next) ?? (glued ? SHORT_SCALES.get(next.replace(/\.$/u, '')) : undefined) ?? 1;
  const end = scale === 1 ? to : to + 1;
  const twice = scale === 1 ? undefined : SCALES.get(lowerAt(tokens, end));
  if (twice !== undefined && twice > scale)
    return { to: end + 1, low: low * scale * twice, high: high * scale * twice, scale };
  return { to: end, low: low * scale, high: high * scale, scale };
}

/** "twenty-three", "two hundred and fifty", "a dozen", "half a million". */
function wordsAt(tokens: readonly Token[], from: number): Plain | null {
  const first = lowerAt(tokens, from);
  if (first === 'half' && lowerAt(tokens, from + 1) === 'a') {
    const scale = SCALES.get(lowerAt(tokens, from + 2));
    return scale === undefined ? null : { to: from + 3, low: scale / 2, high: scale / 2, scale };
  }
  if (
    first === 'a' &&
    /^quarter of a$/u.test([1, 2, 3].map((step) => lowerAt(tokens, from + step)).join(' '))
  ) {
    const scale = SCALES.get(lowerAt(tokens, from + 4));
    return scale === undefined ? null : { to: from + 5, low: scale / 4, high: scale / 4, scale };
  }
  let at = from;
  let total = 0;
  let group = 0;
  if (first === 'a' || first === 'an') {
    if (!SCALES.has(lowerAt(tokens, from + 1))) return null;
    group = 1;
    at += 1;
  }
  for (; at < tokens.length; at += 1) {
    const word = lowerAt(tokens, at);
    const scale = SCALES.get(word);
    if (scale !== undefined && group > 0) {
      group *= scale;
      if (scale > 100) {
        total += group;
        group = 0;
      }
      continue;
    }
    const value = SMALL.get(word) ?? TENS.get(word);
    if (value !== undefined && fits(group, value)) {
      group += value;
      continue;
    }
    const next = lowerAt(tokens, at + 1);
    const goesOn = (SMALL.has(next) || TENS.has(next)) && total + group > 0;
    if (word === '-' && group >= 20 && group % 10 === 0 && (SMALL.get(next) ?? 99) < 10) continue;
    if (word === 'and' && goesOn && (total > 0 ? group === 0 : group % 100 === 0 && group > 0)) continue;
    break;
  }
  const value = total + group;
  return at === from || value === 0 ? null : { to: at, low: value, high: value, scale: 1 };
}

/** "twenty" + "three" add up, "three" + "four" do not. */
function fits(group: number, value: number): boolean {
  if (group === 0) return true;
  if (group % 100 === 0) return true;
  return group % 100 >= 20 && group % 10 === 0 && value < 10 && value > 0;
}

/** "dozens", "tens of thousands", "hundreds of millions", "several hundred". */
function vagueAt(tokens: readonly Token[], at: number): NumberPhrase | null {
  const word = lowerAt(tokens, at);
  if (/^(?:several|few)$/u.test(word)) {
    const scale = SCALES.get(lowerAt(tokens, at + 1));
    if (scale === undefined) return null;
    return { from: at, to: at + 2, low: 2 * scale, high: 9.99 * scale, vague: true };
  }
  const bounds = word === 'tens' ? ([20, 99] as const) : VAGUE.get(word);
  if (bounds === undefined) return null;
  const scale =
    lowerAt(tokens, at + 1) === 'of' ? SCALES.get(lowerAt(tokens, at + 2).replace(/s$/u, '')) : undefined;
  if (scale !== undefined && /s$/u.test(lowerAt(tokens, at + 2))) {
    return {
      from: at,
      to: at + 3,
      low: Math.min(bounds[0], 200) * scale,
      high: Math.min(bounds[1], 999) * scale,
      vague: true,
    };
  }
  return word === 'tens' ? null : { from: at, to: at + 1, low: bounds[0], high: bounds[1], vague: true };
}
