import type { Figure, FigureClass, Token } from '../../model/analysis.ts';
import { predicateClass } from './figure-class.ts';
import { hedgeOf, widened } from './figure-hedges.ts';
import { currencyOf, type Unit, unitAfter } from './figure-units.ts';
import { type NumberPhrase, numberAt } from './number-phrases.ts';

/** A stretch that holds no figure although it holds digits: a date, a name. */
export interface Taken {
  readonly start: number;
  readonly end: number;
}

/**
 * The quantities of a sentence with unit, hedge, bounds and what became of those counted. Years, dates, times of day,
 * ages, ordinals, scores, and numbers inside names are no figures.
 * @param text one English sentence
 * @param tokens its tokens
 * @param taken dates and names of the sentence
 * @returns figures in order, never overlapping
 */
export function figuresOf(text: string, tokens: readonly Token[], taken: readonly Taken[]): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = mayBegin(tokens, at, taken) ? numberAt(tokens, at) : null;
    if (number === null || isNoQuantity(tokens, number)) {
      at = number === null ? at + 1 : number.to;
      continue;
    }
    const figure = figureOf(text, tokens, number);
    if (figure !== null && figure.start >= (figures.at(-1)?.end ?? 0)) figures.push(figure);
    at = number.to;
  }
  const glued = gluedMagnitudes(text).filter(({ start, end }) =>
    figures.every((figure) => figure.end <= start || figure.start >= end),
  );
  return glued.length === 0 ? figures : [...figures, ...glued].sort((a, b) => a.start - b.start);
}

/** "a magnitude-6.1 quake": the tagger takes the number apart. */
function gluedMagnitudes(text: string): Figure[] {
  if (!/agnitude[-‑]/u.test(text)) return [];
  return [...text.matchAll(/(?<=\bmagnitude[-‑])\d\.\d\b/gi)].map(({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
    text: digits,
    class: 'magnitude',
    low: Number(digits),
    high: Number(digits),
    unit: 'magnitude',
    hedge: null,
  }));
}

const NUMBER_START =
  /^(?:\d.*|an?|half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|tens|dozens|scores|hundreds|thousands|millions|billions|several|few)$/iu;

function mayBegin(tokens: readonly Token[], at: number, taken: readonly Taken[]): boolean {
  const token = tokens[at];
  if (token === undefined || !NUMBER_START.test(token.text)) return false;
  return taken.every((stretch) => token.end <= stretch.start || token.start >= stretch.end);
}

/** Words before a number that make it a label: "Section 18", "No. 10", "page 3", "aged 54". */
const LABELS =
  /^(?:turn|lap|top|section|article|no\.?|number|page|chapter|resolution|flight|boeing|airbus|route|highway|room|channel|round|phase|day|week|game|type|class|level|category|aged|age|grade|act|line|gate|article|bill|rule|step|version|formula|covid|sars-cov|opus)$/i;

