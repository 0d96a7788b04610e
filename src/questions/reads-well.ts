const MOST_WORDS = 25;
/** Under this many words a question says too little to stand alone. */
const FEWEST_WORDS = 4;
const PERSONAL = /\b(?:I|me|my|mine|myself|we|us|our|ours|you|your|yours|yourself)\b|\bI['’]/u;
const PERSONAL_ANY_CASE = /\b(?:my|we|our|ours|you|your|yours|myself|ourselves)\b/i;
/** A pronoun as object or subject leaves open whom it means; possessives mostly point to the subject. */
const DANGLING = /\b(?:he|she|they|him|them|it|itself|this|these|those|such|here|latter|said|says)\b/i;
const RELATIVE_DATE =
  /\b(?:today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:next|last|this|coming|following|same) (?:few |several |two |three )?(?:days|weeks|months|years|hours|day|week|weekend|month|year|spring|summer|autumn|fall|winter)|ago|(?:days?|weeks?|months?) ahead|in (?:an?|two|three|\d+) (?:hours?|minutes?))\b/i;
const HANGING_END =
  /\b(?:that|which|who|whose|whom|the|a|an|and|or|but|of|to|for|from|with|at|by|as|if|whether|when|while|than|because|say|says|tell|ensure|how|why|his|her|its|their|be|is|are|was|were|very|more|not|will|would|can|could|may|might|do|does|did|has|have|had|actually|later|(?:decide|depend|rule|vote|agree|insist|focus|rely) on)\?$/i;
/** "between" without its "and", "during that time": a half of what was said. */
const HALVES =
  /\b(?:between\b(?!.*\band\b)|either\b(?!.*\bor\b)|both\b(?!.*\band\b)(?! (?:\p{L}+s|of)\b)|(?:during|at|in|for|of|from|on|by|after|before|through|with|to|about|against|over|under|take|make|give|see|accept|sign|join|use) that\b)/iu;
/** "or whether" joins what can't be asked in one; "How many were civilians killed" is no order of words. */
const ODD_ORDER = /\bor whether\b|^How many (?:were|are) (?!\p{Ll}+(?:ed|en|wn|rt)\b)/u;
const ODD_CHARACTERS = /[@#<>{}|\\^~=…_;:!?[\]]|\.\.|https?|www\.|--/u;

/**
 * The last gate of a question's wording: what could read broken is not shown.
 * @param text a question by template
 * @returns whether it is a whole sentence of 4 to 25 words with nothing hanging, unmatched, personal or dated from
 *   the day of the report
 */
export function readsWell(text: string): boolean {
  const words = text.split(' ');
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || !text.endsWith('?')) return false;
  const body = text.slice(0, -1);
  if (ODD_CHARACTERS.test(body.replace(/(?<=\d):(?=\d)/gu, ''))) return false;
  if (PERSONAL.test(text.replace(/\bUS\b/gu, '')) || PERSONAL_ANY_CASE.test(text)) return false;
  if (DANGLING.test(body) || RELATIVE_DATE.test(body) || HANGING_END.test(text)) return false;
  if (HALVES.test(body) || ODD_ORDER.test(body)) return false;
  return balanced(body) && singleQuotesClose(body) && !repeats(words);
}

function balanced(text: string): boolean {
  const count = (character: string) => text.split(character).length - 1;
  return (
    count('(') === count(')') && count('"') % 2 === 0 && count('“') === count('”') && count('‘') <= count('’')
  );
}

/** "from the 'immediate area": a quotation in single marks without its end. */
function singleQuotesClose(text: string): boolean {
  const opened = text.match(/(?<=^|\s)['‘]\p{L}/gu)?.length ?? 0;
  const closed = text.match(/\p{L}['’](?=[\s,.]|$)/gu)?.length ?? 0;
  return opened <= closed;
}

/** "on on", "the the": a sign that pieces were put together wrongly. */
function repeats(words: readonly string[]): boolean {
  return words.some((word, i) => i > 0 && word.toLowerCase() === words[i - 1]?.toLowerCase());
}
