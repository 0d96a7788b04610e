import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { actClasses, actClassesOfNoun } from './act-classes.ts';

/** An act that a noun names: "hold a vote", "the vote will take place". */
export interface Occasion {
  /** Classes of the act that the noun names. */
  readonly classes: readonly number[];
  /** The noun is the one who acts ("the election takes place"), so nobody else has to be found. */
  readonly isActor: boolean;
}

/** Verbs that say no more than the noun after them. */
const HOLDS = new Set('hold host have make take give deliver cast pay stage conduct'.split(' '));
/** Verbs that say of an occasion that it comes about. */
const OCCURS = new Set('hold take go happen occur begin start open resume convene come proceed'.split(' '));

/**
 * @param actorSentence the sentence that names the actor, and where in it
 * @param sentence the sentence of the act
 * @param act the verb's dictionary form
 * @param object the tokens after the verb
 * @returns the act that a noun names in place of the verb, or null where the verb says it
 */
export function occasionOf(
  actorSentence: AnalysedSentence,
  actor: { readonly start: number; readonly end: number },
  sentence: AnalysedSentence,
  act: string,
  object: { readonly start: number; readonly end: number },
): Occasion | null {
  if (HOLDS.has(act)) {
    const classes = classesOfPhrase(sentence.tokens, object.start, object.end);
    if (classes.length > 0) return { classes, isActor: false };
  }
  if (!OCCURS.has(act)) return null;
  const head = headNoun(actorSentence.tokens, actor.start, actor.end);
  const classes = head === null ? [] : actClassesOfNoun(head.lemma);
  return classes.length > 0 ? { classes, isActor: true } : null;
}

/** @returns whether a verb can tell of what was asked: it is the act's, of its class, or of the class of its noun */
export function canTell(act: string, occasion: Occasion | null, lemma: string): boolean {
  if (lemma === act) return true;
  const classes = occasion === null ? actClasses(act) : occasion.classes;
  return actClasses(lemma).some((one) => classes.includes(one));
}

/** @returns whether a noun names what was asked */
export function canName(act: string, occasion: Occasion | null, lemma: string): boolean {
  const classes = occasion === null ? actClasses(act) : occasion.classes;
  return actClassesOfNoun(lemma).some((one) => classes.includes(one));
}

function classesOfPhrase(tokens: readonly Token[], start: number, end: number): readonly number[] {
  const classes: number[] = [];
  for (let at = start; at < end; at += 1) {
    const token = tokens[at] as Token;
    if (token.pos === 'ADP' || token.pos === 'VERB') break;
    if (token.pos === 'NOUN') classes.push(...actClassesOfNoun(token.lemma));
  }
  return classes;
}

function headNoun(tokens: readonly Token[], start: number, end: number): Token | null {
  let head: Token | null = null;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at] as Token;
    if (token.pos === 'ADP') break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token;
  }
  return head?.pos === 'NOUN' ? head : null;
}
