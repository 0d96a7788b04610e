import { MONTH_NAMES } from '../../lib/month-names.ts';
import type { AnalysedSentence, Token } from '../../model/analysis.ts';

/** What a word does in a comparison: each kind is held to its own rule. */
export type WordKind = 'number' | 'name' | 'calendar' | 'word';

/** A word that carries content. */
export interface ContentWord {
  /** What must be equal for two words to be the same: the stem, or the value of a number. */
  readonly key: string;
  readonly kind: WordKind;
  readonly token: Token;
  /** Its index among the sentence's tokens. */
  readonly at: number;
}

const CALENDAR = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight',
    MONTH_NAMES.join(' '),
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
);
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...[...UNITS, 'seventeen', 'eighteen', 'nineteen'].map((word, value) => [word, String(value)] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, String(10 * (at + 2))] as const),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at) => [word, `${at + 1}th`] as const),
  ['hundred', '100'],
  ['thousand', '1000'],
  ['million', 'm'],
  ['billion', 'bn'],
  ['trillion', 'tn'],
  ['dozen', '12'],
  ['half', '1/2'],
  ['double', '2x'],
  ['twice', '2x'],
  ['once', '1x'],
]);
/** Function words that a stop list has and a comparison must not lose. */
const COUNTED = new Set([...NUMBER_WORDS.keys()].filter((word) => word !== 'one' && word !== 'once'));

/**
 * The words of a sentence that carry content: names, numbers, days and months, and all that is no function word.
 * @param sentence any analysed sentence
 */
export function contentWordsOf({ tokens, names }: AnalysedSentence): readonly ContentWord[] {
  const words: ContentWord[] = [];
  for (const [at, token] of tokens.entries()) {
    const lower = token.text.toLowerCase();
    const number = numberKey(lower);
    const last = words.at(-1);
    if (number !== null && last !== undefined && isRestOfThousands(tokens, at, last))
      words[words.length - 1] = { ...last, key: last.key + lower };
    else if (number !== null) words.push({ key: number, kind: 'number', token, at });
    else if (token.stem === '' || token.stop) continue;
    else if (CALENDAR.has(lower) && ((lower !== 'may' && lower !== 'march') || /^\p{Lu}/u.test(token.text)))
      words.push({ key: lower, kind: 'calendar', token, at });
    else {
      const named = names.some(({ start, end }) => start < token.end && token.start < end);
      words.push({ key: token.stem, kind: named ? 'name' : 'word', token, at });
    }
  }
  return words;
}

/** "235, 000" is one number, broken by whoever set the text. */
function isRestOfThousands(tokens: readonly Token[], at: number, last: ContentWord): boolean {
  return (
    /^\d{3}$/.test(tokens[at]?.text ?? '') &&
    tokens[at - 1]?.text === ',' &&
    last.at === at - 2 &&
    /^\d{1,3}$/.test(last.token.text)
  );
}

/** "1,200" and "1200", "twelve" and "12", "2nd" and "second" are one; null for what is no number. */
function numberKey(lower: string): string | null {
  if (COUNTED.has(lower)) return NUMBER_WORDS.get(lower) ?? null;
  const digits = /^\p{Sc}?(\p{N}[\p{N},.]*)(%|st|nd|rd|th|s|m|bn|k)?$/u.exec(lower);
  if (digits === null) return null;
  const value = (digits[1] ?? '')
    .replace(/,(?=\d{3})/gu, '')
    .replace(/[.,]+$/u, '')
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');
  return /^(?:st|nd|rd|th)$/u.test(digits[2] ?? '') ? `${value}th` : value;
}
