import type { AnalysedSentence, Figure, FigureClass } from '../model/analysis.ts';
import type { Difference } from '../model/explainer.ts';
import type { Candidate } from './candidate.ts';
import type { Representative } from './representatives.ts';

/** A quantity as it is compared: two sentences with the same key say the same value. */
type ValueKey = string;

/** Of one difference: how much each value is to be doubted, 0 to 1. */
interface Doubt {
  readonly class: FigureClass;
  readonly doubts: ReadonlyMap<ValueKey, number>;
}

/** Classes of figures that count people. */
export const OF_PEOPLE: ReadonlySet<FigureClass> = new Set([
  'killed',
  'injured',
  'missing',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
]);
/** Its own publisher took it back. */
const TAKEN_BACK = 1;
/** More reports say otherwise. */
const OUTVOTED = 0.7;
/** A later count carried it on. */
const CARRIED_ON = 0.4;

/**
 * How much the figures of a sentence are to be doubted, from what the reports differ on.
 * @param representatives the reports where the values stand
 * @param differences of the event, values in the order of time
 * @returns 0 where no figure is in doubt, 1 where a publisher has corrected it
 */
export function figureDoubts(
  representatives: readonly Representative[],
  differences: readonly Difference[],
): (candidate: Candidate) => number {
  if (differences.length === 0) return () => 0;
  const doubts = differences.map((difference) => doubtOf(difference, representatives));
  return ({ sentence }) => {
    let most = 0;
    for (const doubt of doubts) {
      const known = sentence.figures
        .filter((figure) => figure.class === doubt.class)
        .map((figure) => doubt.doubts.get(keyOf(figure)) ?? 0);
      // A sentence that also has the value that holds tells of the change.
      if (known.length > 0) most = Math.max(most, Math.min(...known));
    }
    return most;
  };
}

function doubtOf(difference: Difference, representatives: readonly Representative[]): Doubt {
  const values = difference.values.flatMap(({ text, evidence }) => {
    const { report } = representatives.find(({ report: one }) => one.article.id === evidence.article) ?? {};
    const sentence = report?.sentences.find(({ span }) => span.start === evidence.span.start);
    const key = valueKey(text, difference.class, sentence);
    return key === null ? [] : [{ key, source: evidence.source }];
  });
  const doubts = new Map<ValueKey, number>();
  const voices = voicesOf(new Set(values.map(({ key }) => key)), difference.class, representatives);
  const most = Math.max(0, ...voices.values());
  values.forEach(({ key, source }, place) => {
    const later = values.slice(place + 1);
    const corrected = later.some((other) => other.source === source && other.key !== key);
    // A count grows with the event, a length or strength does not: there a new value takes the old one back.
    const counts = difference.class !== 'duration' && difference.class !== 'magnitude';
    const carriedOn = counts && difference.kind === 'update' && later.some((other) => other.key !== key);
    const outvoted = (!counts || difference.kind === 'conflict') && (voices.get(key) ?? 0) < most;
    const doubt = corrected && !counts ? TAKEN_BACK : outvoted ? OUTVOTED : carriedOn ? CARRIED_ON : 0;
    doubts.set(key, Math.max(doubt, doubts.get(key) ?? 0));
  });
  return { class: difference.class, doubts };
}

/** In how many origins each value stands. */
function voicesOf(
  keys: ReadonlySet<ValueKey>,
  kind: FigureClass,
  representatives: readonly Representative[],
): ReadonlyMap<ValueKey, number> {
  const origins = new Map<ValueKey, Set<string>>();
  for (const { report, link } of representatives) {
    for (const figure of report.sentences.flatMap(({ figures }) => figures)) {
      const key = keyOf(figure);
      if (figure.class === kind && keys.has(key))
        origins.set(key, (origins.get(key) ?? new Set()).add(link.origin));
    }
  }
  return new Map([...origins].map(([key, set]) => [key, set.size]));
}

/** The value's figure in its own sentence; else read off its words. */
function valueKey(text: string, kind: FigureClass, sentence: AnalysedSentence | undefined): ValueKey | null {
  const figure = sentence?.figures.find(
    (one) => one.class === kind && (text.includes(one.text) || one.text.includes(text)),
  );
  return figure === undefined ? null : keyOf(figure);
}

/** People are counted alike whatever they are called ("46", "46 people", "46 pilgrims"); money and lengths by their unit. */
function keyOf({ class: kind, low, high, unit }: Figure): ValueKey {
  return `${low} ${high === null ? '' : high} ${OF_PEOPLE.has(kind) ? '' : unit}`;
}
