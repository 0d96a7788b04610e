import type { AnalysedArticle, AnalysedSentence, Figure, FigureClass } from '../model/analysis.ts';
import { CORRECTED_MARK, type Difference } from '../model/explainer.ts';
import type { ArticleId, OriginId } from '../model/id.ts';
import type { OriginLink } from '../model/origin.ts';
import { type Evidence, evidenceOf } from '../model/statement.ts';
import { addDays, type Day, dayOf, type Instant, millis } from '../model/time.ts';
import { figureWords } from './figure-words.ts';
import { tollsIn } from './toll.ts';

/** What differences are read from: an event's articles in the order of acceptance, their origins, and the moment. */
interface DifferencesInput {
  readonly articles: readonly AnalysedArticle[];
  readonly links: ReadonlyMap<ArticleId, OriginLink>;
  readonly asOf: Instant;
}

/** One report's value of a quantity of the event. */
interface Claim {
  readonly class: FigureClass;
  /** Values are compared within one key: class and unit. */
  readonly key: string;
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  readonly published: Instant;
  /** The report says that it corrects an earlier value. */
  readonly correction: boolean;
  readonly places: ReadonlySet<string>;
  readonly evidence: Evidence;
}

/** Counts of people that can be told apart by one word; they only grow, but for the missing, some of whom are found. */
const COUNTS: ReadonlyMap<FigureClass, string> = new Map([
  ['killed', 'killed'],
  ['injured', 'injured'],
  ['missing', 'missing'],
  ['displaced', 'displaced'],
  ['evacuated', 'evacuated'],
  ['arrested', 'arrested'],
  ['rescued', 'rescued'],
]);
const MAY_FALL = new Set<FigureClass>(['missing', 'duration', 'magnitude']);
/** Where a count stands first it is the event's own; further down reports tell of other days and places. */
const LEAD_SENTENCES = 7;
const PEOPLE = new Set([
  '',
  'people',
  'person',
  'victim',
  'dead',
  'death',
  'fatality',
  'life',
  'casualty',
  'resident',
  'other',
]);
const HOUR_MS = 3_600_000;
/** A higher count this much later is news that came in, not another opinion. */
const UPDATE_AFTER_MS = HOUR_MS;
/** A count that is this many times another is the count of something else. */
const STEEPEST = 10;
/** Bounds this far apart are a size: "between 70 and 80" is a count. */
const VAGUE = 1.5;
/** Durations and magnitudes are rounded: values this near (relative) are one. */
const ROUNDING = 0.05;

/** The count is of a part, of something more, or of another occasion. */
const PART_BEFORE =
  /\b(?:including|among(?: them)?|of (?:them|whom|those)|with|another|further|other|additional|extra)\s*$/i;
const PART_AFTER =
  /^\s*(?:more|others?|additional|further|of (?:them|whom|those|the)|in (?:each|one)|each|per|from|a (?:day|week|month|year))\b/i;
const OTHER_OCCASION =
  /\b(?:ago|since|previous(?:ly)?|earlier this (?:month|year)|last (?:week|month|year)|in the past|every (?:day|year)|annual(?:ly)?|on average|worst|deadliest|decades|century|years of|history|anniversary|so far this year|aftershocks?|foreshocks?|compared|could|may|might|would|if|fear(?:s|ed)?|feared|expected|estimat\w+|project\w+|capacity|drill|simulat\w+|sentenced|separate(?:ly)?|elsewhere|another)\b/i;
const CORRECTION = /\b(?:correct(?:ion|ed|s)|revis(?:ed|es)|clarif(?:ied|ication))\b/i;

