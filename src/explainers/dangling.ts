import type { AnalysedSentence, Token } from '../model/analysis.ts';
import { isPersonNoun } from './person-nouns.ts';
import { insideQuotes } from './quoted.ts';

const HE = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']);
const THEY = new Set(['they', 'them', 'their', 'theirs', 'themselves']);
const IT = new Set(['it', 'its', 'itself']);
/** "It is unclear whether", "It was the first time": the pronoun stands for what follows. */
const EXPLETIVE =
  /^it (?:is|was|remains|remained|has been|would be|will be|may be|could be|took|takes)(?: (?:still|also|now|not))* (?:(?:un)?(?:clear|known|certain|likely|possible|thought|believed|reported|feared|hoped)\b|expected that\b|time\b|the (?:first|worst|largest|latest|deadliest|biggest|second|third) (?!by|of|for|in|since|to|and)|only (?:when|after|then|in|on|a matter)\b|important\b|too\b|(?:\w+ )?(?:years?|days?|weeks?|months?|hours?)\b)/i;
/** Openings that point at something said before. */
const POINTS_BACK =
  /^(?:(?:but|and|so) )?(?:to recap|first,|second,|third,|finally,|because\b|weeks ago,|this(?! (?:week|month|year|summer|winter|spring|autumn|fall|time|century|season|morning|afternoon|evening))|that(?! day)|these|those|such|here|then|thus|hence|therefore|instead|otherwise|similarly|likewise|accordingly|as (?:such|a result|well)|if (?:so|that|this|it)|in (?:that|this|such|contrast|doing so|response|addition|other words|both|all|return|reply)|by (?:contrast|comparison|that|then)|on the (?:other|one) hand|for (?:example|instance|his|her|its|their|that|this)|one of (?:them|those|these|the (?:two|three|men|women|victims|suspects|dead|most))|both(?! (?:sides|countries|leaders|men|presidents|parties|governments))|neither|another|others?|some|many|most|several|few|none|all|each|either|taken together|now,|at (?:that|this),|after all,|because,|one (?:is|was|of which)|(?:since|until|before|after|from) (?:then|that|this|there)|(?:a|an|one|two|three|four|five|six|several|many|\d+)? ?(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|before)|the (?:next|following|previous|same) (?:day|week|month|year|morning|evening|night)|at (?:that|this) (?:time|point|stage)|the (?:other|others|former|latter|same|two(?! (?:presidents|leaders|sides|countries|governments|men|nations|prime ministers))|three|four|pair|duo|couple|latest|new|second|third|first|change|results?|problems?|\d\d?-year-old)|\S+['’]s (?:was|is|were|are)|(?:what|why|how|when asked|asked))\b/i;
/** A definite noun for somebody or something that was introduced before. */
const DEFINITE =
  /^(?:(?:But|And|So) )?The (?:\p{Ll}[\p{L}-]* )?(?:Republican|Democrat|Conservative|billionaire|businessman|businesswoman|tycoon|politician|senator|congressman|congresswoman|lawmaker|candidate|nominee|couple|father|mother|defendant|accused|man|woman|men|women|company|firm|group|agency|suspects?|victims?|driver|officers?|boy|girl|teenager|actor|actress|singer|star|film|movie|show|book|team|club|player|statement|reports?|study|survey|poll|documents?|letter|video|footage|image|post|tweet|message|move|decision|comments?|remarks?|ruling|law|bill|plan|proposal|measures?|site|building|house|family|website|newspaper|paper|magazine|channel|network|programme|program|project|product|device|app|system|aircraft|plane|ship|vessel|vehicle|car|train|bus|trio|brothers|sisters|figures?|numbers?|incident|case|claims?|allegations?|accusations?|problem|issue|practice|technology|tool|feature|newspaper|organi[sz]ation|charity|institute|foundation|association|union|panel|committee|commission|board|department|ministry|office|bureau|visit|trip|idea|concept|deal|agreement|pact|charges?|complaint|lawsuit|suit)\b(?! \p{Lu})/u;
/** The same openings are clear where a name or "of" follows at once: "Some of Russia's allies", "The company Acme". */
const NAMED_AT_ONCE =
  /^(?:(?:But|And|So) )?(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Ff]ew|[Aa]ll|[Oo]ne|[Aa]nother|[Ee]ach|[Bb]oth|[Ee]ither|[Nn]either) (?:\S+ ){0,2}(?:of )?(?:the )?|[Tt]he \S+ (?:of (?:the )?)?)(?!(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|I)\b)\p{Lu}/u;
