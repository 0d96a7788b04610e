/** Words for one person by office, work or kin, lower case. */
const PERSON_NOUNS = new Set(
  `president minister premier chancellor leader official spokesman spokeswoman spokesperson king queen pope prince princess senator
  governor mayor secretary general judge lawyer attorney suspect victim man woman boy girl mother father wife husband son
  daughter brother sister doctor nurse teacher student author actor actress singer player coach chief commander soldier officer
  driver pilot owner founder director chairman chairwoman executive candidate analyst economist professor expert critic
  resident witness survivor worker farmer patient tourist journalist reporter activist teenager dictator rapper politician
  lawmaker diplomat envoy ambassador prosecutor defendant gunman attacker bomber baby child infant star champion captain`.split(
    /\s+/,
  ),
);

/** @returns whether a word, in any case, names one person by office, work or kin */
export function isPersonNoun(word: string): boolean {
  return PERSON_NOUNS.has(word.toLowerCase());
}