/** What lasts: the occasion whose length is compared, by the words reports use for it. */
const OCCASIONS: ReadonlyMap<string, string> = new Map([
  ...(
    ['meeting', 'talk', 'talks', 'summit', 'session', 'negotiation', 'discussion', 'conversation'] as const
  ).map((word) => [word, 'meeting'] as const),
  ...(['siege', 'standoff', 'hearing', 'debate', 'blackout', 'outage', 'call', 'speech'] as const).map(
    (word) => [word, word] as const,
  ),
]);
const LENGTH_VERBS = new Set(['last', 'run', 'continue', 'meet', 'talk', 'spend', 'go', 'stretch']);
const PART_OF_OCCASION =
  /\b(?:lunch|dinner|supposed|allotted|originally|one-on-one|private(?:ly)?|first (?:session|round)|scheduled|planned|expected|expect|will|would|after (?:arriving|landing)|late|delay(?:ed)?|telephone|phone|each|several|counted)\b/i;
const LENGTH_UNITS: ReadonlyMap<string, number> = new Map([
  ['minute', 1],
  ['hour', 60],
  ['day', 1440],
]);

/**
 * The quantities of an event on which reports differ, or which later reports carried on. Bare numbers are compared only
 * when class, unit and place agree and the sentence speaks of the whole event (de Marneffe et al., ACL 2008: what is not
 * about one thing does not conflict); bounds like "at least" are intervals. Copies of one origin count once.
 * @param input articles without a link or date are passed over, as are those published after `asOf`
 * @returns 'update' where a later count is higher or a value is corrected, 'conflict' where values can't both hold; values
 *   in the order of time; one entry for each class and unit
 */
export function findDifferences(input: DifferencesInput): readonly Difference[] {
  const byKey = new Map<string, Claim[]>();
  const claims = claimsOfOrigins(input);
  const places = placesOf(input, claims);
  for (const claim of claims) {
    const group = byKey.get(claim.key);
    if (group === undefined) byKey.set(claim.key, [claim]);
    else group.push(claim);
  }
  const differences: Difference[] = [];
  for (const group of byKey.values()) {
    const difference = compare(inOnePlace(group, places));
    if (difference !== null) differences.push(difference);
  }
  return differences.sort((a, b) => order(`${a.class} ${a.label}`, `${b.class} ${b.label}`));
}

/** Each origin's claims in the order of time; of copies only the first is read. */
function claimsOfOrigins({ articles, links, asOf }: DifferencesInput): readonly Claim[] {
  const dated = articles.flatMap((analysed) => {
    const link = links.get(analysed.article.id);
    const { published } = analysed.article;
    return link === undefined || published === null || published > asOf
      ? []
      : [{ analysed, link, published }];
  });
  dated.sort((a, b) => order(a.published, b.published));
  const first = dated[0]?.published;
  if (first === undefined) return [];
  const read = new Set<string>();
  const claims: Claim[] = [];
  for (const { analysed, link, published } of dated) {
    if (read.has(link.origin)) continue;
    read.add(link.origin);
    claims.push(...claimsOf(analysed, link, published, dayOf(first)));
  }
  return claims;
}

/** One value a class and unit for an article: where it gives several it speaks of several things, and is passed over. */
function claimsOf(
  analysed: AnalysedArticle,
  link: OriginLink,
  published: Instant,
  eventDay: Day,
): readonly Claim[] {
  const byKey = new Map<string, Claim | null>();
  for (const sentence of analysed.sentences) {
    for (const figure of figuresOf(sentence)) {
      const counted =
        countOf(sentence, figure) ?? lengthOf(sentence, figure) ?? magnitudeOf(sentence, figure);
      if (counted === null || !ofThisEvent(sentence, figure, eventDay)) continue;
      const correction = CORRECTION.test(analysed.article.title) || CORRECTION.test(sentence.text);
      const claim: Claim = {
        ...counted,
        class: figure.class,
        text: figureWords(sentence, figure) + (correction ? CORRECTED_MARK : ''),
        published,
        correction,
        places: new Set(
          sentence.names.filter(({ kind }) => kind === 'place').map(({ full }) => full.toLowerCase()),
        ),
        evidence: evidenceOf(sentence, analysed.article, link),
      };
      const known = byKey.get(claim.key);
      if (known === undefined || (known !== null && isExacter(known, claim))) byKey.set(claim.key, claim);
      else if (known !== null && !meet(known, claim)) byKey.set(claim.key, claim.correction ? known : null);
    }
  }
  return [...byKey.values()].filter((claim) => claim !== null);
}