const COUNTED =
  /^(?:some|many|most|several|few|all|others?) (?:\d|hundred|thousand|\w+ (?:have|has|had|were|are|said|say|fear|believe|argue)|of the)/i;

/** The one noun before an object pronoun is mostly the subject, which it does not mean: "forecasters expect them". */
const OBJECT_NEEDS = 2;

export type Dangling = 'he or she' | 'they' | 'it' | 'opening';

/**
 * Whether a sentence, read alone, points at something that it does not name.
 * @param sentence with its tokens and names
 * @param resolved start offset of a pronoun that will be replaced by a name; -1 for none
 * @returns the first such pointer with its place; null where the sentence stands alone
 */
export function danglingReference(
  sentence: AnalysedSentence,
  resolved: number,
): { readonly kind: Dangling; readonly token: Token } | null {
  const quoted = insideQuotes(sentence.text);
  const known = { person: false, things: 0 };
  const first = sentence.tokens[0];
  if (first === undefined) return null;
  if (pointsBack(sentence.text.trimStart())) return { kind: 'opening', token: first };
  for (const [at, token] of sentence.tokens.entries()) {
    if (quoted(token.start)) continue;
    if (token.start > first.start && pointsAtNoun(sentence.tokens, at)) return { kind: 'opening', token };
    const lower = token.text.toLowerCase();
    if (token.start === resolved) known.person = true;
    else if (HE.has(lower) && !known.person) return { kind: 'he or she', token };
    else if (THEY.has(lower) && known.things < (lower === 'them' ? OBJECT_NEEDS : 1))
      return { kind: 'they', token };
    else if (IT.has(lower) && isUnknownIt(sentence, token, known.things)) return { kind: 'it', token };
    learn(token, sentence, known);
  }
  return null;
}

function pointsBack(text: string): boolean {
  return (
    (POINTS_BACK.test(text) && !NAMED_AT_ONCE.test(text) && !COUNTED.test(text)) ||
    (DEFINITE.test(text) && !NAMED_AT_ONCE.test(text))
  );
}

/** "come from that district", "what form that help would take": a noun that should be known by now, and is not. */
function pointsAtNoun(tokens: readonly Token[], at: number): boolean {
  const [word, noun, next] = tokens.slice(at, at + 3);
  if (word?.pos !== 'DET' || !/^(?:that|those|these)$/i.test(word.text) || noun?.pos !== 'NOUN') return false;
  if (TIMES.has(noun.lemma) || next?.pos === 'NOUN') return false;
  return !tokens.slice(0, at).some(({ lemma }) => lemma === noun.lemma);
}

/** "at that time", "those days" lean on the day, which the page shows. */
const TIMES = new Set(
  'time day week month year night morning evening afternoon moment point age era'.split(' '),
);

function isUnknownIt({ text, tokens }: AnalysedSentence, token: Token, things: number): boolean {
  const before = tokens[tokens.indexOf(token) - 1];
  const isObject = token.text.toLowerCase() === 'it' && (before?.pos === 'VERB' || before?.pos === 'ADP');
  return things < (isObject ? OBJECT_NEEDS : 1) && !EXPLETIVE.test(text.slice(token.start));
}

/** What a token gives later pronouns to refer to. */
function learn(token: Token, { names }: AnalysedSentence, known: { person: boolean; things: number }): void {
  if (token.pos === 'NOUN' || token.pos === 'PROPN') known.things++;
  if (token.pos === 'NOUN' && isPersonNoun(token.text)) known.person = true;
  if (token.pos === 'PROPN') {
    const name = names.find(({ start, end }) => start <= token.start && token.end <= end);
    if (name === undefined ? isPersonNoun(token.text) : name.kind === 'person') known.person = true;
    // An unknown kind of two words or more is mostly a person the lists do not have.
    if (name?.kind === 'unknown' && name.text.includes(' ')) known.person = true;
  }
}
