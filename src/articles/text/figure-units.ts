import type { FigureClass, Token } from '../../model/analysis.ts';

/** Units of measure, by the singular in lower case: what they count and the name the model gives them. */
const MEASURES: ReadonlyMap<string, readonly [FigureClass, string]> = new Map([
  ...units('duration', 'second minute hour day week month year decade'),
  ...units('duration', 'min', 'minute'),
  ...units('duration', 'hr', 'hour'),
  ...units('distance', 'kilometer kilometre km', 'kilometre'),
  ...units('distance', 'mile', 'mile'),
  ...units('distance', 'meter metre', 'metre'),
  ...units('distance', 'centimeter centimetre cm', 'centimetre'),
  ...units('distance', 'foot feet ft', 'foot'),
  ...units('distance', 'inch inches', 'inch'),
  ...units('distance', 'yard', 'yard'),
  ...units('speed', 'mph', 'mph'),
  ...units('speed', 'kph kmh km/h kmph', 'kph'),
  ...units('speed', 'knot', 'knot'),
  ...units('percent', '% percent percentage pct', 'percent'),
  ...units('votes', 'vote seat ballot', undefined),
  ...units('money', 'dollar', 'usd'),
  ...units('money', 'euro', 'eur'),
  ...units('money', 'pound', 'gbp'),
  ...units('money', 'yen', 'jpy'),
  ...units('money', 'yuan renminbi', 'cny'),
  ...units('money', 'rupee', 'inr'),
  ...units('money', 'rouble ruble', 'rub'),
  ...units(
    'money',
    'franc peso won lira rand real krona krone riyal dirham shekel naira ringgit baht',
    undefined,
  ),
]);

function units(kind: FigureClass, words: string, name?: string): [string, readonly [FigureClass, string]][] {
  return words.split(' ').map((word) => [word, [kind, name ?? word]]);
}

/** Currency signs before a number. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['us$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['₹', 'inr'],
  ['₽', 'rub'],
  ['₩', 'krw'],
  ['a$', 'aud'],
  ['c$', 'cad'],
  ['rs', 'inr'],
  ['rs.', 'inr'],
  ['usd', 'usd'],
  ['eur', 'eur'],
]);

/** @returns the currency code of a sign or abbreviation before a number, undefined for anything else */
export function currencyOf(text: string): string | undefined {
  return CURRENCIES.get(text.toLowerCase());
}

export interface Unit {
  /** One past the unit's last token. */
  readonly to: number;
  /** Lower-case singular; '' when nothing is counted. */
  readonly name: string;
  /** Set for units of measure. */
  readonly kind: FigureClass | null;
}

/** Words that stand between a number and what it counts without being counted. */
const FILLERS = new Set(
  'more other others additional further new of the its their his her these those such same'.split(' '),
);

/** A noun phrase is at most this many words long, the noun included. */
const LONGEST_PHRASE = 6;

/**
 * What a number counts: the unit of measure or the head of the noun phrase behind it.
 * @param tokens the sentence's tokens
 * @param to one past the number's last token
 */
export function unitAfter(tokens: readonly Token[], to: number): Unit {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const hyphened = /^[-‑]$/u.test(word(to)) && tokens[to]?.start === tokens[to - 1]?.end;
  const at = hyphened ? to + 1 : to;
  if (word(at) === 'per' && word(at + 1) === 'cent') return { to: at + 2, name: 'percent', kind: 'percent' };
  if (/^(?:kms?|kilometers|kilometres|miles|m)$/u.test(word(at))) {
    const speed = /^(?:\/|per|an)$/u.test(word(at + 1)) && /^(?:h|hr|hour)$/u.test(word(at + 2));
    if (speed) return { to: at + 3, name: word(at).startsWith('mile') ? 'mph' : 'kph', kind: 'speed' };
  }
  const measure = MEASURES.get(word(at)) ?? MEASURES.get(tokens[at]?.lemma ?? '');
  if (measure !== undefined) return { to: at + 1, name: measure[1], kind: measure[0] };
  return hyphened ? { to, name: '', kind: null } : countedNoun(tokens, to);
}

/** The last noun of the phrase that begins at `to`: "12 Ukrainian army soldiers" counts soldiers. */
function countedNoun(tokens: readonly Token[], to: number): Unit {
  let noun = -1;
  for (let at = to; at < Math.min(tokens.length, to + LONGEST_PHRASE); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.pos === 'NOUN') noun = at;
    else if (noun !== -1 || !goesBeforeNoun(token)) break;
  }
  const token = tokens[noun];
  const measure = MEASURES.get(token?.lemma ?? '');
  const square = /^sq(?:uare|\.)?$/u.test(tokens[noun - 1]?.text.toLowerCase() ?? '');
  if (square && measure?.[0] === 'distance')
    return { to: noun + 1, name: `square ${measure[1]}`, kind: null };
  if (measure?.[0] === 'money') {
    const own = isOwnMoney(measure[1], tokens[noun - 1]?.text ?? '');
    return { to: noun + 1, name: own ? measure[1] : (token?.lemma ?? ''), kind: 'money' };
  }
  return token === undefined
    ? { to, name: '', kind: null }
    : { to: noun + 1, name: NO_UNIT.test(token.text) ? '' : token.lemma, kind: null };
}

/** "3 million U.S. dollars" and "500 crore rupees" are the currency's own; "Egyptian pounds" and "Australian dollars" are not. */
function isOwnMoney(code: string, before: string): boolean {
  if (code === 'usd') return /^(?:U\.?S\.?|American|\p{N}.*|[mb]illion)$/u.test(before);
  return !/^\p{Lu}/u.test(before) || /^(?:British|Indian|Russian|Chinese|Japanese)$/u.test(before);
}

/** Words that stand for people counted before, or for what became of them. */
const NO_UNIT = /^(?:others?|wounded|injured|dead|missing|killed|more|total)$/i;

function goesBeforeNoun(token: Token): boolean {
  return (
    token.pos === 'ADJ' ||
    token.pos === 'PROPN' ||
    FILLERS.has(token.text.toLowerCase()) ||
    /^[-‑]$/u.test(token.text)
  );
}