function isNoQuantity(tokens: readonly Token[], { from, to, vague }: NumberPhrase): boolean {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const before = tokens[from - 1];
  const after = word(to);
  if (vague) return false;
  if (LABELS.test(word(from - 1))) return true;
  if (/^(?:a\.?m\.?|p\.?m\.?|o'clock|o’clock|gmt|st|nd|rd|th)$/u.test(after) || /^[:]$/u.test(after))
    return true;
  if (word(from - 1) === ':' && tokens[from - 1]?.end === tokens[from]?.start) return true;
  if (before !== undefined && /^[-‑/.]$/u.test(before.text) && before.end === tokens[from]?.start)
    return word(from - 2) !== 'magnitude';
  if (isShare(tokens, from, to)) return true;
  if (/^[-‑/]$/u.test(after) && /^\d/u.test(word(to + 1)) && tokens[to]?.start === tokens[to - 1]?.end)
    return true;
  if (isAge(tokens, from, to)) return true;
  return (
    word(from) === 'one' &&
    !/^(?:person|man|woman|child|people|soldier|officer|civilian|dead)$/u.test(word(to))
  );
}

/** "one in five people", "three quarters of voters", "two thirds of a million": shares count nothing. */
function isShare(tokens: readonly Token[], from: number, to: number): boolean {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  if (/^(?:thirds|fifths|tenths|halves)$/u.test(word(to))) return true;
  if (/^(?:quarters|thirds?)$/u.test(word(to)) && word(to + 1) === 'of') return true;
  if (word(from - 1) === 'of' && /^(?:quarters?|thirds?|half)$/u.test(word(from - 2)))
    return word(from) === 'a';
  return (
    word(from - 1) === 'in' &&
    /^(?:one|two|three|four|nine|\d)$/u.test(word(from - 2)) &&
    unitAfter(tokens, to).kind === null
  );
}

/** "54-year-old", "54 years old", "Smith, 54,". */
function isAge(tokens: readonly Token[], from: number, to: number): boolean {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const rest = [0, 1, 2, 3].map((step) => word(to + step)).join(' ');
  if (/^- year - old|^years? old|^years? of age|^- year -|^months? old|^- month - old/u.test(rest))
    return true;
  return (
    word(from - 1) === ',' &&
    /^[,.]?$/u.test(word(to)) &&
    tokens[from - 2]?.pos === 'PROPN' &&
    to === from + 1
  );
}

function figureOf(text: string, tokens: readonly Token[], number: NumberPhrase): Figure | null {
  const currency = currencyOf(tokens[number.from - 1]?.text ?? '');
  const from = currency === undefined ? number.from : number.from - 1;
  const hedge = number.vague ? null : hedgeOf(tokens, from, number.to);
  const to = hedge?.to ?? number.to;
  const unit: Unit = currency === undefined ? unitAfter(tokens, to) : { to, name: currency, kind: 'money' };
  const start = tokens[hedge?.from ?? from]?.start;
  const end = tokens[Math.max(unit.to, to) - 1]?.end;
  if (start === undefined || end === undefined) return null;
  // "It cost £3m.": the tagger leaves the full stop on the letter.
  const stop =
    to === number.to && unit.to <= to && /^\p{L}{1,3}\.$/u.test(tokens[to - 1]?.text ?? '') ? end - 1 : end;
  const kind = classOf(tokens, hedge?.from ?? from, to, unit);
  if (kind === 'other' && unit.name === '') return null;
  const { low, high } = widened(number.low, number.high, hedge?.kind ?? null);
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    class: kind,
    low,
    high,
    unit: unitName(kind, unit),
    hedge: hedgeText(text, tokens, hedge, from, number.to),
  };
}

function classOf(tokens: readonly Token[], from: number, to: number, unit: Unit): FigureClass {
  if (isMagnitude(tokens, from, to)) return 'magnitude';
  if (unit.kind !== null) return unit.kind;
  return predicateClass(tokens, from, to, Math.max(unit.to, to)) ?? 'other';
}

/** "magnitude 7.1", "a magnitude of 7.1", "7.1-magnitude", "measured 7.1 on the Richter scale". */
function isMagnitude(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens
    .slice(Math.max(0, from - 4), from)
    .map((token) => token.text.toLowerCase())
    .filter((word) => word !== '-');
  if (before.at(-1) === 'magnitude' || (before.at(-2) === 'magnitude' && before.at(-1) === 'of')) return true;
  const after = tokens.slice(to, to + 5).map((token) => token.text.toLowerCase());
  return (
    after[0] === 'magnitude' || (after[0] === '-' && after[1] === 'magnitude') || after.includes('richter')
  );
}

function unitName(kind: FigureClass, unit: Unit): string {
  return kind === 'magnitude' ? 'magnitude' : unit.name;
}

function hedgeText(
  text: string,
  tokens: readonly Token[],
  hedge: ReturnType<typeof hedgeOf>,
  from: number,
  to: number,
): string | null {
  if (hedge === null) return null;
  const [first, last] = hedge.from < from ? [hedge.from, from - 1] : [to, hedge.to - 1];
  return text.slice(tokens[first]?.start, tokens[last]?.end);
}