/** The figures of a sentence; where it tells a toll, that reading of the number goes first. */
function figuresOf(sentence: AnalysedSentence): readonly Figure[] {
  const tolls = tollsIn(sentence);
  return [
    ...tolls,
    ...sentence.figures.filter(
      (figure) => !tolls.some(({ start, end }) => figure.start < end && figure.end > start),
    ),
  ];
}

type Counted = Pick<Claim, 'key' | 'label' | 'low' | 'high'>;

/** "12 people were killed", near the top of the report. */
function countOf(sentence: AnalysedSentence, figure: Figure): Counted | null {
  const label = COUNTS.get(figure.class);
  if (label === undefined || sentence.index > LEAD_SENTENCES || figure.low < 2) return null;
  if (!PEOPLE.has(figure.unit)) return null;
  return { key: figure.class, label, ...bounds(figure, 1) };
}

/** "The talks lasted nearly three hours". */
function lengthOf(sentence: AnalysedSentence, figure: Figure): Counted | null {
  const size = LENGTH_UNITS.get(figure.unit);
  if (figure.class !== 'duration' || size === undefined || PART_OF_OCCASION.test(sentence.text)) return null;
  const at = sentence.tokens.findIndex((token) => token.end > figure.start);
  const near = sentence.tokens.slice(Math.max(0, at - 8), at + 6);
  const occasion = near.find((token) => OCCASIONS.has(token.lemma));
  const verb = near.find((token) => token.pos === 'VERB' && LENGTH_VERBS.has(token.lemma));
  const name =
    occasion === undefined
      ? verb?.lemma === 'meet' || verb?.lemma === 'talk'
        ? 'meeting'
        : null
      : (OCCASIONS.get(occasion.lemma) ?? null);
  const joined =
    verb !== undefined ||
    /^[\s-]*(?:of|long)?[\s-]*(?:talks?|meeting|summit|session|negotiations?|discussions?|siege|standoff|hearing|debate|blackout|outage|speech)\b/i.test(
      sentence.text.slice(figure.end),
    );
  if (name === null || !joined) return null;
  return { key: `length ${name}`, label: `length of the ${name} (${figure.unit}s)`, ...bounds(figure, size) };
}

function magnitudeOf(sentence: AnalysedSentence, figure: Figure): Counted | null {
  if (figure.class !== 'magnitude' || sentence.index > LEAD_SENTENCES) return null;
  return { key: 'magnitude', label: 'magnitude', ...bounds(figure, 1) };
}

function bounds({ low, high }: Figure, size: number): { readonly low: number; readonly high: number } {
  return { low: low * size, high: (high ?? Number.POSITIVE_INFINITY) * size };
}

/** Not a part, not "more", not another year or occasion, not what may yet come. */
function ofThisEvent({ text, dates, quotes }: AnalysedSentence, figure: Figure, eventDay: Day): boolean {
  if (PART_BEFORE.test(text.slice(0, figure.start)) || PART_AFTER.test(text.slice(figure.end))) return false;
  if (OTHER_OCCASION.test(text)) return false;
  if (
    quotes.some((quote) => quote.kind === 'direct' && quote.start <= figure.start && quote.end >= figure.end)
  )
    return false;
  const earliest = addDays(eventDay, -3);
  return dates.every((date) => date.to >= earliest);
}

/** Claims whose sentence names only places that neither the first report nor two others name speak of somewhere else. */
function inOnePlace(claims: readonly Claim[], places: ReadonlySet<string>): readonly Claim[] {
  return claims.filter(
    (claim) => claim.places.size === 0 || [...claim.places].some((place) => places.has(place)),
  );
}

