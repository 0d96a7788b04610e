import { finiteVerbIndex } from '../lib/clause.ts';
import type { AnalysedSentence, Token } from '../model/analysis.ts';
import type { Candidate } from './candidate.ts';
import { nameKey } from './central-names.ts';
import { insideQuotes } from './quoted.ts';

/** Parties by the nouns that stand for them, lower case. The labels are ours. */
const PARTIES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['Markets', words('market markets investors investor traders stocks shares bonds currencies prices crude')],
  ['Allies', words('allies nato alliance')],
  ['Travellers', words('travellers travelers passengers passenger tourists visitors commuters flights')],
  ['Customers', words('customers consumers shoppers users subscribers')],
  ['Workers', words('workers employees staff jobs strikers layoffs wages attendants miners nurses teachers')],
  [
    'Businesses',
    words(
      'businesses companies firms manufacturers exporters importers retailers industry banks shops producers',
    ),
  ],
  ['Patients and health', words('patients hospitals doctors')],
  ['Civilians', words('civilians refugees evacuees')],
  [
    'Residents',
    words(`residents villagers villages families homes households survivors communities farmers inhabitants children
    locals pilgrims neighbourhoods`),
  ],
  ['Voters and parties', words('voters electorate candidates coalition opposition')],
  [
    'The environment',
    words('climate environment wildlife forests oceans ecosystems ecosystem species nature'),
  ],
  ['Courts and the law', words('courts court judges prosecutors')],
];
/** These speak of the party only where prices and the like are of what markets trade. */
const TRADED = /\b(?:oil|crude|gold|gas|share|stock|bond|consumer|food|fuel|wheat|house)$/i;
/** Names that are of no party: of laws, storms, contests. */
const NO_PARTY =
  /^(?:Hurricane|Typhoon|Cyclone|Tropical|Storm)\b|\b(?:Act|Bill|Law|Treaty|Agreement|Accord|Pact|Amendment|Cup|Prize|Award|Awards|Olympics|Games|Championship|Substances|Summit|Day)$/u;
const UNTRADED = /\b(?:black|flea|street|farmers['’]?|christmas)$/i;
/** "aid workers", "rescue workers": those who help, not those who are hit. */
const HELPERS =
  /\b(?:aid|rescue|relief|emergency|health|medical|election|poll|polling|recovery|charity|search|humanitarian|utility)$/i;
/** Verbs that are taken for nouns after a plural: "Allies fear that". */
const FEELING = /^(?:fear|worry|face|risk|need|want|hope|demand|welcome|pay|lose)$/i;
/** "About 130,000 passengers". */
const QUANTITY = /^(?:about|around|over|under|nearly|almost|than|more|least|up)$/i;
/** "People said", "Workers found": doing or telling is not being affected. */
const TELLING =
  /^(?:sa(?:y|ys|id)|tell|told|report(?:ed)?|add(?:ed)?|call(?:ed)?|watch(?:ed)?|saw|see|wait(?:ed)?|gather(?:ed)?)$/i;
const PASSED_OVER = new Set(['DET', 'ADJ', 'NUM', 'ADV', 'NOUN', 'PROPN', 'PART', 'PRON', 'PUNCT']);
const HEAD = new Set(['NOUN', 'PROPN']);
const NP_INSIDE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
/** What is done for, to, on or against somebody affects them. */
const TOWARDS = new Set(['for', 'on', 'to', 'against', 'upon']);

/**
 * Whom a sentence tells us something is at stake for: the party that is subject or object of a clause, that something is done for
 * or to, or whose something it is; not one that a word merely brings in ("U.S. dollars", "aid workers", who speaks).
 * @param central labels of the event's central names
 * @returns a label of ours, or the name of the party as the reports have it; null for everyone
 */
export function affectedBy(candidate: Candidate, central: ReadonlyMap<string, string>): string | null {
  const { sentence, speaker } = candidate;
  const quoted = insideQuotes(sentence.text);
  const verb = finiteVerbIndex(sentence.tokens);
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at];
    if (token === undefined || !HEAD.has(token.pos) || quoted(token.start)) continue;
    // "San Diego-headquartered Qualcomm" is Qualcomm.
    if (sentence.text[token.end] === '-' || !isAffectedPlace(sentence, at, verb)) continue;
    const label = partyOf(sentence, at) ?? nameLabel(sentence, token, central, speaker);
    if (label !== null) return label;
  }
  return null;
}

function nameLabel(
  { names }: AnalysedSentence,
  token: Token,
  central: ReadonlyMap<string, string>,
  speaker: string | null,
): string | null {
  const name = names.find(({ start, end }) => start <= token.start && token.start < end);
  if (
    name === undefined ||
    NO_PARTY.test(name.full) ||
    (speaker !== null && (speaker.includes(name.text) || speaker === name.full))
  )
    return null;
  return central.get(nameKey(name)) ?? null;
}

function partyOf({ tokens, text }: AnalysedSentence, at: number): string | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const lower = token.text.toLowerCase();
  const before = text.slice(0, token.start).trimEnd();
  if (HELPERS.test(before)) return null;
  if (lower === 'prices' && !TRADED.test(before)) return null;
  if (lower === 'market' && UNTRADED.test(before)) return null;
  return PARTIES.find(([, nouns]) => nouns.has(lower))?.[0] ?? null;
}

/** Head of a subject or object, after "for" and the like, or a possessor; not the first part of a longer noun. */
function isAffectedPlace(
  { tokens }: Pick<AnalysedSentence, 'tokens'>,
  at: number,
  mainVerb: number,
): boolean {
  const next = tokens[at + 1];
  // "the Workers' Party" is a name.
  if (next !== undefined && /^['’]s?$/u.test(next.text)) return !/^\p{Lu}/u.test(tokens[at + 2]?.text ?? '');
  if (next !== undefined && HEAD.has(next.pos) && !FEELING.test(next.text)) return false;
  const start = phraseStart(tokens, at);
  const before = tokens[start - 1];
  if (before?.pos === 'CCONJ' && HEAD.has(tokens[start - 2]?.pos ?? '')) {
    // The second of a pair stands where the first one does: "tours in Japan and Australia".
    return isSubject(tokens, at, mainVerb) || isAffectedPlace({ tokens }, start - 2, mainVerb);
  }
  if (before === undefined || before.pos === 'PUNCT' || before.pos === 'SCONJ' || before.pos === 'CCONJ')
    return isSubject(tokens, at, mainVerb);
  if (before.pos === 'ADP' || before.text.toLowerCase() === 'to')
    return TOWARDS.has(before.text.toLowerCase());
  if (before.pos === 'VERB' || before.pos === 'AUX' || before.pos === 'PART')
    return !TELLING.test(before.text);
  return isSubject(tokens, at, mainVerb);
}

function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (
    start > 0 &&
    (NP_INSIDE.has(tokens[start - 1]?.pos ?? '') || QUANTITY.test(tokens[start - 1]?.text ?? ''))
  )
    start--;
  return start;
}

/** A verb that is no verb of telling follows, a phrase with "of" or an adverb at most between. */
function isSubject(tokens: readonly Token[], at: number, mainVerb: number): boolean {
  if (mainVerb === -1) return false;
  for (let index = at + 1; index < Math.min(tokens.length, at + 8); index++) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (index === at + 1 && FEELING.test(token.text)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX') return !TELLING.test(token.text);
    if (token.pos !== 'ADP' && !PASSED_OVER.has(token.pos)) return false;
  }
  return false;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
