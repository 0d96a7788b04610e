import type { FigureClass, Token } from '../../model/analysis.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words (dictionary forms) that say what became of those counted. */
const PREDICATES: readonly (readonly [FigureClass, ReadonlySet<string>])[] = [
  [
    'killed',
    set('kill die dead death fatality perish drown slay execute murder massacre deceased corpse body lives'),
  ],
  ['injured', set('injure wound hurt maim injury hospitalise hospitalize wounded injured')],
  ['missing', set('missing unaccounted')],
  ['arrested', set('arrest detain apprehend imprison jail arrested detained detainee')],
  ['displaced', set('displace uproot flee refugee homeless displaced')],
  ['evacuated', set('evacuate evacuation evacuee evacuated')],
  ['rescued', set('rescue save rescued')],
  ['affected', set('affect strand casualty affected stranded infect infected sicken')],
];

const CLASS_BY_WORD: ReadonlyMap<string, FigureClass> = new Map(
  PREDICATES.flatMap(([kind, words]) => [...words].map((word): [string, FigureClass] => [word, kind])),
);

/** Intransitive predicates: whoever stands before them is the one counted, whatever follows. */
const INTRANSITIVE = set('die dead perish drown missing unaccounted flee homeless');

/** Reach of a predicate on either side of its number, in tokens. */
const REACH = 9;

/**
 * What became of those a number counts, read off its own clause: behind it ("12 people were killed", "12 dead", "12
 * deaths"), then before it ("killed 12", "the death toll rose to 12").
 * @param tokens the sentence's tokens
 * @param from first token of the figure
 * @param number one past the number's last token
 * @param to one past the figure's last token
 */
export function predicateClass(
  tokens: readonly Token[],
  from: number,
  number: number,
  to: number,
): FigureClass | null {
  for (let at = number; at < to; at += 1) {
    const counted = CLASS_BY_WORD.get(tokens[at]?.lemma ?? '') ?? CLASS_BY_WORD.get(tokens[at]?.text ?? '');
    if (counted !== undefined) return counted;
  }
  return classBehind(tokens, to) ?? classBefore(tokens, from);
}

function classBehind(tokens: readonly Token[], to: number): FigureClass | null {
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined || endsClause(token)) return null;
    const kind = classOf(token);
    if (kind !== undefined) return INTRANSITIVE.has(token.lemma) || !takesObject(tokens, at) ? kind : null;
    if (
      token.pos === 'VERB' &&
      !/^(?:say|confirm|fear|believe|report|find|know|leave|feared|presume|list)$/u.test(token.lemma)
    ) {
      return null;
    }
    if (token.pos === 'NOUN' && at > to) return null;
  }
  return null;
}

/** "killed three civilians": the ones counted before it did it. */
function takesObject(tokens: readonly Token[], at: number): boolean {
  const passive = tokens.slice(Math.max(0, at - 3), at).some((token) => /^(?:be|get)$/u.test(token.lemma));
  if (passive) return false;
  const object = tokens.slice(at + 1, at + 5).find((token) => !HEDGE_WORDS.has(token.text.toLowerCase()));
  return (
    object !== undefined && (/^(?:NUM|DET|PROPN|PRON)$/u.test(object.pos) || VAGUE_NUMBERS.test(object.text))
  );
}

const HEDGE_WORDS = set(
  'at least about around some more than up to nearly almost over as many roughly another an estimated',
);
const VAGUE_NUMBERS = /^(?:dozens|scores|hundreds|thousands)$/u;

function classBefore(tokens: readonly Token[], from: number): FigureClass | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || /^[;:,.]$/u.test(token.text) || token.pos === 'NUM') return null;
    const kind = classOf(token);
    if (kind === undefined) {
      if (
        token.pos === 'SCONJ' ||
        /^(?:who|which|that|after|since|in|from|by|for|at|near)$/u.test(token.text.toLowerCase())
      )
        return null;
      continue;
    }
    if (
      /^(?:NOUN|PROPN)$/u.test(token.pos) &&
      !/ed$/u.test(token.text) &&
      !/^(?:death|injury|fatality|casualty|evacuation)$/u.test(token.lemma)
    )
      return null;
    return INTRANSITIVE.has(token.lemma) && token.pos !== 'ADJ' ? null : kind;
  }
  return null;
}

function classOf(token: Token): FigureClass | undefined {
  return CLASS_BY_WORD.get(token.lemma) ?? CLASS_BY_WORD.get(token.text.toLowerCase());
}

/** Where the words about one number end: a stop, a comma, a conjunction, the next number. */
function endsClause(token: Token): boolean {
  return (
    /^[,;:.()]$/u.test(token.text) || token.pos === 'CCONJ' || token.pos === 'SCONJ' || token.pos === 'NUM'
  );
}
