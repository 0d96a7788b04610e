import { finiteVerbIndex } from '../lib/clause.ts';
import { countWords } from '../lib/word-overlap.ts';
import type { AnalysedSentence } from '../model/analysis.ts';
import { isFurniture } from './furniture.ts';
import { quotedStretches } from './quoted.ts';

const SHORTEST = 7;
/** No cut brings one of these down to a length that explains anything. */
const LONGEST = 56;
/** A table or code run together; also a bound on what the patterns below have to read. */
const LONGEST_LETTERS = 600;
const FIRST_PERSON =
  /(?:^|[\s(])(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|ours|I['’]\w+|[Ww]e['’]\w+|[Yy]ou|[Yy]our|[Yy]ou['’]\w+|[Ll]et['’]s|YOU|WE|OUR|YOUR)(?=[\s,.;:!?)'’]|$)/u;
/** "..., he said", "...” she added": nobody knows who. */
const SPOKEN_BY_PRONOUN =
  /[,"”’'] (?:he|she|it|they) (?:\p{L}+ly |also |has |had |later |then )?(?:said|says|added|told|revealed|wrote|noted|explained|tweeted|continued|recalled|insisted|admitted|argued|claimed|warned|concluded|quipped|joked|reported|asked)\b/u;
/** UTF-8 that was read as something else: "Russiaâ\u0080\u0099s", "RomneyÃ©". */
const BROKEN = /[\u0080-\u009f\ufffd]|â(?=[€™œ\s]|[st]\b)|(?<![\p{L}])â\p{L}|Ã[\u0080-\u00bf©¨ª¢§´¶¼]/u;
/** Most of a sentence in quotation marks tells what was said, not what happened. */
const MOSTLY_QUOTED = 0.75;
/** "... a major programme The ministry says ...": a heading or caption without its full stop. */
const RUN_TOGETHER = /\p{Ll}{2} (?:The|But|It|He|She|They|There|We|This) \p{Ll}/u;
/** Headlines, lists and tables; a short sentence of two names comes near it. */
const MOSTLY_CAPITALS = 0.72;

/**
 * Whether a sentence can be printed by itself at all.
 * @returns null when it can; else why not
 */
export function unfitness(sentence: AnalysedSentence): string | null {
  const { text } = sentence;
  if (text.length > LONGEST_LETTERS) return 'length';
  const words = countWords(text);
  if (words < SHORTEST || words > LONGEST) return 'length';
  if (!/^["“'‘(]?[\p{Lu}\p{N}]/u.test(text)) return 'starts in the middle';
  if (!/[.]["”’')]{0,2}$/u.test(text)) return 'is no statement';
  if (/\b(?:[ap]\.m|Mr|Mrs|Ms|Dr|St|No|vs|Gen|Sen|Rep|Gov|Lt|Col)\.$/i.test(text)) return 'cut off';
  if (SPOKEN_BY_PRONOUN.test(text)) return 'speaker by pronoun';
  if (/^(?:TODAY|YESTERDAY|TONIGHT|NOW)\b/u.test(text) || /^[[(]\w{1,3}[\])]/u.test(text)) return 'label';
  if (/\?/.test(text) || /[!]/.test(text)) return 'question or cry';
  if (/\s[.]["”’')]*$|\s(?:on|at|in|of|the|to|for|with)[.]$/i.test(text)) return 'cut off';
  if (/[:;]\s*$|…|\.\.\.|\n/u.test(text)) return 'trails off';
  if (/^\W{0,2}[\p{L} ]{1,25}:\s/u.test(text)) return 'label';
  if (BROKEN.test(text)) return 'broken characters';
  if (RUN_TOGETHER.test(text)) return 'two lines run together';
  if (isFurniture(text)) return 'furniture';
  if (FIRST_PERSON.test(outsideQuotes(text))) return 'first or second person';
  if (unbalancedMarks(text)) return 'unbalanced marks';
  if (quotedShare(sentence) > MOSTLY_QUOTED) return 'quote only';
  if (capitalShare(text) > MOSTLY_CAPITALS) return 'headline or list';
  const verb = finiteVerbIndex(sentence.tokens);
  if (verb === -1) return 'no verb';
  return verb === 0 ? 'no subject' : null;
}

function outsideQuotes(text: string): string {
  let rest = '';
  let reached = 0;
  for (const [start, end] of quotedStretches(text)) {
    rest += `${text.slice(reached, start)} `;
    reached = end;
  }
  return rest + text.slice(reached);
}

/** By its own marks, or by those of the sentences around it: a quotation may run over several. */
function quotedShare({ text, quotes }: AnalysedSentence): number {
  const marked = quotedStretches(text).reduce((sum, [start, end]) => sum + end - start, 0);
  const direct = quotes
    .filter(({ kind }) => kind === 'direct')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return Math.max(marked, direct) / text.length;
}

/** @returns whether a quotation or a bracket is left open, or a mark stands at the end */
export function unbalancedMarks(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count('"') % 2 === 1 ||
    count('“') !== count('”') ||
    count('«') !== count('»') ||
    count('「') !== count('」') ||
    count('(') !== count(')') ||
    halfOfSingleQuote(text) ||
    / -{1,2} ?$/.test(text)
  );
}

/** "'A fantastic day", "great chemistry,' he wrote": single marks that only open or only close. */
function halfOfSingleQuote(text: string): boolean {
  const opens = /(?:^|\s)['‘](?=\p{L})/u.test(text);
  const closes = /\p{L}[.,!?]?['’](?=[\s.,;:!?]|$)/u.test(text);
  const closesSpeech = /[.,!?]['’](?=\s|$)/.test(text);
  return (/^['‘](?=\p{L})/u.test(text) && !closes) || (closesSpeech && !opens);
}

function capitalShare(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, words.length);
}
