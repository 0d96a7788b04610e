import type { AnalysedSentence, Figure, FigureClass } from '../model/analysis.ts';

/** What a toll counts, by the words that name it. */
const COUNTED =
  /\b(?:(death |provincial |national |official |overall )?toll|number of (?:[a-z]+ )?(killed|dead|deaths|dying|died|recovered|missing|injured|wounded|hurt|displaced|evacuated|arrested)|(deaths|fatalities))\b/gi;
/** How it moves, up to the number; what stands between belongs to it ("killed by the floods in the province has passed"). */
const MOVES =
  /^[^.;:?!]{0,110}?\b(ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|reach(?:es|ed)?|pass(?:es|ed)?|exceed(?:s|ed)?|top(?:s|ped)?|surpass(?:es|ed)?|stands?|stood|grows?|grew|grown|jump(?:s|ed)?|increase[sd]?|now)\b(?: (?:to|at|past|above|beyond))?(?: (at least|more than|over|about|around|nearly|almost|some))? (\d{1,3}(?:,\d{3})+|\d{1,6})\b(?! ?%| per ?cent)/i;
/** A toll that passed a number is higher than it. */
const BEYOND = /\b(?:pass\w*|exceed\w*|top\w*|surpass\w*|past|above|beyond|more than|over)\b/i;
const AT_LEAST = /\bat least\b/i;
const CLASSES: readonly (readonly [RegExp, FigureClass])[] = [
  [/missing/i, 'missing'],
  [/injured|wounded|hurt/i, 'injured'],
  [/displaced/i, 'displaced'],
  [/evacuated/i, 'evacuated'],
  [/arrested/i, 'arrested'],
];

/**
 * The counts that a sentence tells as a toll that moves: "the toll rises to at least 65", "the number of people killed has
 * passed 350".
 * @param sentence any sentence
 * @returns one figure for each, from the toll's own words to the number; "passed 350" is a count from 351 up
 */
export function tollsIn({ text }: AnalysedSentence): readonly Figure[] {
  const found: Figure[] = [];
  for (const named of text.matchAll(COUNTED)) {
    const after = named.index + named[0].length;
    const moved = MOVES.exec(text.slice(after));
    const digits = moved?.[3];
    if (moved === null || digits === undefined) continue;
    const value = Number(digits.replaceAll(',', ''));
    const between = moved[0].slice(moved[0].toLowerCase().lastIndexOf((moved[1] ?? '').toLowerCase()));
    const beyond = BEYOND.test(between);
    const end = after + moved[0].length;
    const start = end - digits.length;
    found.push({
      class: CLASSES.find(([words]) => words.test(named[0]))?.[1] ?? 'killed',
      low: beyond ? value + 1 : value,
      high: beyond || AT_LEAST.test(between) ? null : value,
      unit: '',
      hedge: moved[2] ?? null,
      start,
      end,
      text: digits,
    });
  }
  return found;
}
