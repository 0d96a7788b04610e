import { countTerms } from '../lib/sparse.ts';
import type { AnalysedArticle, FigureClass } from '../model/analysis.ts';
import type { Importance } from '../model/event.ts';
import type { EventStoryline } from '../model/storyline.ts';
import { type Instant, millis } from '../model/time.ts';

/** What importance is read off. */
export interface ImportanceInput {
  readonly articles: readonly AnalysedArticle[];
  /** One article for each independent origin. */
  readonly reports: readonly AnalysedArticle[];
  /** Independent reports, a publisher counted once. */
  readonly independent: number;
  readonly lastReported: Instant | null;
  readonly asOf: Instant;
  /** What the event follows from; null where it follows from nothing known. */
  readonly storyline: EventStoryline | null;
}

interface Term {
  readonly label: string;
  readonly value: number;
}

/**
 * Hours after which an event without new reports has 37% of its weight. Methods section 10 has 18 for a page that is
 * read all day; an edition is read once a day, so yesterday's great event must still lead over today's small one.
 */
export const FADING_HOURS = 36;
const HOUR_MS = 3_600_000;

/** Victims weigh by their order of magnitude: a hundred dead like three more origins, and people driven out half of that. */
const TOLLS: readonly (readonly [figure: FigureClass, weight: number, label: string])[] = [
  ['killed', 0.5, 'killed'],
  ['displaced', 0.25, 'displaced'],
  ['evacuated', 0.2, 'evacuated'],
];

/** Above a hundred dead a number in a lead is more and more often the toll of a whole war, not of the event. */
const MOST_TOLL = 3.5;

/** Sums of money weigh by their order of magnitude above a million; from ten thousand millions on it is a state's own size. */
const MONEY_WEIGHT = 0.25;
const LEAST_MONEY = 1e6;
const MOST_MONEY = 1;

/**
 * Who acts or is spoken of, as offices and bodies of any country stand in a lead: no country's own names for them, since what
 * is done in one capital matters as what is done in another.
 */
const ACTORS: readonly (readonly [label: string, weight: number, words: RegExp])[] = [
  [
    'heads of state or government',
    0.5,
    /\b(?:president(?![- ]elect)|prime minister|premier|chancellor|king|queen|emir|sultan|pope|head of (?:state|government))\b/i,
  ],
  [
    'international bodies',
    0.5,
    /\b(?:united nations|UN|U\.N\.|security council|secretary[- ]general|european union|EU|african union|arab league|asean|nato|G7|G20|BRICS|opec|world health organi[sz]ation|WHO|world bank|IMF|international (?:criminal court|court of justice|monetary fund|atomic energy agency))\b/u,
  ],
  ['highest courts', 0.3, /\b(?:supreme|constitutional|high|highest|top) court\b/i],
  [
    'parliaments, foreign ministers or central banks',
    0.2,
    /\b(?:parliament|foreign (?:minister|secretary)|central bank|national assembly)\b/i,
  ],
];

/**
 * What an event of a storyline loses for each part of it that was known from the one before: a fourth day of the same
 * fighting is less news than the first.
 */
const KNOWN_BEFORE = 0.5;

/**
 * How much an event matters at `asOf`: independent reports, countries of their publishers, mix of publishers' kinds,
 * victims, money and rank of the actors, less for what was known from the event's storyline, fading with the time since the
 * last report (methods section 10, after Setty et al. 2017). No name of a country, place, person or publisher counts.
 * @returns the score, and its terms, which add up to it
 */
