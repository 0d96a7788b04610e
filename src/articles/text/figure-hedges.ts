import type { Token } from '../../model/analysis.ts';

/** How a hedge widens a number: a floor, a ceiling, or a tenth both ways. */
export type HedgeKind = 'floor' | 'ceiling' | 'near';

export interface Hedge {
  readonly kind: HedgeKind;
  /** First token of the hedge before the number, or the number's own when it stands behind. */
  readonly from: number;
  /** One past the last token of a hedge behind the number, or the number's own end. */
  readonly to: number;
}

const BEFORE: readonly (readonly [string, HedgeKind])[] = [
  ['at least', 'floor'],
  ['a minimum of', 'floor'],
  ['no fewer than', 'floor'],
  ['no less than', 'floor'],
  ['not less than', 'floor'],
  ['more than', 'floor'],
  ['greater than', 'floor'],
  ['upwards of', 'floor'],
  ['in excess of', 'floor'],
  ['well over', 'floor'],
  ['just over', 'floor'],
  ['over', 'floor'],
  ['above', 'floor'],
  ['exceeding', 'floor'],
  ['up to', 'ceiling'],
  ['as many as', 'ceiling'],
  ['as much as', 'ceiling'],
  ['no more than', 'ceiling'],
  ['not more than', 'ceiling'],
  ['a maximum of', 'ceiling'],
  ['at most', 'ceiling'],
  ['fewer than', 'ceiling'],
  ['less than', 'ceiling'],
  ['just under', 'ceiling'],
  ['under', 'ceiling'],
  ['below', 'ceiling'],
  ['nearly', 'near'],
  ['almost', 'near'],
  ['about', 'near'],
  ['around', 'near'],
  ['some', 'near'],
  ['roughly', 'near'],
  ['approximately', 'near'],
  ['close to', 'near'],
  ['an estimated', 'near'],
  ['estimated', 'near'],
  ['near', 'near'],
];

const BY_LAST = new Map<string, (readonly [readonly string[], HedgeKind])[]>();
for (const [words, kind] of BEFORE) {
  const parts = words.split(' ');
  const last = parts.at(-1) ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), [parts, kind]]);
}

/**
 * The hedge of a number: "at least" before it, or "or more" behind it.
 * @param tokens the sentence's tokens
 * @param from first token of the number, its currency sign included
 * @param to one past its last token
 * @returns null when there is none
 */
export function hedgeOf(tokens: readonly Token[], from: number, to: number): Hedge | null {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const found = (BY_LAST.get(word(from - 1)) ?? [])
    .filter(([parts]) => parts.every((part, index) => word(from - parts.length + index) === part))
    .sort(([a], [b]) => b.length - a.length)[0];
  if (found !== undefined) return { kind: found[1], from: from - found[0].length, to };
  if (word(to) === 'or' && /^(?:more|so|fewer|less)$/u.test(word(to + 1))) {
    const kind = word(to + 1) === 'more' ? 'floor' : word(to + 1) === 'so' ? 'near' : 'ceiling';
    return { kind, from, to: to + 2 };
  }
  return null;
}

/** A "near" number may be off by a tenth either way. */
const TENTH = 0.1;

/** @returns the bounds as the hedge widens them; high null = no upper bound */
export function widened(
  low: number,
  high: number,
  kind: HedgeKind | null,
): { low: number; high: number | null } {
  if (kind === 'floor') return { low, high: null };
  if (kind === 'ceiling') return { low: 0, high };
  if (kind === 'near') return { low: rounded(low * (1 - TENTH)), high: rounded(high * (1 + TENTH)) };
  return { low, high };
}

/** Six digits hide the noise of binary fractions (13.200000000000001). */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
