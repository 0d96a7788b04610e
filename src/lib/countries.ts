import { COUNTRY_ROWS } from './country-rows.ts';

/** A state or territory with an ISO 3166-1 code, and the English words that stand for it. */
export interface Country {
  /** ISO 3166-1 alpha-2 code in capitals (XK, user-assigned, for Kosovo). */
  readonly code: string;
  /** English names, the usual short one first. */
  readonly names: readonly string[];
  /** Adjectives and words for its people, singular and plural. */
  readonly demonyms: readonly string[];
  /** Capital and seat of government under their unmistakable names; may be empty. */
  readonly capitals: readonly string[];
}

const words = (list: string): readonly string[] => (list === '' ? [] : list.split('|'));

/** "Russian" is also "Russians"; "Chinese", "British" and "Swiss" have no other form. */
function withPlural(demonym: string): readonly string[] {
  return /(?:s|se|sh|ch|ic|man|é|è|gasy|men)$/u.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

/** All states and the territories that reports name, sorted by code. */
export const COUNTRIES: readonly Country[] = COUNTRY_ROWS.map(([code, names, demonyms, capitals]) => ({
  code,
  names: words(names),
  demonyms: words(demonyms).flatMap(withPlural),
  capitals: words(capitals),
}));

const CODE_BY_WORD: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((country) =>
    [...country.names, ...country.demonyms, ...country.capitals].map((word): [string, string] => [
      fold(word),
      country.code,
    ]),
  ),
);

const NAME_BY_CODE: ReadonlyMap<string, string> = new Map(
  COUNTRIES.map((country): [string, string] => [country.code, country.names[0] ?? country.code]),
);

const COUNTRY_NAMES: ReadonlySet<string> = new Set(COUNTRIES.flatMap((country) => country.names.map(fold)));

const DEMONYMS: ReadonlySet<string> = new Set(COUNTRIES.flatMap((country) => country.demonyms.map(fold)));

/** Whether folding can change a text at all: spares most look-ups its cost. */
const NEEDS_FOLDING = /[.'’]|^\s|\s$|^the\s/i;

/** Case stays, because "turkey" is a bird and "polish" a verb; initials and the short forms lose their stops. */
function fold(text: string): string {
  return text
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/['’]s?$/u, '')
    .replace(/’/gu, "'")
    .replace(/^(?:[A-Z]\.){2,4}$/u, (initials) => initials.replaceAll('.', ''));
}

/**
 * Which country a name, a people or a capital stands for.
 * @param text the whole name, in its usual capitals: "Russia", "the United States", "Russian", "Kyiv", "U.S."
 * @returns its ISO 3166-1 alpha-2 code; null when the text is none of these (longer names are not searched)
 */
export function countryOf(text: string): string | null {
  return CODE_BY_WORD.get(text) ?? (NEEDS_FOLDING.test(text) ? (CODE_BY_WORD.get(fold(text)) ?? null) : null);
}

/**
 * The usual English short name of a country.
 * @param code ISO 3166-1 alpha-2 code
 * @returns its name, or the code itself when it is not in the table
 */
export function countryName(code: string): string {
  return NAME_BY_CODE.get(code) ?? code;
}

/** @returns whether the text is a country's own name (not a people, not a capital) */
export function isCountryName(text: string): boolean {
  return COUNTRY_NAMES.has(text) || (NEEDS_FOLDING.test(text) && COUNTRY_NAMES.has(fold(text)));
}

/** @returns whether the text is a people's name or the adjective of a country: "Russian", "Poles" */
export function isDemonym(text: string): boolean {
  return DEMONYMS.has(text) || (NEEDS_FOLDING.test(text) && DEMONYMS.has(fold(text)));
}
