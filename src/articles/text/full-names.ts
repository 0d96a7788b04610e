/** A name as it stands, with what its mentions say about whether it is a person's. */
export interface NameForm {
  readonly text: string;
  readonly person: boolean;
}

/**
 * Joins short names to the fullest form in the article: "Zelenskyy" to "Volodymyr Zelenskyy" where one person's name
 * alone ends so; "IMF" to "International Monetary Fund" where the article writes "... (IMF)".
 * @param forms all names of the article
 * @param acronyms acronym to long form, as the article introduces them
 * @returns a function from a name to its fullest form, itself when alone or in doubt
 */
export function fullNames(
  forms: readonly NameForm[],
  acronyms: ReadonlyMap<string, string>,
): (name: string) => string {
  const byEnd = new Map<string, Set<string>>();
  for (const { text, person } of forms) {
    const words = text.split(/\s+/u);
    if (words.length < 2 || !person) continue;
    for (let from = 1; from < words.length; from += 1) {
      const end = words.slice(from).join(' ');
      const longer = byEnd.get(end) ?? new Set<string>();
      longer.add(text);
      byEnd.set(end, longer);
    }
  }
  return (name) => acronyms.get(name) ?? fullest(name, byEnd);
}

/** Candidates that are forms of one another ("Donald Trump", "Donald J. Trump") count as one person. */
function fullest(name: string, byEnd: ReadonlyMap<string, ReadonlySet<string>>): string {
  const candidates = [...(byEnd.get(name) ?? [])];
  const longest = candidates.reduce((best, each) => (each.length > best.length ? each : best), name);
  const same = candidates.every((each) => each === longest || isShorterForm(each, longest));
  return same ? longest : name;
}

function isShorterForm(short: string, long: string): boolean {
  const rest = new Set(long.split(/\s+/u));
  return short.split(/\s+/u).every((word) => rest.has(word));
}
