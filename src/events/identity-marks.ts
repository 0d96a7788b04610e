import type { AnalysedSentence } from '../model/analysis.ts';

/**
 * Words before a number that make it a name: "Flight 370", "Game 7", "magnitude 6.1". Not "day" or "category": the third
 * day of a search and a storm that has grown are the same event.
 */
const MARKS = /\b(flight|game|round|stage|matchday|week|episode|chapter|season)\s+(?:no\.?\s*)?(\d{1,4})\b/gi;
const MAGNITUDE = /\b(?:magnitude[\s-]+(?:of\s+)?(\d\.\d)|(\d\.\d)[\s-]magnitude)\b/gi;

/**
 * Numbers in a lead that tell one happening of a kind from another.
 * @param lead the sentences of title and lead
 * @returns "kind value" in lower case, each once, in order of place
 */
export function identityMarks(lead: readonly Pick<AnalysedSentence, 'text'>[]): readonly string[] {
  const marks = new Set<string>();
  for (const { text } of lead) {
    for (const [, kind = '', value = ''] of text.matchAll(MARKS))
      marks.add(`${kind.toLowerCase()} ${Number(value)}`);
    for (const [, after, before] of text.matchAll(MAGNITUDE)) marks.add(`magnitude ${after ?? before}`);
  }
  return [...marks];
}

/** Magnitudes are revised by a few tenths within hours; half a unit apart is another earthquake. */
const MAGNITUDE_REVISION = 0.5;

/**
 * @returns the kind on which two articles clash: both give it and no value agrees; null when none does
 */
export function clashingMark(a: readonly string[], b: readonly string[]): string | null {
  const kindsOf = (marks: readonly string[]): Map<string, number[]> => {
    const kinds = new Map<string, number[]>();
    for (const mark of marks) {
      const [kind = '', value = ''] = mark.split(' ');
      kinds.set(kind, [...(kinds.get(kind) ?? []), Number(value)]);
    }
    return kinds;
  };
  const ofB = kindsOf(b);
  for (const [kind, values] of kindsOf(a)) {
    const others = ofB.get(kind);
    if (others === undefined) continue;
    const near = kind === 'magnitude' ? MAGNITUDE_REVISION : 0;
    if (!values.some((value) => others.some((other) => Math.abs(value - other) <= near))) return kind;
  }
  return null;
}