export function importanceOf({
  articles,
  reports,
  independent,
  lastReported,
  asOf,
  storyline,
}: ImportanceInput): Importance {
  const terms = [
    originTerm(independent),
    countryTerm(articles),
    kindTerm(articles),
    ...TOLLS.map(([figure, weight, label]) => tollTerm(reports, figure, weight, label)),
    moneyTerm(reports),
    ...ACTORS.map(([label, weight, words]) => actorTerm(reports, label, weight, words)),
  ].filter(({ value }) => value > 0);
  const all = sumOf(terms);
  const known: Term = {
    label: 'known from its storyline',
    value: -round(KNOWN_BEFORE * (storyline?.link.score ?? 0) * all),
  };
  const now = known.value < 0 ? [...terms, known] : terms;
  const fresh = sumOf(now);
  const hours = lastReported === null ? 0 : Math.max(0, (millis(asOf) - millis(lastReported)) / HOUR_MS);
  const faded = fresh * (1 - Math.exp(-hours / FADING_HOURS));
  const fading = { label: `last report ${ageLabel(hours)} before`, value: -round(faded) };
  const reasons = hours < 1 ? now : [...now, fading];
  return { score: round(sumOf(reasons)), reasons };
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

function originTerm(independent: number): Term {
  const label = independent === 1 ? '1 independent report' : `${independent} independent reports`;
  return { label, value: round(Math.log2(1 + independent)) };
}

function countryTerm(articles: readonly AnalysedArticle[]): Term {
  const countries = new Set(
    articles.map(({ article }) => article.source.country).filter((code) => code !== null),
  );
  return {
    label: `publishers in ${countries.size} countries`,
    value: round(0.5 * Math.log2(Math.max(1, countries.size))),
  };
}

/** Entropy in bits of the publishers' kinds: an agency, a newspaper and a broadcaster say more than three blogs. */
function kindTerm(articles: readonly AnalysedArticle[]): Term {
  const sources = new Map(articles.map(({ article }) => [article.source.id, article.source.kind]));
  const kinds = countTerms([...sources.values()].filter((kind) => kind !== 'unknown'));
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const entropy = [...kinds.values()].reduce(
    (sum, count) => sum - (count / total) * Math.log2(count / total),
    0,
  );
  return { label: `${kinds.size} kinds of publisher`, value: round(0.5 * entropy) };
}

function tollTerm(
  reports: readonly AnalysedArticle[],
  figure: FigureClass,
  weight: number,
  label: string,
): Term {
  const middle = middleFigure(reports, figure);
  return { label: `${middle} ${label}`, value: round(Math.min(MOST_TOLL, weight * Math.log2(1 + middle))) };
}

function moneyTerm(reports: readonly AnalysedArticle[]): Term {
  const millions = middleFigure(reports, 'money') / LEAST_MONEY;
  const value = Math.min(MOST_MONEY, MONEY_WEIGHT * Math.log10(Math.max(1, millions)));
  return { label: `sums of ${Math.round(millions)} million`, value: round(value) };
}

/** The middle value of the independent reports that give one: a single misread number does not lift an event. */
function middleFigure(reports: readonly AnalysedArticle[], figure: FigureClass): number {
  const values = reports
    .map((report) => leadFigure(report, figure))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  return values[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** Sentences of the title and the lead: further down, figures are those of other events. */
const LEAD_SENTENCES = 5;

function leadFigure({ sentences }: AnalysedArticle, wanted: FigureClass): number {
  const values = sentences
    .slice(0, LEAD_SENTENCES)
    .flatMap(({ figures }) => figures.filter((figure) => figure.class === wanted).map(({ low }) => low));
  return Math.max(0, ...values);
}

/** Counts where half of the independent reports name one. */
function actorTerm(reports: readonly AnalysedArticle[], label: string, weight: number, words: RegExp): Term {
  const naming = reports.filter(({ sentences }) =>
    sentences.slice(0, LEAD_SENTENCES).some(({ text }) => words.test(text)),
  );
  return { label, value: 2 * naming.length >= reports.length ? weight : 0 };
}

function ageLabel(hours: number): string {
  const rounded = Math.round(hours);
  if (rounded < 48) return rounded === 1 ? '1 hour' : `${rounded} hours`;
  return `${Math.round(hours / 24)} days`;
}

/** Two digits, so that the terms a reader sees add up to the score. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
