import snowball from 'snowball-stemmers';

/** Snowball's algorithms by BCP 47 primary tag. */
const ALGORITHMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english',
    fr: 'french',
    de: 'german',
    es: 'spanish',
    it: 'italian',
    pt: 'portuguese',
    nl: 'dutch',
    sv: 'swedish',
    da: 'danish',
    no: 'norwegian',
    nb: 'norwegian',
    nn: 'norwegian',
    fi: 'finnish',
    ru: 'russian',
    hu: 'hungarian',
    ro: 'romanian',
    tr: 'turkish',
    ar: 'arabic',
    ca: 'catalan',
    cs: 'czech',
  }),
);

/**
 * A stemming function for a language.
 * @param lang BCP 47 primary tag in lower case
 * @returns lower-case word to stem; the word itself for a language without a stemmer
 */
export function stemmerFor(lang: string): (word: string) => string {
  const algorithm = ALGORITHMS.get(lang);
  if (algorithm === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}
