import { countTerms } from '../lib/sparse.ts';
import type { AnalysedArticle, FigureClass } from '../model/analysis.ts';
import type { Importance } from '../model/event.ts';
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

/** Offices and bodies whose acts concern a whole country or more, as they stand in a lead. */
const HIGH_ACTORS =
  /\b(?:president|prime minister|premier|chancellor|king|queen|pope|foreign minister|secretary[- ]general|united nations|UN|security council|NATO|European Union|EU|supreme court|international criminal court|federal reserve|central bank|parliament|congress|white house|kremlin|G7|G20|WHO|IMF)\b/u;
const HIGH_ACTORS_WEIGHT = 0.5;

/**
 * How much an event matters at `asOf`: independent reports, countries of their publishers, mix of publishers' kinds,
 * victims and rank of the actors, fading with the time since the last report (methods section 10, after Setty et al. 2017).
 * @returns the score, and its terms, which add up to it
 */
export function importanceOf({
  articles,
  reports,
  independent,
  lastReported,
  asOf,
}: ImportanceInput): Importance {
  const terms = [
    originTerm(independent),
    countryTerm(articles),
    kindTerm(articles),
    ...TOLLS.map(([figure, weight, label]) => tollTerm(reports, figure, weight, label)),
    actorTerm(reports),
  ].filter(({ value }) => value > 0);
  const fresh = terms.reduce((sum, { value }) => sum + value, 0);
  const hours = lastReported === null ? 0 : Math.max(0, (millis(asOf) - millis(lastReported)) / HOUR_MS);
  const faded = fresh * (1 - Math.exp(-hours / FADING_HOURS));
  const fading = { label: `last report ${ageLabel(hours)} before`, value: -round(faded) };
  const reasons = hours < 1 ? terms : [...terms, fading];
  return { score: round(reasons.reduce((sum, { value }) => sum + value, 0)), reasons };
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

/** The middle value of the independent reports that give one: a single misread number does not lift an event. */
function tollTerm(
  reports: readonly AnalysedArticle[],
  figure: FigureClass,
  weight: number,
  label: string,
): Term {
  const values = reports
    .map((report) => leadFigure(report, figure))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  const middle = values[Math.floor((values.length - 1) / 2)] ?? 0;
  return { label: `${middle} ${label}`, value: round(Math.min(MOST_TOLL, weight * Math.log2(1 + middle))) };
}

/** Sentences of the title and the lead: further down, figures are those of other events. */
const LEAD_SENTENCES = 5;

function leadFigure({ sentences }: AnalysedArticle, wanted: FigureClass): number {
  const values = sentences
    .slice(0, LEAD_SENTENCES)
    .flatMap(({ figures }) => figures.filter((figure) => figure.class === wanted).map(({ low }) => low));
  return Math.max(0, ...values);
}

function actorTerm(reports: readonly AnalysedArticle[]): Term {
  const naming = reports.filter(({ sentences }) =>
    sentences.slice(0, LEAD_SENTENCES).some(({ text }) => HIGH_ACTORS.test(text)),
  );
  const value = 2 * naming.length >= reports.length ? HIGH_ACTORS_WEIGHT : 0;
  return { label: 'heads of state or government, or international bodies', value };
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
