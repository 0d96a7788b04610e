/**
 * A reader's test of single sentences, made of word lists of its own: it shares no code with the writer, so that a fault of the
 * writer's rules is not repeated here.
 */
const CONNECTIVE = /^(?:but|and|so|yet|however|meanwhile|still|also|then|thus)\b,?\s*/iu;
/** "Last week", "In that" and the like before the subject. */
const PRONOUN =
  /^(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|this|that|these|those|such|there(?:fore|by)|here|both of them|the latter|the former|the same)\b/iu;
/** "It is unclear whether", "It was the first time": nothing is meant by the pronoun. */
const EMPTY_IT =
  /^it(?:['’]s| is| was| has been| will be| would be| may be| could be| might be| remains| remained| seems| appears| took| takes| became) (?:(?:not|also|still|now|\p{L}+ly|too|so|more|very|the|a|an|in|on|at|through|during|after|only|because) )*\p{L}+\b.{0,90}\b(?:that|whether|if|how|what|why|when|who|which|to|since|for)\b/iu;
const OWN_TIME =
  /^(?:this|that) (?:week|weekend|month|year|morning|afternoon|evening|night|summer|winter|spring|autumn|fall|season|century|decade|day)\b/iu;
const DEFINED_LATER = /^(?:those|that|this|these) (?:who|which|of the|killed|injured|affected|arrested)\b/iu;
const PLACE_IN_TEXT =
  /^(?:in|on|at|by|for|after|before|since|despite|because of|as for|according to) (?:this|that|these|those|such|it|them|him|her)\b(?! (?:week|month|year|morning|day|summer|winter|spring|autumn|fall|season|time of year))/iu;
const LATER =
  /^(?:(?:the )?(?:next|following|same|previous) (?:day|week|month|year|morning|evening|night)|(?:\p{L}+|\d+) (?:minutes|hours|days|weeks|months|years) later)\b/iu;
const AUXILIARY =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|cannot)\b|(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b/iu;
const PAST =
  /\b\p{L}{2,}(?:ed|ew|oke|ught|aid|old|ent|ell|ept|ound|ame|ave|ook|ood|ose|ote|ove|oze|ran|rang|sank|hung|won|lost|met|led|put|set|cut|hit|shot|let|left|held|sat|ate|fled|read|rid|shut|split|spread|broke|began|became)\b|\b(?:won|lost|met|led|put|set|cut|hit|shot|let|left|held|sat|ate|fled|read|shut|split|spread|began|ran|got|saw|sang|swam|beat|quit|cost|hurt|went)\b/iu;
const PRESENT =
  /\p{L}{2,} \p{Ll}+(?:s|es)\b|\b(?:people|police|we|they|who|that|\p{L}+s) (?:\p{L}+ly )?\p{Ll}{3,}\b/u;
const OPEN_END =
  /\b(?:and|or|but|the|a|an|of|to|in|on|at|with|from|for|by|as|that|than|because|which|who|whose|its|their|his|her|is|are|was|were)[.”"’']*$/iu;

/** @returns whether a sentence opens with a pronoun or pointer that it does not resolve, or is no whole sentence */
export function leansOnContext(sentence: string): boolean {
  const text = sentence.trim();
  return opensUnresolved(text.replace(CONNECTIVE, '')) || isFragment(text);
}

function opensUnresolved(text: string): boolean {
  if (OWN_TIME.test(text) || DEFINED_LATER.test(text) || EMPTY_IT.test(text)) return false;
  return PRONOUN.test(text) || PLACE_IN_TEXT.test(text) || LATER.test(text);
}

function isFragment(text: string): boolean {
  if (!/^["“‘'«([]?[\p{Lu}\p{N}$€£]/u.test(text) || !/[.!?。]["”’')\]»]*$/u.test(text)) return true;
  if (OPEN_END.test(text)) return true;
  return !(AUXILIARY.test(text) || PAST.test(text) || PRESENT.test(text));
}