/** The places of the event: those of the first report that names any by its figures, and those that two origins name. */
function placesOf({ articles, links }: DifferencesInput, claims: readonly Claim[]): ReadonlySet<string> {
  const origins = new Map<string, Set<OriginId>>();
  for (const { article, sentences } of articles) {
    const origin = links.get(article.id)?.origin;
    if (origin === undefined) continue;
    for (const { names } of sentences)
      for (const { full, kind } of names) {
        if (kind !== 'place') continue;
        const place = full.toLowerCase();
        const seen = origins.get(place) ?? new Set<OriginId>();
        origins.set(place, seen.add(origin));
      }
  }
  const shared = [...origins].filter(([, { size }]) => size > 1).map(([place]) => place);
  return new Set([...shared, ...(claims.find(({ places }) => places.size > 0)?.places ?? [])]);
}

/** The values in the order of time, each once, with what they are to one another; null where all agree. */
function compare(claims: readonly Claim[]): Difference | null {
  const chain: Claim[] = [];
  for (const claim of claims) {
    const last = chain.at(-1);
    // "Hundreds" after "more than 200" tells nothing.
    if (last !== undefined && isVague(claim)) continue;
    if (last === undefined || !meet(last, claim)) {
      // A value that an earlier report gave is late, not new.
      if (
        (!chain.some((known) => meet(known, claim)) && !isOfAnotherSize(last, claim)) ||
        isHigher(last, claim) ||
        claim.correction
      )
        chain.push(claim);
    } else if (isHigher(last, claim) || chain.some((known) => isTakenBack(known, claim))) chain.push(claim);
    else if (isExacter(last, claim)) chain[chain.length - 1] = claim;
  }
  const [first] = chain;
  if (first === undefined || chain.length < 2) return null;
  return {
    class: first.class,
    label: first.label,
    kind: conflicts(chain) ? 'conflict' : 'update',
    values: chain.map(({ text, evidence }) => ({ text, evidence })),
  };
}

/** The count of a town beside that of the world: not one thing. */
function isOfAnotherSize(a: Claim | undefined, b: Claim): boolean {
  return a !== undefined && Math.max(a.low, b.low) > Math.min(a.low, b.low) * STEEPEST;
}

/** Some value that nobody took back can't hold beside the next one. */
function conflicts(chain: readonly Claim[]): boolean {
  const standing = chain.filter((claim) => !chain.some((other) => isTakenBack(claim, other)));
  return standing.some((claim, at) => {
    const next = standing[at + 1];
    return next !== undefined && !meet(claim, next) && !isHigher(claim, next) && !isFoundSince(claim, next);
  });
}

/** A correction replaces what the same publisher said before. */
function isTakenBack(claim: Claim, correction: Claim): boolean {
  const same = claim.evidence.source === correction.evidence.source;
  return correction.correction && claim !== correction && same && !meet(claim, correction);
}

/** "Dozens", "hundreds": a size and no count. */
function isVague({ class: counted, low, high }: Claim): boolean {
  return counted !== 'duration' && high !== Number.POSITIVE_INFINITY && high > low * VAGUE;
}

/** A count that grew: bounds apart, or a higher "at least", in a later report. */
function isHigher(last: Claim | undefined, claim: Claim): boolean {
  if (last === undefined || MAY_FALL.has(claim.class) || !later(last, claim)) return false;
  if (claim.low > last.low * STEEPEST) return false;
  return claim.low > last.high || (claim.low > last.low && last.high === Number.POSITIVE_INFINITY);
}

/** Missing people are found: fewer of them later is no disagreement. */
function isFoundSince(last: Claim, claim: Claim): boolean {
  return claim.class === 'missing' && later(last, claim);
}

/** "60" after "dozens" says the same thing better. */
function isExacter(last: Claim, claim: Claim): boolean {
  return claim.low >= last.low && claim.high <= last.high && claim.high - claim.low < last.high - last.low;
}

function later(before: Claim, after: Claim): boolean {
  return millis(after.published) - millis(before.published) >= UPDATE_AFTER_MS;
}

/** Whether two values can both hold. */
function meet(a: Claim, b: Claim): boolean {
  const slack =
    a.class === 'duration' || a.class === 'magnitude'
      ? ROUNDING * (a.class === 'magnitude' ? 0 : Math.min(a.low, b.low))
      : 0;
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
