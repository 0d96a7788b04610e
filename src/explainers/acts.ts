import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { insideQuotes } from './quoted.ts';

/** Words that tell of one act, by dictionary form: reports of one event choose among them freely. */
const FAMILIES: readonly (readonly string[])[] = [
  'kill die dead death slay murder assassinate assassination fatal fatality perish gun massacre toll victim'.split(
    ' ',
  ),
  'attack strike airstrike bomb bombing bomber assault raid shell shelling pound hammer blast explosion explode offensive'.split(
    ' ',
  ),
  'shoot shooting gunman gunfire'.split(' '),
  'crash collide collision derail derailment plunge'.split(' '),
  'release free liberate'.split(' '),
  'win victory elect defeat beat triumph re-elect re-election'.split(' '),
  'resign resignation quit'.split(' '),
  'sign signing'.split(' '),
  'approve approval pass adopt ratify vote'.split(' '),
  'arrest detain detention custody'.split(' '),
  'convict conviction guilty verdict'.split(' '),
  'launch rocket liftoff'.split(' '),
  'split break breakup separate separation divorce'.split(' '),
  'flood flooding inundate'.split(' '),
  'quake earthquake tremor'.split(' '),
  'collapse fall'.split(' '),
  'fire blaze burn'.split(' '),
  'buy acquire acquisition takeover purchase'.split(' '),
  'ban prohibit outlaw'.split(' '),
  'sue lawsuit suit'.split(' '),
  'protest demonstrate demonstration rally'.split(' '),
];
const FAMILY_OF = new Map(FAMILIES.flatMap((words, family) => words.map((word) => [word, `#${family}`])));
/** @returns the sign for the family of a word, the word itself where it has none */
export function familyOf(word: string): string {
  return FAMILY_OF.get(word) ?? word;
}

/** Verbs that any sentence may have: sharing one of them says nothing. */
const LIGHT = new Set(
  `be have do say tell add report make take get give go come keep put let see find know think want need use call ask try
  show seem become begin start continue include follow remain hold bring set accord confirm announce state claim believe expect
  plan could would may might will can shall should must cause lead leave turn look work help meet`.split(
    /\s+/,
  ),
);

/**
 * What a sentence tells of being done, outside its quotations: its verbs of weight, and the nouns that stand for them.
 * @returns dictionary forms, or one sign for all words of a family ("killed", "death toll")
 */
export function actsOf({ text, tokens }: AnalysedSentence): ReadonlySet<string> {
  const quoted = insideQuotes(text);
  const acts = new Set<string>();
  for (const token of tokens) {
    if (quoted(token.start)) continue;
    const family = FAMILY_OF.get(token.lemma) ?? FAMILY_OF.get(token.text.toLowerCase());
    if (family !== undefined) acts.add(family);
    else if (isVerbOfWeight(token)) acts.add(token.lemma);
  }
  return acts;
}

function isVerbOfWeight({ pos, lemma, stop }: Token): boolean {
  return pos === 'VERB' && !stop && !LIGHT.has(lemma);
}
